package fr.ancrage.platform.erasure;

import fr.ancrage.platform.journal.Cause;
import fr.ancrage.platform.journal.EventToRecord;
import fr.ancrage.platform.journal.JournaledCollection;
import fr.ancrage.platform.journal.JournaledCollections;
import fr.ancrage.platform.sealing.Sealing;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Erases subjects from one service, in steps that a crash may cut anywhere: what comes late is let
 * fall from now on; what is there is counted, and the count kept; each kind is erased; what is left
 * is counted; the outcome is told by the write that ends it. Asked twice, it happens once.
 */
public final class Erasures {

    private static final String COLLECTION = "effacementsFaits";
    private static final String KEY = "cle";
    private static final String COUNTS = "comptes";
    private static final String DONE = "fait";
    private static final Cause CAUSE = Cause.system("effacement");

    private final JournaledCollection erasures;
    private final ErasedSubjects erased;
    private final List<PersonalData> kinds;

    Erasures(JournaledCollections collections, ErasedSubjects erased, List<PersonalData> kinds) {
        this.erasures = collections.collection(COLLECTION);
        this.erased = erased;
        this.kinds = List.copyOf(kinds);
    }

    /**
     * @param id the same at each asking
     * @param dataClass what goes of the subjects; empty: all
     * @param until of that class only what is dated on that day or before; absent: all of it
     */
    public record Request(
            String id, Set<String> subjects, String dataClass, @Nullable LocalDate until) {
        public Request {
            subjects = Set.copyOf(subjects);
        }

        boolean whole() {
            return dataClass.isEmpty();
        }
    }

    /**
     * What became of it.
     *
     * @param erased how many there were, by kind
     * @param left how many there still are: none, or somebody must look
     */
    public record Outcome(Map<String, Long> erased, long left) {}

    /**
     * @param told the event that says the outcome to others
     */
    public void erase(Request request, Function<Outcome, EventToRecord> told) {
        var concerned = concerned(request);
        if (request.whole()) {
            erased.remember(request.subjects(), request.id());
        }
        if (!erasures.exists(request.id())) {
            erasures.insert(
                    request.id(),
                    new Document(COUNTS, counts(concerned, request.subjects()))
                            .append(KEY, new Binary(Sealing.newKey()))
                            .append(DONE, false),
                    List.of(),
                    CAUSE);
        }
        var begun = erasures.find(request.id()).orElseThrow();
        if (Boolean.TRUE.equals(begun.state().getBoolean(DONE))) {
            return;
        }
        var counted = begun.state().get(COUNTS, Document.class);
        var erasure =
                new Erasure(request.subjects(), begun.state().get(KEY, Binary.class).getData());
        concerned.forEach(kind -> kind.erase(erasure));
        var outcome =
                new Outcome(
                        numbers(counted),
                        numbers(counts(concerned, request.subjects())).values().stream()
                                .mapToLong(Long::longValue)
                                .sum());
        erasures.update(
                request.id(),
                begun.version(),
                new Document(COUNTS, counted).append(DONE, true),
                List.of(told.apply(outcome)),
                CAUSE);
    }

    private List<PersonalData> concerned(Request request) {
        var until = request.until();
        return kinds.stream()
                .filter(k -> request.whole() || k.belongsTo(request.dataClass()))
                .flatMap(k -> until == null ? Stream.of(k) : k.until(until).stream())
                .toList();
    }

    /** Of whom something of a class of data is dated on a day or before. */
    public Set<String> reached(String dataClass, String departement, LocalDate day) {
        var subjects = new TreeSet<String>();
        kinds.stream()
                .filter(k -> k.belongsTo(dataClass))
                .forEach(k -> subjects.addAll(k.reached(departement, day)));
        return subjects;
    }

    /** Erases again what came between two steps of an earlier erasure; it is told to nobody. */
    void again(Set<String> subjects) {
        var erasure = new Erasure(subjects, Sealing.newKey());
        kinds.stream().filter(k -> k.count(subjects) > 0).forEach(k -> k.erase(erasure));
    }

    /** All that is held about the subjects, by kind; kinds of which there is nothing are absent. */
    public Map<String, List<Map<String, Object>>> export(Set<String> subjects) {
        var all = new LinkedHashMap<String, List<Map<String, Object>>>();
        for (var kind : kinds) {
            var held = kind.export(subjects);
            if (!held.isEmpty()) {
                all.put(kind.kind(), held);
            }
        }
        return all;
    }

    private static Document counts(List<PersonalData> concerned, Set<String> subjects) {
        var counts = new Document();
        concerned.forEach(k -> counts.append(k.kind(), k.count(subjects)));
        return counts;
    }

    private static Map<String, Long> numbers(Document counts) {
        var numbers = new LinkedHashMap<String, Long>();
        counts.forEach((kind, n) -> numbers.put(kind, ((Number) n).longValue()));
        return numbers;
    }
}
