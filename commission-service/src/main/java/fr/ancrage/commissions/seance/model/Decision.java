package fr.ancrage.commissions.seance.model;

import java.util.List;

/** What the model answers to an act on a sitting. */
public sealed interface Decision {

    record Prise(Seance seance, List<FaitSeance> faits) implements Decision {
        public Prise {
            faits = List.copyOf(faits);
        }

        Prise(Seance seance, FaitSeance fait) {
            this(seance, List.of(fait));
        }
    }

    record Refusee(MotifRefus motif) implements Decision {}
}
