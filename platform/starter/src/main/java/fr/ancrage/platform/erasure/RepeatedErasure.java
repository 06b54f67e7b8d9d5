package fr.ancrage.platform.erasure;

import fr.ancrage.platform.daily.DailySweep;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * What was being written while its subject was erased is found and erased on the days after. By the
 * system's clock: it is about deliveries, not about business days.
 */
class RepeatedErasure implements DailySweep {

    private static final Duration AFTER = Duration.ofDays(30);

    private final ErasedSubjects erased;
    private final Erasures erasures;

    RepeatedErasure(ErasedSubjects erased, Erasures erasures) {
        this.erased = erased;
        this.erasures = erasures;
    }

    @Override
    public String name() {
        return "effacements";
    }

    @Override
    public void run(LocalDate today) {
        var recent = Set.copyOf(erased.since(Instant.now().minus(AFTER)));
        if (!recent.isEmpty()) {
            erasures.again(recent);
        }
    }
}
