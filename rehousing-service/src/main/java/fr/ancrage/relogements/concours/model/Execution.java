package fr.ancrage.relogements.concours.model;

import java.time.LocalDate;

/** Whether a granted concours was executed, as its officer or the manager said. */
public record Execution(Statut statut, LocalDate le, LocalDate enregistreeLe, String organisation) {

    /** The five answers of R-171. */
    public enum Statut {
        EXECUTE,
        DEPART_AVANT,
        REPORTE,
        ANNULE,
        NON_EXECUTE;

        /** Whether nothing more is expected of this grant. */
        public boolean definitif() {
            return this == EXECUTE || this == DEPART_AVANT || this == ANNULE;
        }
    }
}
