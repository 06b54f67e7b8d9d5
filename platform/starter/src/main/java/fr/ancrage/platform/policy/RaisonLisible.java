package fr.ancrage.platform.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why one role reads something, or why not; nothing of the thing itself.
 *
 * @param portee what the policy lets the role see, in general
 * @param source the rule, the fact or the charter that it comes from
 * @param jusqua the first day on which it opens nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RaisonLisible(
        String role,
        String portee,
        boolean voit,
        String explication,
        @Nullable String source,
        @Nullable LocalDate depuis,
        @Nullable LocalDate jusqua,
        List<ClasseLisible> classes) {

    public RaisonLisible {
        classes = List.copyOf(classes);
    }

    /** Something is open. */
    public static RaisonLisible voit(
            String role,
            String explication,
            @Nullable String source,
            @Nullable LocalDate depuis,
            @Nullable LocalDate jusqua,
            List<ClasseLisible> classes) {
        return new RaisonLisible(role, "", true, explication, source, depuis, jusqua, classes);
    }

    /** Nothing is open, or no longer. */
    public static RaisonLisible rien(String role, String explication) {
        return new RaisonLisible(role, "", false, explication, null, null, null, List.of());
    }

    /** With the row of the policy that it applies. */
    public RaisonLisible selon(String ligne) {
        return new RaisonLisible(role, ligne, voit, explication, source, depuis, jusqua, classes);
    }
}
