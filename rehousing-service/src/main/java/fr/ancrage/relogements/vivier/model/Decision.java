package fr.ancrage.relogements.vivier.model;

import java.util.List;

/** What the model answers to an act on an entry of the pool. */
public sealed interface Decision {

    record Prise(EntreeVivier entree, List<FaitVivier> faits) implements Decision {
        public Prise {
            faits = List.copyOf(faits);
        }

        Prise(EntreeVivier entree, FaitVivier fait) {
            this(entree, List.of(fait));
        }
    }

    record Refusee(MotifRefus motif) implements Decision {}
}
