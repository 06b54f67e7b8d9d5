package fr.ancrage.drills;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long quiet is awaited: as long as less and less waits, however much that was. What stands
 * still for longer than the limit will not come by itself.
 */
final class Patience {

    private final Duration limit;
    private final LongSupplier nanos;
    private long least = Long.MAX_VALUE;
    private long moved;

    /**
     * @param nanos a clock that only goes forward, in nanoseconds
     */
    Patience(Duration limit, LongSupplier nanos) {
        this.limit = limit;
        this.nanos = nanos;
        moved = nanos.getAsLong();
    }

    /**
     * @param waiting messages and documents that wait now
     */
    void sees(long waiting) {
        if (waiting < least) {
            least = waiting;
            moved = nanos.getAsLong();
        }
    }

    boolean isOver() {
        return nanos.getAsLong() - moved > limit.toNanos();
    }
}
