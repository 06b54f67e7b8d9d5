package fr.ancrage.diagnostics.visite.model;

import fr.ancrage.diagnostics.affectation.model.AffectationId;
import java.time.LocalDate;

/** Where the visit that an act may want stands. */
public sealed interface Attente {

    /**
     * It is asked by itself on that day, unless something comes before.
     *
     * @param source where the delay is written
     */
    record Prevue(LocalDate le, String source) implements Attente {}

    /** Nothing is asked by itself; an agent may ask, if the charter lets it. */
    record SurDemande() implements Attente {}

    record Demandee(LocalDate le, AffectationId affectation) implements Attente {}

    /** What it was waited for came another way, or there is nothing left to visit. */
    record SansObjet(Raison raison) implements Attente {}

    /** Why a visit is no longer wanted. */
    enum Raison {
        ACTE_ANNULE,
        EXPULSION,
        DOSSIER_CLOS,
        /** A commission examined the dossier. */
        EXAMEN_CCAPEX,
        /** A social service handed in its report or a carence. */
        RETOUR_DU_SERVICE;

        /** Whether there is still somebody to visit, if an agent wants it all the same. */
        public boolean laisseLaProcedureOuverte() {
            return switch (this) {
                case ACTE_ANNULE, EXPULSION, DOSSIER_CLOS -> false;
                case EXAMEN_CCAPEX, RETOUR_DU_SERVICE -> true;
            };
        }
    }
}
