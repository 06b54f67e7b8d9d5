package fr.ancrage.platform.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

class TraceContextTest {

    private static final String GIVEN = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void a_given_trace_is_continued_under_a_span_of_our_own() {
        try (var _ = TraceContext.open(GIVEN)) {
            assertThat(TraceContext.traceparent().orElseThrow())
                    .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-")
                    .isNotEqualTo(GIVEN);
            assertThat(MDC.get("traceId")).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        }
        assertThat(TraceContext.traceparent()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "Zébulon Canari",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\nfaux: 1"
            })
    void anything_else_begins_a_new_one(String given) {
        try (var _ = TraceContext.open(given)) {
            assertThat(MDC.get("traceId")).matches("[0-9a-f]{32}");
        }
    }

    @Test
    void what_was_before_comes_back() {
        try (var _ = TraceContext.open(GIVEN)) {
            try (var _ = TraceContext.open(null)) {
                assertThat(MDC.get("traceId")).isNotEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
            }
            assertThat(MDC.get("traceId")).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        }
    }
}
