package fr.ancrage.platform.daily;

import java.time.LocalDate;

/**
 * Work of each business day. A bean of this type runs at start and whenever the business day has
 * changed; when it fails it is run again until it succeeds.
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
}
