package fr.ancrage.diagnostics.affectation.model;

import java.util.List;

/** What the model answers to an act on an assignment. */
public sealed interface Decision {

    record Prise(Affectation affectation, List<FaitAffectation> faits) implements Decision {
        public Prise {
            faits = List.copyOf(faits);
        }

        Prise(Affectation affectation, FaitAffectation fait) {
            this(affectation, List.of(fait));
        }
    }

    record Refusee(MotifRefus motif) implements Decision {}
}
