package fr.ancrage.dossiers.dette.web;

import fr.ancrage.platform.input.Input;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads amounts and days of a request; what is wrong is noted in the input. */
record SaisieDette(Input input, LocalDate aujourdhui) {

    private static final BigDecimal PLUS_GRAND = BigDecimal.valueOf(10_000_000);

    /** An amount in euros and cents; a placeholder when it is wrong. */
    BigDecimal montant(String champ, @Nullable BigDecimal montant) {
        if (montant == null) {
            input.refuse(champ, "OBLIGATOIRE");
            return BigDecimal.ZERO.setScale(2);
        }
        boolean faux =
                montant.signum() < 0
                        || montant.compareTo(PLUS_GRAND) > 0
                        || montant.stripTrailingZeros().scale() > 2;
        if (faux) {
            input.refuse(champ, "MONTANT_INVALIDE");
            return BigDecimal.ZERO.setScale(2);
        }
        return montant.setScale(2, RoundingMode.UNNECESSARY);
    }

    BigDecimal montantPositif(String champ, @Nullable BigDecimal montant) {
        BigDecimal lu = montant(champ, montant);
        if (montant != null && montant.signum() == 0) {
            input.refuse(champ, "MONTANT_NUL");
        }
        return lu;
    }

    @Nullable BigDecimal montantOuNul(String champ, @Nullable BigDecimal montant) {
        return montant == null ? null : montant(champ, montant);
    }

    /** A day that has come; a placeholder when it is wrong. */
    LocalDate jourPasse(String champ, @Nullable String valeur) {
        LocalDate jour = input.pastDay(champ, valeur, aujourdhui);
        return jour.isAfter(aujourdhui) ? aujourdhui : jour;
    }

    LocalDate jour(String champ, @Nullable String valeur) {
        LocalDate jour = input.dayOrNull(champ, input.required(champ, valeur));
        return jour == null ? aujourdhui : jour;
    }
}
