package fr.ancrage.platform.daily;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Work of each business day. A bean of this type runs at start and whenever the business day has
 * changed, in Paris or where a département has another day; when it fails it is run again until it
 * succeeds.
 *
 * <p>It is idempotent by business key, and catches up by itself what earlier days left undone: days
 * may be skipped, since a machine may have been off.
 */
public interface DailySweep {

    /** A stable name, unique in its service. */
    String name();

    /**
     * Does the work.
     *
     * @param today the business day
     */
    void run(LocalDate today);

    /**
     * Does the same for each of many: what fails does not hold the others, and is thrown at the
     * end, so that the day is tried again.
     */
    static <T> void forEach(Iterable<? extends T> all, Consumer<? super T> work) {
        @Nullable RuntimeException failure = null;
        for (T one : all) {
            try {
                work.accept(one);
            } catch (RuntimeException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
