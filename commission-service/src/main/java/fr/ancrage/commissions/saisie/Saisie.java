package fr.ancrage.commissions.saisie;

import fr.ancrage.platform.errors.ErrorCodes;
import fr.ancrage.platform.errors.ProblemeChamp;
import fr.ancrage.platform.errors.ProblemeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
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

    private static final int TAILLE_MAX = 200;

    private final List<ProblemeChamp> problemes = new ArrayList<>();

    /** Refuses a page that no list has. */
    public static void page(int page, int taille) {
        var saisie = new Saisie();
        if (page < 0) {
            saisie.refuser("page", "PAGE_INVALIDE");
        }
        if (taille < 1 || taille > TAILLE_MAX) {
            saisie.refuser("taille", "TAILLE_INVALIDE");
        }
        saisie.verifier();
    }

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

    /** A required day that has not passed. */
    public LocalDate jourAVenir(String champ, @Nullable String valeur, LocalDate aujourdhui) {
        if (valeur == null || valeur.isBlank()) {
            refuser(champ, "OBLIGATOIRE");
            return aujourdhui;
        }
        var jour = jourAVenirOuRien(champ, valeur, aujourdhui);
        return jour == null ? aujourdhui : jour;
    }

    /** A day that has not passed, when there is one. */
    public @Nullable LocalDate jourAVenirOuRien(
            String champ, @Nullable String valeur, LocalDate aujourdhui) {
        var jour = jourOuRien(champ, valeur);
        if (jour != null && jour.isBefore(aujourdhui)) {
            refuser(champ, "DATE_PASSEE");
        }
        return jour;
    }

    /** A required hour of the day. */
    public LocalTime heure(String champ, @Nullable String valeur) {
        if (valeur == null || valeur.isBlank()) {
            refuser(champ, "OBLIGATOIRE");
            return LocalTime.MIDNIGHT;
        }
        try {
            return LocalTime.parse(valeur).truncatedTo(ChronoUnit.MINUTES);
        } catch (DateTimeParseException e) {
            refuser(champ, "FORMAT_HEURE");
            return LocalTime.MIDNIGHT;
        }
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
