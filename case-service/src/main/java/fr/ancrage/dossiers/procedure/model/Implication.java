package fr.ancrage.dossiers.procedure.model;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a partner has to do with a case, and for how long: it is what grants the partner this case
 * (product §3).
 *
 * @param cle tells two involvements of one organisation apart: what it is involved in (an
 *     assignment, a sitting, an entry of the pool, an act), then the organisation
 * @param fin why no delay follows its end; none while it goes on, or when it ended by itself
 * @param revueLe the day on which the secretariat last found it still right
 */
public record Implication(
        String cle,
        String organisation,
        Qualite enTantQue,
        LocalDate depuis,
        @Nullable LocalDate jusqua,
        String motif,
        @Nullable Fin fin,
        @Nullable LocalDate revueLe) {

    /** The reason that tells the lead landlord of a rehousing from the tenant's own landlord. */
    public static final String CHEF_DE_FILE = "CHEF_DE_FILE";

    /** What those are involved in who are declared to know the household. */
    public static final String CONNU = "connu";

    /** In which quality a partner is involved. */
    public enum Qualite {
        COMMISSAIRE_JUSTICE,
        BAILLEUR,
        SERVICE_SOCIAL,
        OPERATEUR,
        CONNU_DE,
        ORGANISME_PAYEUR,
        /** A commission oriented the household to it. */
        SIAO,
        /** A commission called it in for one point. */
        APPELE,
        /** The prefect asked it for an evaluation. */
        EVALUATION,
        MEMBRE_COMMISSION,
        VIVIER
    }

    /**
     * An end that takes effect at once: it is no longer the organisation's, or the secretariat
     * ended it.
     *
     * @param par the secretary's login
     * @param raison in the secretary's words
     */
    public record Fin(Cause cause, @Nullable String par, @Nullable String raison) {

        public static final Fin DESSAISIE = new Fin(Cause.DESSAISIE, null, null);

        @Override
        public String toString() {
            return "Fin[" + cause + "]";
        }
    }

    /** What ends an involvement at once. */
    public enum Cause {
        /** It refused, or another organisation was named in its place. */
        DESSAISIE,
        SECRETARIAT
    }

    /** One that goes on, or ends by itself. */
    public Implication(
            String cle,
            String organisation,
            Qualite enTantQue,
            LocalDate depuis,
            @Nullable LocalDate jusqua,
            String motif) {
        this(cle, organisation, enTantQue, depuis, jusqua, motif, null, null);
    }

    public Implication close(LocalDate le) {
        return jusqua != null && !jusqua.isAfter(le) ? this : avec(le, fin, revueLe);
    }

    Implication terminee(LocalDate le, Fin cause) {
        return fin != null
                ? this
                : avec(jusqua == null || jusqua.isAfter(le) ? le : jusqua, cause, revueLe);
    }

    Implication revue(LocalDate le) {
        return avec(jusqua, fin, le);
    }

    private Implication avec(
            @Nullable LocalDate fini, @Nullable Fin cause, @Nullable LocalDate revue) {
        return new Implication(cle, organisation, enTantQue, depuis, fini, motif, cause, revue);
    }

    /** It is one of those that somebody has in this assignment, sitting or entry. */
    boolean releveDe(String quoi) {
        return cle.equals(quoi) || cle.startsWith(quoi + "/");
    }

    public boolean enCours(LocalDate jour) {
        return jusqua == null || !jusqua.isBefore(jour);
    }

    /**
     * What is open without end is as it was; what the secretariat ended, a fact that is not later
     * does not begin again.
     */
    boolean resteMalgre(Implication nouvelle) {
        if (jusqua == null) {
            return nouvelle.jusqua == null;
        }
        return fin != null && fin.cause() == Cause.SECRETARIAT && !nouvelle.depuis.isAfter(jusqua);
    }

    /**
     * The day from which it waits to be reviewed; empty when its end is known, or when the
     * organisation is a party of the procedure, whose acts alone make it so.
     */
    public Optional<LocalDate> aRevoirDepuis() {
        boolean sansTerme = jusqua == null && fin == null;
        boolean ouvre =
                switch (enTantQue) {
                    case SERVICE_SOCIAL, OPERATEUR, CONNU_DE, SIAO, APPELE, EVALUATION, VIVIER ->
                            true;
                    case BAILLEUR -> motif.equals(CHEF_DE_FILE);
                    case COMMISSAIRE_JUSTICE, ORGANISME_PAYEUR, MEMBRE_COMMISSION -> false;
                };
        return sansTerme && ouvre
                ? Optional.of(revueLe == null ? depuis : revueLe)
                : Optional.empty();
    }
}
