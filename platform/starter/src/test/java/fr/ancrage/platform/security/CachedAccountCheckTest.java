package fr.ancrage.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CachedAccountCheckTest {

    private final AtomicLong nanos = new AtomicLong(1);
    private final AtomicInteger questions = new AtomicInteger();
    private final Queue<Runnable> beside = new ArrayDeque<>();
    private volatile boolean suspended;
    private volatile boolean away;

    private final CachedAccountCheck accounts =
            new CachedAccountCheck(this::ask, nanos::get, beside::add);

    private boolean ask(String token) {
        questions.incrementAndGet();
        if (away) {
            throw new AccountCheck.DirectoryAway(new IOException("away"));
        }
        return !suspended;
    }

    @Test
    void a_second_call_within_two_seconds_asks_nobody() {
        assertThat(accounts.active("t")).isTrue();
        later(1_999);
        assertThat(accounts.active("t")).isTrue();

        assertThat(questions).hasValue(1);
        assertThat(beside).isEmpty();
    }

    @Test
    void from_two_seconds_on_one_caller_renews_beside_and_nobody_waits() {
        accounts.active("t");
        later(2_000);
        accounts.active("t");
        accounts.active("t");
        assertThat(questions).hasValue(1);
        assertThat(beside).hasSize(1);

        suspended = true;
        beside.remove().run();

        assertThat(accounts.active("t")).isFalse();
        assertThat(questions).hasValue(2);
    }

    @Test
    void a_suspended_account_is_out_within_five_seconds_even_if_no_renewal_runs() {
        accounts.active("t");
        suspended = true;
        later(3_999);
        assertThat(accounts.active("t")).isTrue();
        later(1);
        assertThat(accounts.active("t")).isFalse();
    }

    @Test
    void in_an_outage_an_answer_younger_than_a_minute_stands() {
        accounts.active("t");
        away = true;
        later(59_999);
        assertThat(accounts.active("t")).isTrue();
        later(1);
        assertThatThrownBy(() -> accounts.active("t"))
                .isInstanceOf(AccountCheck.DirectoryAway.class);
    }

    @Test
    void in_an_outage_a_suspension_stands_and_a_stranger_waits_for_the_directory() {
        suspended = true;
        assertThat(accounts.active("t")).isFalse();
        away = true;
        later(4_000);

        assertThatThrownBy(() -> accounts.active("t"))
                .isInstanceOf(AccountCheck.DirectoryAway.class);
        assertThatThrownBy(() -> accounts.active("other"))
                .isInstanceOf(AccountCheck.DirectoryAway.class);
    }

    @Test
    void a_directory_that_just_failed_is_left_alone_for_a_second() {
        away = true;
        for (var token : new String[] {"a", "b", "c"}) {
            assertThatThrownBy(() -> accounts.active(token))
                    .isInstanceOf(AccountCheck.DirectoryAway.class);
        }
        assertThat(questions).hasValue(1);

        away = false;
        later(1_000);
        assertThat(accounts.active("a")).isTrue();
    }

    @Test
    void many_first_sights_of_one_token_ask_once() throws InterruptedException {
        var callers = 50;
        var start = new CountDownLatch(1);
        var active = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < callers; i++) {
                threads.submit(() -> {
                    start.await(5, TimeUnit.SECONDS);
                    if (accounts.active("t")) {
                        active.incrementAndGet();
                    }
                    return null;
                });
            }
            start.countDown();
        }

        assertThat(active).hasValue(callers);
        assertThat(questions).hasValue(1);
    }

    private void later(long millis) {
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
