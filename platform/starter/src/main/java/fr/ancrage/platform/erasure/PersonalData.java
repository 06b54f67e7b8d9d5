package fr.ancrage.platform.erasure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One kind of what a service holds about its subjects. A bean of this type is asked in the order of
 * {@link org.springframework.core.annotation.Order}: what finds the others goes last.
 */
public interface PersonalData {

    /** Its name in a proof: a code, in the plural. */
    String kind();

    /** How many are there. */
    long count(Set<String> subjects);

    /**
     * Erases them, or takes out of them whom they are about. It may be called again after a crash,
     * and then completes what was begun.
     */
    void erase(Erasure erasure);

    /** Whether it goes when only the given class of data is erased, and not the whole subject. */
    default boolean belongsTo(String dataClass) {
        return false;
    }

    /**
     * The same kind, of which only what is dated on a day or before goes. Empty when it bears no
     * date: an order that looks at dates leaves it as it is.
     */
    default Optional<PersonalData> until(LocalDate day) {
        return Optional.empty();
    }

    /** Subjects of whom something is dated on a day or before. */
    default Set<String> reached(String departement, LocalDate day) {
        return Set.of();
    }

    /**
     * All that is held, for whoever it is about: nothing of anybody else, neither the machinery's
     * fields nor who wrote them.
     */
    default List<Map<String, Object>> export(Set<String> subjects) {
        return List.of();
    }
}
