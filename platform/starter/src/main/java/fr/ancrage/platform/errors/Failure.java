package fr.ancrage.platform.errors;

/**
 * An exception as it may stand in a log: classes and frames. A message may hold what a person
 * typed, so only those that our own code wrote are kept; ours never name anybody.
 */
final class Failure {

    private static final int FRAMES = 30;
    private static final String OURS = "fr.ancrage.";

    private Failure() {}

    static String describe(Throwable failure) {
        var text = new StringBuilder();
        var depth = 0;
        for (var cause = failure; cause != null && depth < 8; cause = cause.getCause(), depth++) {
            text.append(depth == 0 ? "" : "caused by ").append(cause.getClass().getName());
            var frames = cause.getStackTrace();
            if (frames.length > 0 && frames[0].getClassName().startsWith(OURS)) {
                text.append(": ").append(cause.getMessage());
            }
            for (var i = 0; i < Math.min(FRAMES, frames.length); i++) {
                text.append("\n\tat ").append(frames[i]);
            }
            text.append('\n');
        }
        return text.toString();
    }
}
