package fr.ancrage.platform.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class DefaultsTest {

    @Test
    void nothing_listens_beyond_loopback_and_health_has_a_port_of_its_own() {
        var environment = with(Map.of("server.port", "8081"));

        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(environment.getProperty("management.server.address")).isEqualTo("127.0.0.1");
        assertThat(environment.getProperty("management.server.port")).isEqualTo("9081");
    }

    @Test
    void what_a_service_says_comes_first() {
        var environment = with(Map.of("server.port", "8081", "management.server.port", "7000"));

        assertThat(environment.getProperty("management.server.port")).isEqualTo("7000");
    }

    @Test
    void a_service_is_the_audience_of_its_tokens_and_finds_its_secret_by_its_name() {
        var environment =
                with(
                        Map.of(
                                "spring.application.name",
                                "case-service",
                                "ANCRAGE_SECRET_CASE_SERVICE",
                                "s3cret",
                                "ANCRAGE_KEYCLOAK_URL",
                                "https://compte.example"));

        assertThat(environment.getProperty("ancrage.security.audience")).isEqualTo("case-service");
        assertThat(environment.getProperty("ancrage.security.client-secret")).isEqualTo("s3cret");
        assertThat(environment.getProperty("ancrage.security.issuer"))
                .isEqualTo("https://compte.example/realms/ancrage");
    }

    @Test
    void a_stack_trace_keeps_classes_and_frames_and_loses_what_was_typed() {
        var failure =
                new IllegalStateException(
                        "Zébulon Canari", new NumberFormatException("06 12 34 56 78"));

        var printed = new MessagelessStackTraces().printStackTraceToString(failure);

        assertThat(printed)
                .contains(
                        "java.lang.IllegalStateException",
                        "Caused by: java.lang.NumberFormatException",
                        "DefaultsTest.a_stack_trace")
                .doesNotContain("Canari", "06 12");
    }

    @Test
    void a_log_line_holds_no_message_of_an_exception() {
        var environment = with(Map.of("spring.application.name", "essai-service"));
        var event = new LoggingEvent();
        event.setLoggerName("essai");
        event.setLevel(Level.ERROR);
        event.setMessage("unexpected");
        event.setInstant(Instant.EPOCH);
        event.setThreadName("main");
        event.setMDCPropertyMap(Map.of("traceId", "4bf92f3577b34da6a3ce929d0e0e4736"));
        event.setThrowableProxy(new ThrowableProxy(new IllegalStateException("Zébulon Canari")));
        var context = new LoggerContext();
        context.putObject(Environment.class.getName(), environment);
        var encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat(environment.getProperty("logging.structured.format.console"));
        encoder.start();

        var line = new String(encoder.encode(event), StandardCharsets.UTF_8);

        assertThat(line)
                .contains(
                        "java.lang.IllegalStateException",
                        "essai-service",
                        "4bf92f3577b34da6a3ce929d0e0e4736",
                        "DefaultsTest.a_log_line")
                .doesNotContain("Canari");
    }

    private static ConfigurableEnvironment with(Map<String, Object> properties) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
        new DefaultsPostProcessor().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
