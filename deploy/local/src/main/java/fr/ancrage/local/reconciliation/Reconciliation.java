package fr.ancrage.local.reconciliation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * One reading of all databases: each journal in itself, what was published against what was taken,
 * and what names something against what is there.
 */
public final class Reconciliation {

    private static final String PARKED = "messagesGares";
    private static final String ERASED = "effaces";

    /** What a case's name begins with. */
    private static final String CASES = "dossiers/";

    private final Databases databases;

    /** Documents with a journal: what the ids of their messages begin with. */
    private final Set<String> names = new HashSet<>();

    private final Set<String> journaled = new HashSet<>();

    /** What the broker has confirmed, by message. */
    private final Map<String, Event> published = new HashMap<>();

    private final Set<String> events = new HashSet<>();

    /** By service, the messages that its journals name. */
    private final Map<String, Set<String>> taken = new HashMap<>();

    private final List<Effect> effects = new ArrayList<>();
    private final Set<String> erased = new HashSet<>();
    private final List<Check> checks = new ArrayList<>();

    private record Event(String type, String dossier) {}

    private record Effect(String place, String document, String cause) {}

    private Reconciliation(Databases databases) {
        this.databases = databases;
    }

    /** What was found, thing by thing. */
    public static List<Check> of(Databases databases) {
        var reconciliation = new Reconciliation(databases);
        reconciliation.read();
        return reconciliation.checks;
    }

    private void read() {
        var places = databases.places();
        places.stream()
                .filter(place -> Databases.collectionOf(place).equals(ERASED))
                .forEach(place -> ids(place).forEach(erased::add));
        journals(places);
        effectsHaveTheirEvents();
        eventsHaveTheirEffects();
        References.ALL.forEach(this::references);
        parked(places);
    }

    private void journals(List<String> places) {
        var order = new Check("Journaux : numéros qui croissent, version qui les suit");
        var outbox = new Check("Journaux : rien n'échappe à la publication");
        var once = new Check("Journaux : un message n'a agi qu'une fois");
        var acts = new Check("Dossiers : chaque acte est dans le journal");
        for (var place : places) {
            for (var document : databases.at(place).find()) {
                if (Journal.isIn(document)) {
                    var journal = new Journal(place, document);
                    note(journal);
                    order.is(isInOrder(journal), place + " " + document.get("_id"));
                    outbox(journal, outbox);
                    once.is(isOnce(journal), place + " " + document.get("_id"));
                    if (place.equals(References.CASES)) {
                        acts(journal, acts);
                    }
                }
            }
        }
        checks.addAll(List.of(order, outbox, once, acts));
    }

    private void note(Journal journal) {
        names.add(journal.name());
        journaled.add(Databases.collectionOf(journal.place()));
        events.addAll(journal.messages().keySet());
        for (var entry : journal.entries()) {
            if (Journal.isPublished(entry) && Journal.sequence(entry) <= journal.cursor()) {
                published.put(
                        journal.name() + "/" + Journal.sequence(entry),
                        new Event(entry.getString("type"), Journal.dossier(entry)));
            }
            var cause = entry.getString("cause");
            if (cause != null) {
                var service = Databases.serviceOf(journal.place());
                taken.computeIfAbsent(service, _ -> new HashSet<>()).add(cause);
                effects.add(
                        new Effect(
                                journal.place(),
                                String.valueOf(journal.document().get("_id")),
                                cause));
            }
        }
    }

    private static boolean isInOrder(Journal journal) {
        var last = 0L;
        for (var entry : journal.entries()) {
            if (Journal.sequence(entry) <= last) {
                return false;
            }
            last = Journal.sequence(entry);
        }
        var version = journal.document().get("version", Number.class);
        return version != null
                && version.longValue() >= last
                && journal.cursor() <= version.longValue();
    }

    private static void outbox(Journal journal, Check outbox) {
        if (journal.waits()) {
            outbox.waits();
            return;
        }
        outbox.is(
                journal.entries().stream()
                        .filter(Journal::isPublished)
                        .allMatch(entry -> Journal.sequence(entry) <= journal.cursor()),
                journal.place() + " " + journal.document().get("_id"));
    }

    /** What one message wrote stands together: it was one save. */
    private static boolean isOnce(Journal journal) {
        var before = new HashSet<String>();
        var last = "";
        for (var entry : journal.entries()) {
            var cause = entry.getString("cause");
            if (cause != null && !cause.equals(last) && !before.add(cause)) {
                return false;
            }
            last = cause == null ? "" : cause;
        }
        return true;
    }

    /** Told one by one, or together where a case took another one over. */
    private static void acts(Journal journal, Check acts) {
        var told = new HashSet<Object>();
        for (var entry : journal.entries()) {
            told.addAll(References.named(entry, "data.acte"));
            told.addAll(References.named(entry, "data.actes"));
        }
        for (var number : References.named(journal.document(), "actes.numero")) {
            acts.is(told.contains(number), journal.place() + " " + journal.document().get("_id"));
        }
    }

    /**
     * A cause may also be a key of the service's own: only those that name an event are looked for.
     */
    private void effectsHaveTheirEvents() {
        var check = new Check("Effets : chacun a l'événement qui l'a causé");
        for (var effect : effects) {
            var end = effect.cause.lastIndexOf('/');
            var begin = effect.cause.indexOf('/');
            if (begin > 0 && journaled.contains(effect.cause.substring(0, begin))) {
                check.is(
                        events.contains(effect.cause)
                                || isOfAnErasedCase(effect.cause.substring(0, end)),
                        effect.place + " " + effect.document + " ← " + effect.cause);
            }
        }
        checks.add(check);
    }

    private boolean isOfAnErasedCase(String name) {
        return !names.contains(name) && !erased.isEmpty();
    }

    private void eventsHaveTheirEffects() {
        new TreeMap<>(Listeners.ALWAYS)
                .forEach((service, types) -> {
                    var check = new Check("Événements : chacun a eu son effet dans " + service);
                    var heard = taken.getOrDefault(service, Set.of());
                    var aside = parkedMessages(service);
                    published.forEach((message, event) -> {
                        if (!types.contains(event.type)) {
                            return;
                        }
                        if (aside.contains(message)) {
                            check.waits();
                        } else {
                            check.is(
                                    heard.contains(message)
                                            || isOfAnErasedCase(CASES + event.dossier),
                                    event.type + " " + message);
                        }
                    });
                    checks.add(check);
                });
    }

    private Set<String> parkedMessages(String service) {
        var messages = new HashSet<String>();
        databases
                .at(service + ":" + PARKED)
                .find()
                .forEach(parked -> messages.add(String.valueOf(parked.getString("message"))));
        return messages;
    }

    private void references(References reference) {
        var known = new HashSet<>(ids(reference.to()).toList());
        var check =
                new Check(
                        "%s.%s → %s"
                                .formatted(reference.from(), reference.field(), reference.to()));
        for (var document : databases.at(reference.from()).find()) {
            for (var named : References.named(document, reference.field())) {
                check.is(
                        known.contains(named) || erased.contains(named),
                        reference.from() + " " + document.get("_id"));
            }
        }
        checks.add(check);
    }

    private void parked(List<String> places) {
        var check = new Check("Messages mis de côté");
        places.stream()
                .filter(place -> Databases.collectionOf(place).equals(PARKED))
                .flatMap(this::ids)
                .forEach(_ -> check.waits());
        checks.add(check);
    }

    private Stream<String> ids(String place) {
        return databases
                .at(place)
                .find()
                .projection(new Document("_id", 1))
                .into(new ArrayList<>())
                .stream()
                .map(document -> String.valueOf(document.get("_id")));
    }
}
