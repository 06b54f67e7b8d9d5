package fr.ancrage.dossiers.procedure.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A legal date as a case keeps it, with all that explains it (R-002, product §7). */
public record EcheanceCalculee(
        String code,
        LocalDate date,
        LocalDate dateBrute,
        String regle,
        String reference,
        String explication,
        String confiance,
        String etat,
        @Nullable String acte,
        String faits,
        @Nullable LocalDate tenueLe) {

    /** Still ahead: what lists and alerts look at. */
    public boolean aVenir() {
        return etat.equals("A_VENIR") || etat.equals("PROCHE");
    }
}
