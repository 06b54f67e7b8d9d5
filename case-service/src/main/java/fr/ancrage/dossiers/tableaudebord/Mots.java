package fr.ancrage.dossiers.tableaudebord;

import fr.ancrage.dossiers.priorite.model.Priorite;
import fr.ancrage.dossiers.procedure.model.Parc;
import fr.ancrage.dossiers.procedure.model.Stade;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Codes of a case in the words of a file or of a printed page. */
final class Mots {

    private Mots() {}

    static String stade(@Nullable String stade) {
        return stade == null ? "" : Stade.valueOf(stade).libelle();
    }

    static String parc(String parc) {
        return switch (Parc.valueOf(parc)) {
            case PUBLIC -> "Public";
            case PRIVE -> "Privé";
        };
    }

    static String niveau(String niveau) {
        return switch (Priorite.Niveau.valueOf(niveau)) {
            case ORDINAIRE -> "Ordinaire";
            case SOUTENUE -> "Soutenue";
            case FORTE -> "Forte";
        };
    }

    /** « La fin du délai du commandement de payer ». */
    static String echeance(String code) {
        return majuscule(Phrases.echeance(code));
    }

    static String majuscule(String mots) {
        return mots.substring(0, 1).toUpperCase(Locale.FRENCH) + mots.substring(1);
    }

    static String euros(BigDecimal montant) {
        return NumberFormat.getCurrencyInstance(Locale.FRANCE).format(montant);
    }

    static String adresse(MenageReponse.AdresseReponse a) {
        return Stream.of(
                        a.voie(),
                        ((a.codePostal() == null ? "" : a.codePostal() + " ") + a.commune())
                                .strip())
                .filter(m -> !m.isBlank())
                .collect(Collectors.joining(", "));
    }
}
