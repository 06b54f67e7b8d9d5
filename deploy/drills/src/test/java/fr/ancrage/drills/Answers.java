package fr.ancrage.drills;

import fr.ancrage.platform.test.processes.Api.Answer;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What people at the door were answered, and how often. */
final class Answers {

    static final String CLOSED = "no connection";

    /** Whatever else fails, these may be said: done, or the case is not such. */
    private static final Set<Integer> ORDINARY = Set.of(200, 201, 202, 204, 404, 409);

    private final Map<String, Integer> told = new TreeMap<>();

    /** An answer and, where it refuses in words, the code of its words. */
    synchronized Answer note(Answer answer) {
        var words = answer.body();
        var inWords = !words.path("detail").asString("").isBlank() && words.path("code").isString();
        told.merge(
                ORDINARY.contains(answer.status())
                        ? Integer.toString(answer.status())
                        : answer.status()
                                + " "
                                + (inWords ? words.path("code").asString() : "without words"),
                1,
                Integer::sum);
        return answer;
    }

    /** The connection ended before the answer. */
    synchronized void cut(String method) {
        told.merge(cutOff(method), 1, Integer::sum);
    }

    static String cutOff(String method) {
        return method + " cut off";
    }

    /** Nobody took the connection: nothing was asked. */
    synchronized void closed() {
        told.merge(CLOSED, 1, Integer::sum);
    }

    synchronized void forget() {
        told.clear();
    }

    synchronized boolean has(String answer) {
        return told.containsKey(answer);
    }

    /** What was answered beside the ordinary and these. */
    synchronized Set<String> beside(Set<String> expected) {
        var others = new TreeSet<>(told.keySet());
        others.removeIf(answer ->
                expected.contains(answer)
                        || ORDINARY.stream().anyMatch(s -> answer.equals(s.toString())));
        return others;
    }

    @Override
    public synchronized String toString() {
        return told.toString();
    }
}
