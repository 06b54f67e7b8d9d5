package fr.ancrage.notifications.courriers.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The last that is known of a mission in the hands of one organisation.
 *
 * @param sequence the place, in the mission's history, of the fact that says it
 * @param fin how it ended for this organisation; absent while it does not, a report handed in ends
 *     nothing
 */
public record MissionConnue(
        String affectation, String organisation, long sequence, @Nullable Fin fin) {

    public enum Issue {
        REFUSEE,
        CLOSE
    }

    public record Fin(Issue issue, String motif, LocalDate le) {}
}
