package fr.ancrage.drills;

import com.mongodb.client.model.Filters;
import fr.ancrage.local.reconciliation.Check;
import fr.ancrage.local.reconciliation.Databases;
import fr.ancrage.local.reconciliation.Journal;
import fr.ancrage.local.reconciliation.Reconciliation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** What the services have stored, read behind their backs: journals, effects, what was parked. */
final class Ledger implements AutoCloseable {

    private static final String STEP = "dossier.etape-enregistree.v1";

    /** What is compared by its state and not by its history: collection, fields. */
    private static final Map<String, List<String>> STATES =
            new Yaml().load(Ledger.class.getResourceAsStream("/drills/etats.yml"));

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
     * @param acts how often the number of an act stands in a journal
     * @param published how many entries of journals are events
     */
    record Reading(
            Map<String, Map<Effect, Integer>> effects,
            Map<String, Integer> acts,
            Map<String, String> caseOfAct,
            int published,
            int waiting,
            List<Parked> parked) {}

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

    Reading read() {
        var journals = new ArrayList<Journal>();
        var documents = new ArrayList<Line>();
        var parked = new ArrayList<Parked>();
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
                        && document.get("dossier") instanceof String dossier) {
                    documents.add(new Line(dossier, new Effect(place, "")));
                }
            }
        }
        return reading(journals, documents, parked);
    }

    private static Reading reading(
            List<Journal> journals, List<Line> documents, List<Parked> parked) {
        var types = new HashMap<String, String>();
        journals.forEach(journal -> types.putAll(journal.messages()));
        var effects = new TreeMap<String, Map<Effect, Integer>>();
        var acts = new HashMap<String, Integer>();
        var caseOfAct = new HashMap<String, String>();
        documents.forEach(line -> add(effects, line));
        for (var journal : journals) {
            lines(journal, types).forEach(line -> add(effects, line));
            for (var entry : journal.entries()) {
                if (STEP.equals(entry.getString("type"))
                        && entry.get("data") instanceof Document data) {
                    acts.merge(data.getString("acte"), 1, Integer::sum);
                    caseOfAct.put(data.getString("acte"), data.getString("dossier"));
                }
            }
        }
        return new Reading(
                effects,
                acts,
                caseOfAct,
                types.size(),
                (int) journals.stream().filter(Journal::waits).count(),
                parked);
    }

    private static void add(Map<String, Map<Effect, Integer>> effects, Line line) {
        effects.computeIfAbsent(line.dossier(), d -> new LinkedHashMap<>())
                .merge(line.effect(), 1, Integer::sum);
    }

    private record Line(String dossier, Effect effect) {}

    private static List<Line> lines(Journal journal, Map<String, String> types) {
        var document = journal.document();
        var fields = STATES.get(journal.place());
        if (fields != null) {
            var state = fields.stream().map(field -> field + "=" + document.get(field)).toList();
            return document.get("dossier") instanceof String dossier
                    ? List.of(new Line(dossier, new Effect(journal.place() + state, "")))
                    : List.of();
        }
        var lines = new ArrayList<Line>();
        for (var entry : journal.entries()) {
            var dossier = dossierOf(entry, document);
            if (dossier != null) {
                var cause = entry.getString("cause");
                lines.add(
                        new Line(
                                dossier,
                                new Effect(
                                        journal.place() + "/" + entry.getString("type"),
                                        cause == null ? "" : types.getOrDefault(cause, "?"))));
            }
        }
        return lines;
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
