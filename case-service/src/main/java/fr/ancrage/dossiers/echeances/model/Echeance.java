package fr.ancrage.dossiers.echeances.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A legal date, with all that explains it: rule set, article, words for people.
 *
 * @param date day that counts, after the report of CPC art. 642 where the delay has it
 * @param dateBrute plain count
 * @param acte caller's number of the act from which it runs
 * @param faits the dates it was computed from; as long as they are the same, a date that was
 *     reached stays what it was, whatever rule is added
 * @param tenueLe day on which what it asked for was done, in time
 */
public record Echeance(
        CodeEcheance code,
        LocalDate date,
        LocalDate dateBrute,
        String regle,
        String reference,
        String explication,
        Confiance confiance,
        EtatEcheance etat,
        @Nullable String acte,
        String faits,
        @Nullable LocalDate tenueLe) {

    private static final int JOURS_PROCHES = 15;

    /** The same échéance as it stands another day. */
    public Echeance auJour(LocalDate aujourdhui) {
        if (etat == EtatEcheance.SANS_OBJET) {
            return this;
        }
        return avec(etatAu(aujourdhui));
    }

    /** Reached, consumed or void: no longer recomputed when the law changes. */
    public boolean close(LocalDate aujourdhui) {
        return switch (auJour(aujourdhui).etat) {
            case ATTEINTE, TENUE, SANS_OBJET -> true;
            case A_VENIR, PROCHE -> false;
        };
    }

    Echeance avec(EtatEcheance nouvelEtat) {
        return nouvelEtat == etat
                ? this
                : new Echeance(
                        code,
                        date,
                        dateBrute,
                        regle,
                        reference,
                        explication,
                        confiance,
                        nouvelEtat,
                        acte,
                        faits,
                        tenueLe);
    }

    private EtatEcheance etatAu(LocalDate aujourdhui) {
        if (tenueLe != null) {
            return EtatEcheance.TENUE;
        }
        boolean atteinte =
                code.premierJour() ? !aujourdhui.isBefore(date) : aujourdhui.isAfter(date);
        if (atteinte) {
            return EtatEcheance.ATTEINTE;
        }
        return date.isAfter(aujourdhui.plusDays(JOURS_PROCHES))
                ? EtatEcheance.A_VENIR
                : EtatEcheance.PROCHE;
    }
}
