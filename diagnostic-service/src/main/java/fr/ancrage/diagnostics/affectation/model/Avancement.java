package fr.ancrage.diagnostics.affectation.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** Where the deadlines of an assignment stand. */
public final class Avancement {

    /** From how many days ahead a deadline is near. */
    static final int JOURS_PROCHE = 15;

    private Avancement() {}

    public static EtatEcheance etat(Affectation affectation, Echeance echeance, LocalDate jour) {
        return tenueLe(affectation, echeance.code())
                .map(le -> le.isAfter(echeance.date()) ? EtatEcheance.ATTEINTE : EtatEcheance.TENUE)
                .orElseGet(() -> enCours(affectation, echeance, jour));
    }

    /** The earliest date that an open assignment has still to hold. */
    public static Optional<LocalDate> prochaine(Affectation affectation) {
        if (!affectation.etat().ouverte()) {
            return Optional.empty();
        }
        return affectation.demande().echeances().stream()
                .filter(e -> tenueLe(affectation, e.code()).isEmpty())
                .map(Echeance::date)
                .min(Comparator.naturalOrder());
    }

    private static EtatEcheance enCours(
            Affectation affectation, Echeance echeance, LocalDate jour) {
        if (!affectation.etat().ouverte()) {
            return EtatEcheance.SANS_OBJET;
        }
        if (jour.isAfter(echeance.date())) {
            return EtatEcheance.ATTEINTE;
        }
        return jour.plusDays(JOURS_PROCHE).isBefore(echeance.date())
                ? EtatEcheance.A_VENIR
                : EtatEcheance.PROCHE;
    }

    private static Optional<LocalDate> tenueLe(Affectation affectation, CodeEcheance code) {
        return switch (code) {
            case DSF_ENTRETIEN ->
                    affectation.tentatives().stream()
                            .filter(Tentative::proposeUnEntretien)
                            .map(Tentative::le)
                            .min(Comparator.naturalOrder())
                            .or(() -> remiseLe(affectation));
            case DSF_TRANSMISSION, ENQUETE_SOCIALE -> remiseLe(affectation);
        };
    }

    /** A carence counts as returned. */
    private static Optional<LocalDate> remiseLe(Affectation affectation) {
        return switch (affectation) {
            case Affectation.Rendue rendue -> Optional.of(rendue.rapport().remisLe());
            case Affectation.EnCarence carence -> Optional.of(carence.carence().le());
            case Affectation.AAccepter _,
                    Affectation.Acceptee _,
                    Affectation.EnRefus _,
                    Affectation.SansOrganisation _,
                    Affectation.Close _ ->
                    Optional.empty();
        };
    }
}
