package fr.ancrage.dossiers.procedure.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a partner has to do with a case, and for how long: it is what grants the partner this case
 * (product §3).
 *
 * @param cle tells two involvements of one organisation apart (the assignment's id, or the quality)
 */
public record Implication(
        String cle,
        String organisation,
        Qualite enTantQue,
        LocalDate depuis,
        @Nullable LocalDate jusqua,
        String motif) {

    /** The reason that tells the lead landlord of a rehousing from the tenant's own landlord. */
    public static final String CHEF_DE_FILE = "CHEF_DE_FILE";

    /** In which quality a partner is involved. */
    public enum Qualite {
        COMMISSAIRE_JUSTICE,
        BAILLEUR,
        SERVICE_SOCIAL,
        OPERATEUR,
        CONNU_DE,
        ORGANISME_PAYEUR,
        SIAO,
        MEMBRE_COMMISSION,
        VIVIER
    }

    public Implication close(LocalDate le) {
        return jusqua != null && !jusqua.isAfter(le)
                ? this
                : new Implication(cle, organisation, enTantQue, depuis, le, motif);
    }

    public boolean enCours(LocalDate jour) {
        return jusqua == null || !jusqua.isBefore(jour);
    }
}
