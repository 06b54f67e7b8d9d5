package fr.ancrage.platform.defaults;

import static fr.ancrage.platform.defaults.CarrierThreads.PARALLELISM;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationStartingEvent;

class CarrierThreadsTest {

    private @Nullable String before;

    @BeforeEach
    void remember() {
        before = System.clearProperty(PARALLELISM);
    }

    @AfterEach
    void restore() {
        System.clearProperty(PARALLELISM);
        if (before != null) {
            System.setProperty(PARALLELISM, before);
        }
    }

    @Test
    void there_are_more_carriers_than_cores() {
        start();

        assertThat(Integer.getInteger(PARALLELISM))
                .isGreaterThan(Runtime.getRuntime().availableProcessors());
    }

    @Test
    void what_the_command_line_says_stays() {
        System.setProperty(PARALLELISM, "3");

        start();

        assertThat(System.getProperty(PARALLELISM)).isEqualTo("3");
    }

    private static void start() {
        new CarrierThreads()
                .onApplicationEvent(
                        new ApplicationStartingEvent(
                                new DefaultBootstrapContext(),
                                new SpringApplication(),
                                new String[0]));
    }
}
