package fr.ancrage.journeys.erasure;

import java.util.List;
import java.util.Locale;

/**
 * A household of which every word is unlike any other of the platform: one of them anywhere is its
 * own. They have no accents: whatever writes or keeps them otherwise leaves them as they are.
 *
 * @param code begins the numbers of its acts
 * @param door what tells its dwelling from its neighbour's
 */
record Household(String code, String surname, String firstName, String door, String phone) {

    private static final String BUILDING = "14 rue du Beffroi, porte ";

    String street() {
        return BUILDING + door;
    }

    /** What agents write about it in whatever they may write in. */
    String words() {
        return "%s %s, %s, joignable au %s".formatted(firstName, surname, street(), phone);
    }

    String act(int number) {
        return code + "-" + number;
    }

    /** Whether a text holds something of it, in one of the forms that it may take. */
    boolean isNamedIn(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var digits = phone.replace(" ", "");
        return List.of(
                        surname.toLowerCase(Locale.ROOT),
                        firstName.toLowerCase(Locale.ROOT),
                        "porte " + door,
                        "porte" + door,
                        phone,
                        digits,
                        "+33" + digits.substring(1))
                .stream()
                .anyMatch(lower::contains);
    }
}
