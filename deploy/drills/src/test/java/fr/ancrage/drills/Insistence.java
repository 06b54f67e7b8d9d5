package fr.ancrage.drills;

import fr.ancrage.platform.test.processes.Api.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Whoever sends a command insists until the platform says that it has it, as people do after an
 * error; whoever has died meanwhile is started again.
 */
final class Insistence {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Fleet fleet;
    private final AtomicInteger accepted = new AtomicInteger();
    private final Set<Integer> refusals = ConcurrentHashMap.newKeySet();

    Insistence(Fleet fleet) {
        this.fleet = fleet;
    }

    /** Sent to the platform: a command or a question. */
    interface Call {
        Answer send() throws IOException;
    }

    /** Whether the platform says that it has a command already. */
    interface Known {
        boolean is() throws IOException;
    }

    /** Commands that the platform has accepted so far. */
    int accepted() {
        return accepted.get();
    }

    void accepted(int commands) {
        accepted.addAndGet(commands);
    }

    /** One command, sent again until it is accepted or known. */
    void command(Call call, Known already) {
        patiently(
                "a command that is accepted",
                () -> already.is() ? MissingNode.getInstance() : accepting(call.send()));
        accepted(1);
    }

    /** An answer that says enough. */
    JsonNode until(Call call, Predicate<JsonNode> enough) {
        return patiently(
                "an answer that says enough",
                () -> {
                    var body = accepting(call.send());
                    if (!enough.test(body)) {
                        throw new IOException("not enough: " + body);
                    }
                    return body;
                });
    }

    /** What was read; who was not answered knows nothing, and names nothing by it. */
    static JsonNode read(Answer answer) throws IOException {
        if (answer.status() != 200) {
            throw new IOException(answer.status() + " " + answer.body());
        }
        return answer.body();
    }

    /** The statuses of the answers that did not accept. */
    Set<Integer> refusals() {
        return refusals;
    }

    private JsonNode accepting(Answer answer) throws IOException {
        if (answer.status() < 200 || answer.status() >= 300) {
            refusals.add(answer.status());
            throw new IOException(answer.status() + " " + answer.body());
        }
        return answer.body();
    }

    /** Whatever fails is tried again; the last failure is told. */
    <T> T patiently(String what, Callable<T> call) {
        var found = new AtomicReference<T>();
        Awaitility.await(what)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(300))
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> {
                    fleet.revive();
                    found.set(call.call());
                    return true;
                });
        return found.get();
    }
}
