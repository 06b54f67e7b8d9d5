package fr.ancrage.notifications.saisie;

import fr.ancrage.platform.errors.ErrorCodes;
import fr.ancrage.platform.errors.ProblemeChamp;
import fr.ancrage.platform.errors.ProblemeException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Reads one request, notes everything that is wrong with it, and answers once with one entry per
 * field. What a reading method returns for a wrong field is only a placeholder: nothing may be done
 * with it before {@link #verifier()}.
 */
public final class Saisie {

    /** A social-security number, with or without spaces and key: it is never taken in. */
    private static final Pattern NIR =
            Pattern.compile(
                    "(?<!\\d)[12378][ .]?\\d{2}[ .]?(0[1-9]|1[0-2]|[2-9]\\d)[ .]?(\\d{2}|2[ABab])"
                            + "[ .]?\\d{3}[ .]?\\d{3}([ .]?\\d{2})?(?!\\d)");

    private final List<ProblemeChamp> problemes = new ArrayList<>();

    public void refuser(String champ, String code) {
        problemes.add(ProblemeChamp.of(champ, code));
    }

    /**
     * @throws ProblemeException 400 with one entry per wrong field
     */
    public void verifier() {
        if (!problemes.isEmpty()) {
            throw ProblemeException.of(
                    HttpStatus.BAD_REQUEST, ErrorCodes.CHAMPS_INVALIDES, problemes);
        }
    }

    public String obligatoire(String champ, @Nullable String valeur) {
        if (valeur == null || valeur.isBlank()) {
            refuser(champ, "OBLIGATOIRE");
            return "";
        }
        return valeur.strip();
    }

    /** A required code among those of an enumeration. */
    public <E extends Enum<E>> E choix(
            String champ, @Nullable String valeur, Class<E> type, String code) {
        var premier = type.getEnumConstants()[0];
        if (valeur == null || valeur.isBlank()) {
            refuser(champ, "OBLIGATOIRE");
            return premier;
        }
        return trouver(champ, valeur, type, code).orElse(premier);
    }

    /** An optional code among those of an enumeration. */
    public <E extends Enum<E>> @Nullable E choixOuRien(
            String champ, @Nullable String valeur, Class<E> type, String code) {
        return valeur == null ? null : trouver(champ, valeur, type, code).orElse(null);
    }

    private <E extends Enum<E>> Optional<E> trouver(
            String champ, String valeur, Class<E> type, String code) {
        var trouve =
                Arrays.stream(type.getEnumConstants())
                        .filter(e -> e.name().equals(valeur))
                        .findFirst();
        if (trouve.isEmpty()) {
            refuser(champ, code);
        }
        return trouve;
    }

    /** A required day that has come already. */
    public LocalDate jourPasse(String champ, @Nullable String valeur, LocalDate aujourdhui) {
        if (valeur == null || valeur.isBlank()) {
            refuser(champ, "OBLIGATOIRE");
            return aujourdhui;
        }
        var jour = jourOuRien(champ, valeur);
        if (jour != null && jour.isAfter(aujourdhui)) {
            refuser(champ, "DATE_A_VENIR");
        }
        return jour == null ? aujourdhui : jour;
    }

    public @Nullable LocalDate jourOuRien(String champ, @Nullable String valeur) {
        if (valeur == null) {
            return null;
        }
        try {
            return LocalDate.parse(valeur);
        } catch (DateTimeParseException e) {
            refuser(champ, "FORMAT_DATE");
            return null;
        }
    }

    /** Required free text: bounded, and never a place for a social-security number. */
    public String texte(String champ, @Nullable String valeur, int longueur) {
        var texte = obligatoire(champ, valeur);
        relire(champ, texte, longueur);
        return texte;
    }

    public @Nullable String texteOuRien(String champ, @Nullable String valeur, int longueur) {
        if (valeur == null || valeur.isBlank()) {
            return null;
        }
        relire(champ, valeur, longueur);
        return valeur.strip();
    }

    private void relire(String champ, String texte, int longueur) {
        if (texte.length() > longueur) {
            refuser(champ, "TEXTE_TROP_LONG");
        } else if (NIR.matcher(texte).find()) {
            refuser(champ, "NUMERO_SECURITE_SOCIALE");
        }
    }
}
