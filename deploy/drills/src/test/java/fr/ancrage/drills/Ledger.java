package fr.ancrage.drills;

import com.mongodb.client.model.Filters;
import fr.ancrage.local.reconciliation.Check;
import fr.ancrage.local.reconciliation.Databases;
import fr.ancrage.local.reconciliation.Journal;
import fr.ancrage.local.reconciliation.Reconciliation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** What the services have stored, read behind their backs: journals, effects, what was parked. */
final class Ledger implements AutoCloseable {

    /** The cause of an effect is no message but a key of the service's own. */
    static final String OWN_KEY = "?";

    private static final String STEP = "dossier.etape-enregistree.v1";

    /** What is compared by its state and not by its history: collection, fields. */
    private static final Map<String, List<String>> STATES =
            new Yaml().load(Ledger.class.getResourceAsStream("/drills/etats.yml"));

    /** Who read an erased household before, and that a delivery about it was begun: by right. */
    private static final Set<String> BY_RIGHT = Set.of("piste", "livraisonsCommencees");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final int LENGTH_OF_ID = 36;

    /** The report of each sending of a file: whoever insists has several. */
    private static final String REPORTS = "case-service:imports_lignes";

    private final Databases databases;

    Ledger(String uri, String prefix) {
        databases = new Databases(uri, prefix);
    }

    static Ledger of(Fleet fleet) {
        var named = System.getenv().getOrDefault("MONGODB_URI", "mongodb://127.0.0.1:27017");
        return new Ledger(System.getProperty("MONGODB_URI", named), fleet.prefix());
    }

    /** What the operator's command says of the same databases. */
    List<Check> reconciliation() {
        return Reconciliation.of(databases);
    }

    /**
     * One line that an effect left in a service.
     *
     * @param place service, collection and kind of entry
     * @param event the type of the message that caused it; empty when a command or a sweep did
     */
    record Effect(String place, String event) {}

    /** A message that was put aside. */
    record Parked(String queue, String message, String reason) {}

    /**
     * @param effects by case, how often each is there
     * @param traces of each erased case, what still names it
     * @param acts how often the number of an act stands in a journal
     * @param casesOfAct in whose history it stands
     * @param published how many entries of journals are events
     * @param waiting where a document has something still to publish, once for each
     */
    record Reading(
            Map<String, Map<Effect, Integer>> effects,
            Map<String, Map<Effect, Integer>> traces,
            Map<String, Integer> acts,
            Map<String, Set<String>> casesOfAct,
            int published,
            List<String> waiting,
            List<Parked> parked) {

        /** What the services hold about a household, in all of its cases. */
        Map<Effect, Integer> of(Subject subject) {
            var held = subject.household().shape().isErased() ? traces : effects;
            var all = new HashMap<Effect, Integer>();
            subject.cases()
                    .forEach(dossier ->
                            held.getOrDefault(dossier, Map.of())
                                    .forEach((effect, n) -> all.merge(effect, n, Integer::sum)));
            return all;
        }
    }

    /** The work of the day is to do again, whoever looks. */
    void forgetDailyWork() {
        databases.places().stream()
                .filter(place -> place.endsWith(":balayages"))
                .forEach(place -> databases.at(place).drop());
    }

    /** The case that an act opened. */
    String caseOf(String act) {
        var found =
                databases
                        .at("case-service:dossiers")
                        .find(Filters.eq("journal.data.acte", act))
                        .first();
        if (found == null) {
            throw new IllegalStateException("no case of " + act);
        }
        return found.getString("_id");
    }

    /** How many documents have something still to publish; cheap, where a reading is not. */
    long waiting() {
        return databases.places().stream()
                .mapToLong(place -> databases.at(place).countDocuments(Journal.waiting()))
                .sum();
    }

    Reading read() {
        var journals = new ArrayList<Journal>();
        var documents = new ArrayList<Line>();
        var parked = new ArrayList<Parked>();
        var erased = erased();
        var traces = new ArrayList<Trace>();
        for (var place : databases.places()) {
            for (var document : databases.at(place).find()) {
                if (place.endsWith(":messagesGares")) {
                    parked.add(
                            new Parked(
                                    document.getString("file"),
                                    document.getString("message"),
                                    String.valueOf(document.getString("raison"))));
                } else if (document.containsKey("journal")) {
                    journals.add(new Journal(place, document));
                } else if (!place.equals(REPORTS)
                        && owner(place, document) instanceof String dossier) {
                    documents.add(new Line(dossier, state(place, document)));
                }
                named(erased, place, document)
                        .forEach(dossier -> traces.add(new Trace(dossier, place, document)));
            }
        }
        return reading(journals, documents, traces, parked);
    }

    private Set<String> erased() {
        var erased = new HashSet<String>();
        databases.places().stream()
                .filter(place -> place.endsWith(":effaces"))
                .forEach(place ->
                        databases
                                .at(place)
                                .find()
                                .forEach(document -> erased.add(document.getString("_id"))));
        return erased;
    }

    /** The erased cases that a document names, in whatever field. */
    private static Set<String> named(Set<String> erased, String place, Document document) {
        if (erased.isEmpty() || BY_RIGHT.contains(place.substring(place.indexOf(':') + 1))) {
            return Set.of();
        }
        return named(erased, document);
    }

    static Set<String> named(Set<String> erased, Document document) {
        var found = new HashSet<String>();
        addIds(document, found);
        found.retainAll(erased);
        return found;
    }

    /** Identifiers in keys, values and texts; most texts are shorter than one. */
    private static void addIds(Object value, Set<String> found) {
        switch (value) {
            case Map<?, ?> fields ->
                    fields.forEach((key, held) -> {
                        addIds(key, found);
                        if (held != null) {
                            addIds(held, found);
                        }
                    });
            case Collection<?> elements ->
                    elements.stream()
                            .filter(Objects::nonNull)
                            .forEach(element -> addIds(element, found));
            case String text when text.length() == LENGTH_OF_ID -> found.add(text);
            case String text when text.length() > LENGTH_OF_ID ->
                    ID.matcher(text).results().map(MatchResult::group).forEach(found::add);
            case UUID id -> found.add(id.toString());
            default -> {}
        }
    }

    private static Reading reading(
            List<Journal> journals, List<Line> documents, List<Trace> traces, List<Parked> parked) {
        var types = new HashMap<String, String>();
        journals.forEach(journal -> types.putAll(journal.messages()));
        var effects = new TreeMap<String, Map<Effect, Integer>>();
        var acts = new HashMap<String, Integer>();
        var casesOfAct = new HashMap<String, Set<String>>();
        documents.forEach(line -> add(effects, line));
        for (var journal : journals) {
            lines(journal, types).forEach(line -> add(effects, line));
            for (var entry : journal.entries()) {
                if (STEP.equals(entry.getString("type"))
                        && entry.get("data") instanceof Document data) {
                    acts.merge(data.getString("acte"), 1, Integer::sum);
                    casesOfAct
                            .computeIfAbsent(data.getString("acte"), _ -> new HashSet<>())
                            .add(data.getString("dossier"));
                }
            }
        }
        var left = new TreeMap<String, Map<Effect, Integer>>();
        traces.forEach(trace -> trace.lines(types).forEach(line -> add(left, line)));
        return new Reading(
                effects,
                left,
                acts,
                casesOfAct,
                types.size(),
                journals.stream().filter(Journal::waits).map(Journal::place).toList(),
                parked);
    }

    private static void add(Map<String, Map<Effect, Integer>> effects, Line line) {
        effects.computeIfAbsent(line.dossier(), d -> new LinkedHashMap<>())
                .merge(line.effect(), 1, Integer::sum);
    }

    /** A document that names an erased case. */
    private record Trace(String dossier, String place, Document document) {

        List<Line> lines(Map<String, String> types) {
            return document.containsKey("journal")
                    ? new Journal(place, document)
                            .entries().stream()
                                    .map(entry -> new Line(dossier, effect(place, entry, types)))
                                    .toList()
                    : List.of(new Line(dossier, new Effect(place, "")));
        }
    }

    private record Line(String dossier, Effect effect) {}

    private static List<Line> lines(Journal journal, Map<String, String> types) {
        var document = journal.document();
        if (STATES.containsKey(journal.place())) {
            return owner(journal.place(), document) instanceof String dossier
                    ? List.of(new Line(dossier, state(journal.place(), document)))
                    : List.of();
        }
        var lines = new ArrayList<Line>();
        for (var entry : journal.entries()) {
            var dossier = dossierOf(entry, document);
            if (dossier != null) {
                lines.add(new Line(dossier, effect(journal.place(), entry, types)));
            }
        }
        return lines;
    }

    /** The case that a document names, or of which it is all that a service compares. */
    private static @Nullable String owner(String place, Document document) {
        return document.get("dossier") instanceof String named
                ? named
                : STATES.containsKey(place) ? document.getString("_id") : null;
    }

    private static Effect state(String place, Document document) {
        var fields = STATES.getOrDefault(place, List.of());
        var state =
                fields.stream()
                        .map(field ->
                                field
                                        + "="
                                        + (document.get(field) instanceof List<?> many
                                                ? many.size()
                                                : document.get(field)))
                        .toList();
        return new Effect(fields.isEmpty() ? place : place + state, "");
    }

    private static Effect effect(String place, Document entry, Map<String, String> types) {
        var cause = entry.getString("cause");
        return new Effect(
                place + "/" + entry.getString("type"),
                cause == null ? "" : types.getOrDefault(cause, OWN_KEY));
    }

    private static @Nullable String dossierOf(Document entry, Document document) {
        if (entry.get("data") instanceof Document data
                && data.get("dossier") instanceof String named) {
            return named;
        }
        return document.get("dossier") instanceof String own ? own : document.getString("_id");
    }

    @Override
    public void close() {
        databases.close();
    }
}
