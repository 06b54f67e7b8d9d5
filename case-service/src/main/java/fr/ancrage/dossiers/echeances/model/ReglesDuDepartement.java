package fr.ancrage.dossiers.echeances.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a département's administrators decided of the doubtful rules, oldest first; the last word
 * about a rule holds.
 */
public record ReglesDuDepartement(String departement, List<AdaptationRegle> decisions) {
    private static final BigDecimal PLUS_GRANDE_DUREE = BigDecimal.valueOf(1000);
    private static final BigDecimal PLUS_GRANDE_VALEUR = BigDecimal.valueOf(100_000);

    public ReglesDuDepartement {
        decisions = List.copyOf(decisions);
    }

    public static ReglesDuDepartement sans(String departement) {
        return new ReglesDuDepartement(departement, List.of());
    }

    /** Only a rule that is to be confirmed may be adapted. */
    public static boolean adaptable(RegleDatee regle) {
        return regle.confiance() == Confiance.A_CONFIRMER && regle.valeur() != null;
    }

    /** A value that a rule of this unit may have: whole for a duration, never zero. */
    public static boolean acceptable(RegleDatee regle, BigDecimal valeur) {
        if (valeur.signum() <= 0 || valeur.compareTo(PLUS_GRANDE_VALEUR) > 0) {
            return false;
        }
        return !regle.unite().duree()
                || (valeur.stripTrailingZeros().scale() <= 0
                        && valeur.compareTo(PLUS_GRANDE_DUREE) <= 0);
    }

    /** All decisions about a rule, the latest first. */
    public List<AdaptationRegle> historique(RegleDatee regle) {
        return decisions.stream().filter(d -> d.regle().equals(regle.id())).toList().reversed();
    }

    /** The adaptation that holds for a rule, if any. */
    public Optional<AdaptationRegle> de(RegleDatee regle) {
        return historique(regle).stream()
                .findFirst()
                .filter(d -> d.valeur() != null && adaptable(regle));
    }

    public ReglesDuDepartement avec(AdaptationRegle decision) {
        List<AdaptationRegle> toutes = new ArrayList<>(decisions);
        toutes.add(decision);
        return new ReglesDuDepartement(departement, toutes);
    }

    /** A rule as it holds in this département; its article says that it was adapted. */
    RegleDatee adapter(RegleDatee regle) {
        return de(regle).map(d -> adaptee(regle, d)).orElse(regle);
    }

    private RegleDatee adaptee(RegleDatee regle, AdaptationRegle decision) {
        return new RegleDatee(
                regle.jeu(),
                regle.cle(),
                Objects.requireNonNull(decision.valeur()),
                regle.unite(),
                regle.dateDebut(),
                regle.dateFin(),
                regle.ancre(),
                regle.reference()
                        + " ; adaptée pour le département "
                        + departement
                        + " le "
                        + EnLettres.jour(decision.le()),
                regle.confiance(),
                decision.report642());
    }
}
