package fr.ancrage.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private long now = Long.MAX_VALUE - 5; // as nanoTime may: it turns over
    private final Patience patience = new Patience(Duration.ofMinutes(4), () -> now);

    @Test
    void a_backlog_that_shrinks_is_waited_for_however_large_it_was() {
        for (var waiting = 28_000; waiting > 0; waiting -= 1_000) {
            patience.sees(waiting);
            minutes(4);
            assertThat(patience.isOver()).isFalse();
        }
    }

    @Test
    void what_stands_still_for_longer_than_the_limit_will_not_come() {
        patience.sees(3);
        minutes(4);
        patience.sees(3);
        assertThat(patience.isOver()).isFalse();
        now++;
        assertThat(patience.isOver()).isTrue();
    }

    @Test
    void what_comes_and_goes_without_ever_being_less_is_no_progress() {
        patience.sees(3);
        minutes(2);
        patience.sees(9);
        minutes(2);
        patience.sees(3);
        now++;
        assertThat(patience.isOver()).isTrue();
    }

    @Test
    void whoever_never_sees_anything_does_not_wait_for_ever() {
        minutes(4);
        now++;
        assertThat(patience.isOver()).isTrue();
    }

    private void minutes(long minutes) {
        now += TimeUnit.MINUTES.toNanos(minutes);
    }
}
