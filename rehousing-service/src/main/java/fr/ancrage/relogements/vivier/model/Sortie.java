package fr.ancrage.relogements.vivier.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a household left the pool. */
public record Sortie(Issue issue, LocalDate le, @Nullable String motif) {

    /**
     * The outcomes of R-304; withdrawn; the dossier became part of another one, or was
     * closed.
     */
    public enum Issue {
        RELOGE_CONTINGENT,
        RELOGE_ACD,
        RELOGE_DALO,
        ACTION_LOGEMENT,
        SOLIHA,
        MUTATION_INTERNE,
        AUTRE,
        RETRAIT,
        DOSSIER_REUNI,
        DOSSIER_CLOS;

        /** Whether a person may give it: the others are facts. */
        public boolean choisie() {
            return this != DOSSIER_REUNI && this != DOSSIER_CLOS;
        }

        /** Whether it must be explained. */
        public boolean demandeUnMotif() {
            return this == RETRAIT || this == AUTRE;
        }
    }

    @Override
    public String toString() {
        return "Sortie[…]";
    }
}
