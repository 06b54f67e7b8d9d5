package fr.ancrage.platform.defaults;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The W3C trace of what this thread does: in every log line of the thread, in every problem
 * answered, and passed on to whoever is called. Ids only; nothing is collected anywhere.
 */
public final class TraceContext {

    /** The header of W3C Trace Context. */
    public static final String HEADER = "traceparent";

    private static final String TRACE = "traceId";
    private static final String SPAN = "spanId";
    private static final Pattern FORM =
            Pattern.compile(
                    "[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceContext() {}

    /** The current trace, for a header of a call or a message; empty outside of any. */
    public static Optional<String> traceparent() {
        return Optional.ofNullable(MDC.get(TRACE))
                .map(trace -> "00-" + trace + "-" + span() + "-01");
    }

    /**
     * Continues the given trace, or begins one when it is absent or malformed, until the scope is
     * closed.
     */
    public static Scope open(@Nullable String traceparent) {
        var before = new Scope(MDC.get(TRACE), MDC.get(SPAN));
        MDC.put(TRACE, trace(traceparent));
        MDC.put(SPAN, span());
        return before;
    }

    private static String trace(@Nullable String traceparent) {
        if (traceparent != null) {
            var parts = FORM.matcher(traceparent);
            if (parts.matches()) {
                return parts.group(1);
            }
        }
        return span() + span();
    }

    private static String span() {
        var id = ThreadLocalRandom.current().nextLong();
        return HexFormat.of().toHexDigits(id == 0 ? 1 : id);
    }

    /** Puts back what was before. */
    public record Scope(@Nullable String trace, @Nullable String span) implements AutoCloseable {
        @Override
        public void close() {
            put(TRACE, trace);
            put(SPAN, span);
        }

        private static void put(String key, @Nullable String value) {
            if (value == null) {
                MDC.remove(key);
            } else {
                MDC.put(key, value);
            }
        }
    }
}
