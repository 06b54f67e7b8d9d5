package fr.ancrage.journeys.erasure;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * A household of which every word is unlike any other of the platform: one of them anywhere is its
 * own.
 *
 * @param code begins the numbers of its acts
 */
record Household(String code, String surname, String firstName, String street, String phone) {

    /** What agents write about it in whatever they may write in. */
    String words() {
        return "%s %s, %s, joignable au %s".formatted(firstName, surname, street, phone);
    }

    String act(int number) {
        return code + "-" + number;
    }

    /** Whether a text holds something of it, whatever case, accents and spaces it is written in. */
    boolean isNamedIn(String text) {
        var plain = plain(text);
        var digits = phone.replaceAll("\\D", "");
        return List.of(surname, firstName, street, phone).stream()
                        .anyMatch(word -> plain.contains(plain(word)))
                || text.contains(digits)
                || text.contains("+33" + digits.substring(1));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ");
    }
}
