package fr.ancrage.platform.input;

import fr.ancrage.platform.errors.ErrorCodes;
import fr.ancrage.platform.errors.ProblemeChamp;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.personaldata.SocialSecurityNumbers;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Reads one request, notes everything that is wrong with it, and answers once with one entry per
 * field. What a reading method returns for a wrong field is only a placeholder: nothing may be done
 * with it before {@link #check()}. A field is named as the caller wrote it; a code is one of the
 * error texts.
 */
public final class Input {

    /** Far beyond what anybody turns to; what is skipped still counts in an {@code int}. */
    private static final int LAST_PAGE = 10_000;

    private static final int LARGEST_PAGE = 200;

    private final List<ProblemeChamp> problems = new ArrayList<>();

    /** Notes what a rule of the service finds wrong with a field. */
    public void refuse(String field, String code) {
        problems.add(ProblemeChamp.of(field, code));
    }

    public boolean hasProblems() {
        return !problems.isEmpty();
    }

    /**
     * Stops here when anything was wrong.
     *
     * @throws ProblemeException 400 with one entry per wrong field
     */
    public void check() {
        if (hasProblems()) {
            throw ProblemeException.of(
                    HttpStatus.BAD_REQUEST, ErrorCodes.CHAMPS_INVALIDES, problems);
        }
    }

    /** What must be said, without the spaces around it. */
    public String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            refuse(field, "OBLIGATOIRE");
            return "";
        }
        return value.strip();
    }

    /** Which page of a list, counted from 0, and of how many elements. */
    public void page(int page, int taille) {
        if (page < 0 || page > LAST_PAGE) {
            refuse("page", "PAGE_INVALIDE");
        }
        if (taille < 1 || taille > LARGEST_PAGE) {
            refuse("taille", "TAILLE_INVALIDE");
        }
    }

    /** A required name among those of an enumeration. */
    public <E extends Enum<E>> E choice(
            String field, @Nullable String value, Class<E> type, String code) {
        var first = type.getEnumConstants()[0];
        if (value == null || value.isBlank()) {
            refuse(field, "OBLIGATOIRE");
            return first;
        }
        return find(field, value, type, code).orElse(first);
    }

    /** A name among those of an enumeration, when there is one. */
    public <E extends Enum<E>> @Nullable E choiceOrNull(
            String field, @Nullable String value, Class<E> type, String code) {
        return value == null ? null : find(field, value, type, code).orElse(null);
    }

    private <E extends Enum<E>> Optional<E> find(
            String field, String value, Class<E> type, String code) {
        var found =
                Arrays.stream(type.getEnumConstants())
                        .filter(e -> e.name().equals(value))
                        .findFirst();
        if (found.isEmpty()) {
            refuse(field, code);
        }
        return found;
    }

    /** A required day that has come already. */
    public LocalDate pastDay(String field, @Nullable String value, LocalDate today) {
        if (value == null || value.isBlank()) {
            refuse(field, "OBLIGATOIRE");
            return today;
        }
        var day = dayOrNull(field, value);
        if (day != null && day.isAfter(today)) {
            refuse(field, "DATE_A_VENIR");
        }
        return day == null ? today : day;
    }

    /** A day written {@code 2026-11-20}, when there is one. */
    public @Nullable LocalDate dayOrNull(String field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            refuse(field, "FORMAT_DATE");
            return null;
        }
    }

    /** Required free text: bounded, and never a place for a social-security number. */
    public String text(String field, @Nullable String value, int longest) {
        var text = required(field, value);
        read(field, text, longest);
        return text;
    }

    /** Free text, when there is any; bounded, and never a place for a social-security number. */
    public @Nullable String textOrNull(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        read(field, value, longest);
        return value.strip();
    }

    private void read(String field, String text, int longest) {
        if (text.length() > longest) {
            refuse(field, "TEXTE_TROP_LONG");
        } else if (SocialSecurityNumbers.in(text)) {
            refuse(field, "NUMERO_SECURITE_SOCIALE");
        }
    }
}
