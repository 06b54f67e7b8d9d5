package fr.ancrage.platform.defaults;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.StackTracePrinter;

/**
 * Prints classes and frames, and no message: whichever library throws, what a person typed does not
 * reach a log through an exception.
 */
public final class MessagelessStackTraces implements StackTracePrinter {

    private static final int FRAMES = 40;
    private static final int CAUSES = 8;

    @Override
    public void printStackTrace(Throwable failure, Appendable out) throws IOException {
        Set<Throwable> seen = new HashSet<>();
        @Nullable Throwable cause = failure;
        while (cause != null && seen.add(cause) && seen.size() <= CAUSES) {
            out.append(seen.size() == 1 ? "" : "Caused by: ")
                    .append(cause.getClass().getName())
                    .append('\n');
            var frames = cause.getStackTrace();
            for (var i = 0; i < Math.min(FRAMES, frames.length); i++) {
                out.append("\tat ").append(frames[i].toString()).append('\n');
            }
            cause = cause.getCause();
        }
    }
}
