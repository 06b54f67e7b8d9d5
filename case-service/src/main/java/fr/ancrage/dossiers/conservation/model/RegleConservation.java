package fr.ancrage.dossiers.conservation.model;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a class of data is kept: a line of the charter. Without a period nothing
 * goes: the data-protection officer has to fix it first.
 *
 * @param duree counted from the point that {@code aPartirDe} names; the day reached is the first on
 *     which the data may go
 */
public record RegleConservation(
        String objet,
        String libelle,
        String aPartirDe,
        @Nullable Period duree,
        Sort sort,
        String source) {

    public static final String DOSSIER = "DOSSIER";
    private static final String CLOTURE = "CLOTURE_DU_DOSSIER";

    /** Classes whose things bear the day from which they are counted, each a day of its own. */
    private static final Map<String, String> DATES =
            Map.of(
                    "COURRIER_ENVOYE", "ENVOI",
                    "VIVIER", "SORTIE_DU_VIVIER",
                    "RAPPORT_SOCIAL", "REMISE");

    /** What happens when the time has come. */
    public enum Sort {
        /** A person hands the data to the archives first; nothing goes by itself. */
        ARCHIVES_DEPARTEMENTALES,
        SUPPRESSION,
        ANONYMISATION
    }

    public boolean aFixer() {
        return duree == null;
    }

    /** Whether the platform applies it by itself. */
    public boolean automatique() {
        return duree != null
                && sort != Sort.ARCHIVES_DEPARTEMENTALES
                && (surCloture() || surSesDates() || surReception());
    }

    /** Counted from the end of the case. */
    public boolean surCloture() {
        return aPartirDe.equals(CLOTURE);
    }

    /** Counted for each thing from the day that it bears. */
    public boolean surSesDates() {
        return aPartirDe.equals(DATES.get(objet));
    }

    /** Counted for each file from the day on which it came. */
    public boolean surReception() {
        return objet.equals("IMPORT") && aPartirDe.equals("RECEPTION");
    }

    /** What is dated on this day, or before, has reached its time. */
    public Optional<LocalDate> arriveAuPlusTard(LocalDate aujourdhui) {
        return Optional.ofNullable(duree).map(d -> dernierJour(d, aujourdhui));
    }

    /**
     * The last day d with d + period ≤ today: subtracting a period is not its reverse (a month
     * after 30 January is 28 February).
     */
    private static LocalDate dernierJour(Period duree, LocalDate aujourdhui) {
        LocalDate jour = aujourdhui.minus(duree).plusDays(MARGE);
        while (jour.plus(duree).isAfter(aujourdhui)) {
            jour = jour.minusDays(1);
        }
        return jour;
    }

    private static final int MARGE = 3;
}
