package fr.ancrage.platform.horloge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class HorlogeMetierTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Map<String, ZoneId> OVERSEAS =
            Map.of(
                    "21", PARIS,
                    "971", ZoneId.of("America/Guadeloupe"),
                    "974", ZoneId.of("Indian/Reunion"));
    private static final Instant LATE_EVENING_UTC = Instant.parse("2026-11-20T23:30:00Z");

    private final ApplicationContextRunner context =
            new ApplicationContextRunner()
                    .withConfiguration(AutoConfigurations.of(HorlogeAutoConfiguration.class));

    @Test
    void the_day_is_the_day_in_paris_not_in_utc() {
        var horloge = HorlogeMetier.fixed(LATE_EVENING_UTC, PARIS);

        assertThat(horloge.aujourdhui()).isEqualTo(LocalDate.of(2026, 11, 21));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T22:59:59Z,2026-11-20,2026-11-20,2026-11-21",
        "2026-11-20T23:00:00Z,2026-11-21,2026-11-20,2026-11-21",
        "2026-11-21T03:59:59Z,2026-11-21,2026-11-20,2026-11-21",
        "2026-11-21T04:00:00Z,2026-11-21,2026-11-21,2026-11-21",
        "2026-11-21T19:59:59Z,2026-11-21,2026-11-21,2026-11-21",
        "2026-11-21T20:00:00Z,2026-11-21,2026-11-21,2026-11-22"
    })
    void the_day_of_a_departement_overseas_turns_at_its_own_midnight(
            Instant instant, LocalDate paris, LocalDate guadeloupe, LocalDate reunion) {
        var horloge = HorlogeMetier.local(HorlogeMetier.fixed(instant, PARIS), () -> OVERSEAS);

        assertThat(horloge.aujourdhui()).isEqualTo(paris);
        assertThat(horloge.aujourdhui("21")).isEqualTo(paris);
        assertThat(horloge.aujourdhui("971")).isEqualTo(guadeloupe);
        assertThat(horloge.aujourdhui("974")).isEqualTo(reunion);
        assertThat(horloge.ailleurs().values()).doesNotContain(paris);
        assertThat(horloge.ailleurs().containsKey("971")).isEqualTo(!guadeloupe.equals(paris));
    }

    @Test
    void a_set_day_is_that_day_everywhere() {
        var evening = Clock.fixed(Instant.parse("2026-11-20T22:30:00Z"), ZoneOffset.UTC);
        var horloge =
                HorlogeMetier.local(HorlogeMetier.of("2025-03-31", PARIS, evening), () -> OVERSEAS);

        assertThat(horloge.aujourdhui("974")).isEqualTo(LocalDate.of(2025, 3, 31));
        assertThat(horloge.ailleurs()).isEmpty();
    }

    @Test
    void a_set_day_stays_and_its_hours_run_on() {
        var system = new MovableClock(Instant.parse("2026-11-20T10:00:00Z"));
        var horloge = HorlogeMetier.of("2025-03-31", PARIS, system);

        var first = horloge.maintenant();
        system.now = system.now.plus(Duration.ofMinutes(5));

        assertThat(horloge.aujourdhui()).isEqualTo(LocalDate.of(2025, 3, 31));
        assertThat(Duration.between(first, horloge.maintenant())).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void a_set_start_runs_on_past_midnight() {
        var system = new MovableClock(Instant.parse("2026-11-20T10:00:00Z"));
        var horloge = HorlogeMetier.of("2025-03-31T23:59:00+02:00", PARIS, system);

        system.now = system.now.plus(Duration.ofMinutes(2));

        assertThat(horloge.aujourdhui()).isEqualTo(LocalDate.of(2025, 4, 1));
    }

    @Test
    void a_setting_that_is_no_date_is_refused_with_both_forms() {
        assertThatThrownBy(() -> HorlogeMetier.of("demain", PARIS, Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-11-20T08:00:00+01:00");
    }

    @Test
    void production_refuses_a_set_clock() {
        context.withPropertyValues(
                        "ancrage.horloge=2025-03-31", "spring.profiles.active=production")
                .run(started ->
                        assertThat(started)
                                .hasFailed()
                                .getFailure()
                                .rootCause()
                                .hasMessageContaining("ANCRAGE_HORLOGE"));
    }

    @Test
    void elsewhere_it_is_accepted_and_without_it_time_is_real() {
        context.withPropertyValues("ancrage.horloge=2025-03-31")
                .run(started ->
                        assertThat(started.getBean(HorlogeMetier.class).aujourdhui())
                                .isEqualTo(LocalDate.of(2025, 3, 31)));
        context.withPropertyValues("spring.profiles.active=production")
                .run(started ->
                        assertThat(started.getBean(HorlogeMetier.class).maintenant())
                                .isBetween(
                                        Instant.now().minusSeconds(60),
                                        Instant.now().plusSeconds(60)));
    }

    private static final class MovableClock extends Clock {
        private Instant now;

        private MovableClock(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
