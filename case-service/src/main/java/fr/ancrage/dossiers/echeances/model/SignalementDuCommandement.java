package fr.ancrage.dossiers.echeances.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the officer must report a commandement de payer to the CCAPEX (loi 89-462 art. 24 I): the
 * arrears have lasted long enough without interruption, or the debt is a multiple of the rent
 * without charges. Thresholds of the prefect's order before 29 July 2023, national ones since
 * (R-010, R-011b).
 */
public record SignalementDuCommandement(JeuDeRegles regles) {

    /**
     * The threshold that is reached on the day of the commandement, in French words; none when no
     * threshold is known or reached.
     *
     * @param seuils of the département before 29 July 2023; absent when no order is known: no
     *     default is invented
     */
    public Optional<String> seuilAtteint(
            LocalDate commandement,
            Dette dette,
            @Nullable BigDecimal loyerHorsCharges,
            @Nullable SeuilsSignalement seuils) {
        Ancres ancres = Ancres.de(Ancre.ACTE, commandement);
        Optional<Integer> mois =
                regles.enVigueur(CleRegle.SIGNALEMENT_CP_DUREE, ancres)
                        .flatMap(regle -> valeur(regle, seuils == null ? null : seuils.mois()));
        Optional<Integer> multiple =
                regles.enVigueur(CleRegle.SIGNALEMENT_CP_MULTIPLE, ancres)
                        .flatMap(regle -> valeur(regle, seuils == null ? null : seuils.multiple()));
        return systematique(multiple)
                .or(() -> parDuree(commandement, dette, mois))
                .or(() -> parMontant(dette, loyerHorsCharges, multiple));
    }

    private static Optional<Integer> valeur(RegleDatee regle, @Nullable Integer deLaCharte) {
        return regle.unite() == Unite.SELON_CHARTE
                ? Optional.ofNullable(deLaCharte)
                : Optional.of(regle.nombre().intValueExact());
    }

    /** A law without thresholds is written as a multiple of zero. */
    private static Optional<String> systematique(Optional<Integer> multiple) {
        return multiple.filter(n -> n == 0)
                .map(_ -> "tout commandement de payer pour impayé est signalé, sans seuil");
    }

    private static Optional<String> parDuree(
            LocalDate commandement, Dette dette, Optional<Integer> mois) {
        LocalDate depuis = dette.depuis();
        if (depuis == null) {
            return Optional.empty();
        }
        return mois.filter(n -> !depuis.plusMonths(n).isAfter(commandement))
                .map(n ->
                        "l'impayé dure depuis le "
                                + EnLettres.jour(depuis)
                                + ", soit au moins "
                                + n
                                + " mois");
    }

    private static Optional<String> parMontant(
            Dette dette, @Nullable BigDecimal loyer, Optional<Integer> multiple) {
        BigDecimal montant = dette.montant();
        if (montant == null || loyer == null || loyer.signum() <= 0) {
            return Optional.empty();
        }
        return multiple.filter(n -> montant.compareTo(loyer.multiply(BigDecimal.valueOf(n))) >= 0)
                .map(n ->
                        "la dette de "
                                + EnLettres.euros(montant)
                                + " atteint "
                                + n
                                + " fois le loyer hors charges");
    }
}
