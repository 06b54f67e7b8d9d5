package fr.ancrage.journeys.attacks;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an answer must never show of the inside. */
final class Inside {

    private static final Pattern TRACES =
            Pattern.compile(
                    "(?i)\\bat [a-z]+(\\.[a-z]\\w*)+\\(|[a-z]+(\\.[a-z0-9]+){2,}\\.[A-Z]\\w+(Exception|Error)"
                            + "|\\w+Exception\\b|org\\.(spring|apache|bson|hibernate)|com\\.(mongodb|nimbus|fasterxml)"
                            + "|tools\\.jackson|jakarta\\.|java\\.(lang|util|io|time)\\b|fr\\.ancrage\\.[a-z]"
                            + "|apache tomcat|jetty|mongo|\\bE11000\\b|rabbit|whitelabel|stack ?trace|\"exception\"");

    private Inside() {}

    /** The first thing of the inside in an answer, or null. */
    static @Nullable String of(String answer) {
        var found = TRACES.matcher(answer);
        return found.find() ? found.group() : null;
    }
}
