package fr.ancrage.dossiers.procedure.model;

import java.time.LocalDate;

/** The end of a procedure. */
public record Cloture(Issue issue, LocalDate le) {

    /** Closing outcomes of R-091. */
    public enum Issue {
        MAINTIEN_APUREMENT("Maintien dans le logement, dette apurée"),
        PCS("Protocole de cohésion sociale"),
        NOUVEAU_BAIL("Nouveau bail"),
        RELOGEMENT("Relogement"),
        DEPART_VOLONTAIRE("Départ volontaire"),
        HEBERGEMENT("Hébergement"),
        EXPULSION("Expulsion"),
        DOUBLON("Doublon"),
        SANS_SUITE("Sans suite");

        private final String libelle;

        Issue(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    /** Nobody lives there any more, or this was never a procedure: no act goes on with it. */
    boolean definitive() {
        return issue == Issue.EXPULSION || issue == Issue.DOUBLON;
    }
}
