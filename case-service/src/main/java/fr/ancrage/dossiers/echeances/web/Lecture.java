package fr.ancrage.dossiers.echeances.web;

import fr.ancrage.dossiers.echeances.model.Delai;
import fr.ancrage.dossiers.echeances.regles.DureeIso;
import fr.ancrage.platform.errors.ErrorCodes;
import fr.ancrage.platform.errors.ProblemeChamp;
import fr.ancrage.platform.errors.ProblemeException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Reads the fields of a request one by one, and tells all that is wrong at once, field by field.
 */
final class Lecture {
    private static final LocalDate PREMIER_JOUR = LocalDate.of(1948, 1, 1);
    private static final LocalDate DERNIER_JOUR = LocalDate.of(2199, 12, 31);
    private static final BigDecimal PLUS_GRAND_MONTANT = BigDecimal.valueOf(10_000_000);

    private final List<ProblemeChamp> problemes = new ArrayList<>();

    void probleme(String champ, String code, String message) {
        problemes.add(new ProblemeChamp(champ, code, message));
    }

    void obligatoire(String champ) {
        problemes.add(ProblemeChamp.of(champ, "OBLIGATOIRE"));
    }

    @Nullable LocalDate date(String champ, @Nullable String texte) {
        if (texte == null || texte.isBlank()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(texte.strip());
            if (date.isBefore(PREMIER_JOUR) || date.isAfter(DERNIER_JOUR)) {
                probleme(champ, "DATE", "Cette date est hors des limites permises (1948 à 2199).");
                return null;
            }
            return date;
        } catch (DateTimeException _) {
            problemes.add(ProblemeChamp.of(champ, "FORMAT_DATE"));
            return null;
        }
    }

    /** A day that must be given; a placeholder when it is not, and the request is refused. */
    LocalDate dateObligatoire(String champ, @Nullable String texte) {
        if (texte == null || texte.isBlank()) {
            obligatoire(champ);
            return PREMIER_JOUR;
        }
        LocalDate date = date(champ, texte);
        return date == null ? PREMIER_JOUR : date;
    }

    /** A day, if given, that does not come before another. */
    @Nullable LocalDate pasAvant(
            String champ, @Nullable String texte, LocalDate borne, String quoi) {
        LocalDate date = date(champ, texte);
        if (date != null && date.isBefore(borne)) {
            probleme(champ, "DATE", "Cette date est avant " + quoi + ".");
            return null;
        }
        return date;
    }

    /** A département whose charter is known. */
    String departement(@Nullable String texte, List<String> connus) {
        String code = texte == null ? "" : texte.strip();
        if (code.isEmpty()) {
            obligatoire("departement");
        } else if (!connus.contains(code)) {
            probleme(
                    "departement",
                    "DEPARTEMENT_INCONNU",
                    "Aucune charte n'est connue pour ce département. Départements connus : "
                            + String.join(", ", connus)
                            + ".");
        }
        return code;
    }

    <E extends Enum<E>> @Nullable E choix(String champ, @Nullable String texte, Class<E> type) {
        if (texte == null || texte.isBlank()) {
            return null;
        }
        for (E constante : type.getEnumConstants()) {
            if (constante.name().equals(texte.strip())) {
                return constante;
            }
        }
        probleme(
                champ,
                "FORMAT_CHOIX",
                "La valeur attendue est l'une de : "
                        + Arrays.stream(type.getEnumConstants())
                                .map(Enum::name)
                                .collect(Collectors.joining(", "))
                        + ".");
        return null;
    }

    @Nullable BigDecimal montant(String champ, @Nullable BigDecimal montant) {
        if (montant == null) {
            return null;
        }
        if (montant.signum() < 0) {
            probleme(champ, "NEGATIF", "Un montant ne peut pas être négatif.");
            return null;
        }
        if (montant.compareTo(PLUS_GRAND_MONTANT) > 0) {
            problemes.add(ProblemeChamp.of(champ, "HORS_BORNES"));
            return null;
        }
        return montant;
    }

    @Nullable Delai delai(String champ, @Nullable String texte) {
        if (texte == null || texte.isBlank()) {
            return null;
        }
        try {
            return DureeIso.lire(texte);
        } catch (IllegalArgumentException _) {
            probleme(
                    champ,
                    "FORMAT",
                    "Une durée est attendue, comme P2M (2 mois) ou P6W (6 semaines).");
            return null;
        }
    }

    /** Stops here when anything was wrong. */
    void conclure() {
        if (!problemes.isEmpty()) {
            throw ProblemeException.of(
                    HttpStatus.BAD_REQUEST, ErrorCodes.CHAMPS_INVALIDES, problemes);
        }
    }
}
