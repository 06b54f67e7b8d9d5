package fr.ancrage.platform.journal;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import fr.ancrage.platform.sealing.SealedFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * The documents of one kind of aggregate, each with its journal inside.
 *
 * <p>A save never touches the relay's cursor and the relay never touches the state, so neither
 * undoes the other. The version of a document is the sequence of its last journal entry.
 */
public class JournaledCollection {

    static final String VERSION = "version";
    static final String JOURNAL = "journal";
    static final String PUBLISHED_UP_TO = "publieJusqua";
    static final String TO_PUBLISH = "aPublier";
    private static final Set<String> MACHINERY =
            Stream.concat(
                            Stream.of("_id", VERSION, JOURNAL, PUBLISHED_UP_TO, TO_PUBLISH),
                            SealedFields.MACHINERY.stream())
                    .collect(Collectors.toUnmodifiableSet());

    private final String name;
    private final Supplier<MongoCollection<Document>> documents;
    private final EventData eventData;
    private final Runnable afterWrite;
    private final Set<String> fieldsSeen = ConcurrentHashMap.newKeySet();
    private volatile @Nullable SealedFields sealed;

    JournaledCollection(
            String name,
            Supplier<MongoCollection<Document>> documents,
            EventData eventData,
            Runnable afterWrite) {
        this.name = name;
        this.documents = documents;
        this.eventData = eventData;
        this.afterWrite = afterWrite;
    }

    /** The collection's name, first part of the ids of its messages. */
    public String name() {
        return name;
    }

    void sealedBy(SealedFields fields) {
        sealed = fields;
    }

    /** A stored document, or what a projection left of it, with what is sealed in it opened. */
    public Document opened(Document stored) {
        var fields = sealed;
        return fields == null ? stored : fields.open(stored);
    }

    /** Those of these aggregates that are there, each with its whole history. */
    public List<Snapshot> find(Collection<String> ids) {
        return documents
                .get()
                .find(Filters.in("_id", ids))
                .map(this::snapshot)
                .into(new ArrayList<>());
    }

    /** The aggregate with its whole history. */
    public Optional<Snapshot> find(String id) {
        return Optional.ofNullable(documents.get().find(Filters.eq("_id", id)).first())
                .map(this::snapshot);
    }

    /** Whether a document with this id exists, without reading it. */
    public boolean exists(String id) {
        return documents
                        .get()
                        .find(Filters.eq("_id", id))
                        .projection(Projections.include("_id"))
                        .first()
                != null;
    }

    /**
     * Creates an aggregate. An aggregate that a message creates takes an id derived from the
     * message, so that the second delivery finds it there.
     *
     * @return false when a document with this id exists already; nothing is changed then
     */
    public boolean insert(String id, Document state, List<EventToRecord> events, Cause cause) {
        try {
            documents.get().insertOne(inserted(new Insertion(id, state, events), cause));
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
        afterWrite.run();
        return true;
    }

    /** One of many aggregates to create. */
    public record Insertion(String id, Document state, List<EventToRecord> events) {}

    /** As {@link #insert} for each of them, in one exchange with the database. */
    public void insertAll(List<Insertion> insertions, Cause cause) {
        if (insertions.isEmpty()) {
            return;
        }
        BulkInserts.absent(
                documents.get(), insertions.stream().map(i -> inserted(i, cause)).toList());
        afterWrite.run();
    }

    private Document inserted(Insertion insertion, Cause cause) {
        var events = insertion.events();
        var document = new Document("_id", insertion.id());
        document.putAll(own(insertion.state()));
        document.append(VERSION, versionAfter(0, events))
                .append(JOURNAL, entries(0, events, cause))
                .append(PUBLISHED_UP_TO, 0L);
        if (anythingToPublish(events)) {
            document.append(TO_PUBLISH, true);
        }
        var fields = sealed;
        return fields == null ? document : fields.seal(document);
    }

    /**
     * Replaces the aggregate's own fields and appends to its journal, in one atomic write.
     *
     * <p>Nothing happens, and nothing is thrown, when the journal already names the cause's
     * message: its effect stands.
     *
     * @param version the one that was read
     * @throws OptimisticLockingFailureException when another change came in between
     */
    public void update(
            String id, long version, Document state, List<EventToRecord> events, Cause cause) {
        var change = new Change(id, version, state, events);
        var matched =
                documents
                        .get()
                        .updateOne(
                                unchangedSince(id, version, cause.messageId()),
                                updated(change, cause))
                        .getMatchedCount();
        if (matched == 0) {
            if (alreadyDone(id, cause.messageId())) {
                return;
            }
            throw new OptimisticLockingFailureException(
                    "%s: another change came before version %d was saved".formatted(name, version));
        }
        afterWrite.run();
    }

    /** One of many aggregates to change, each as it was read. */
    public record Change(String id, long version, Document state, List<EventToRecord> events) {}

    /**
     * As {@link #update} for each of them, in one exchange with the database.
     *
     * @param cause no message: which of several its journal names would not be told
     * @throws OptimisticLockingFailureException when at least one had changed; the others are saved
     */
    public void updateAll(List<Change> changes, Cause cause) {
        if (cause.messageId() != null) {
            throw new IllegalArgumentException("a message changes one document");
        }
        if (changes.isEmpty()) {
            return;
        }
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (var change : changes) {
            writes.add(
                    new UpdateOneModel<>(
                            unchangedSince(change.id(), change.version(), null),
                            updated(change, cause)));
        }
        var matched =
                documents
                        .get()
                        .bulkWrite(writes, new BulkWriteOptions().ordered(false))
                        .getMatchedCount();
        afterWrite.run();
        if (matched < changes.size()) {
            throw new OptimisticLockingFailureException(
                    "%s: another change came before all were saved".formatted(name));
        }
    }

    private Document updated(Change change, Cause cause) {
        var state = change.state();
        var events = change.events();
        var set = own(state);
        set.append(VERSION, versionAfter(change.version(), events));
        if (anythingToPublish(events)) {
            set.append(TO_PUBLISH, true);
        }
        var update = new Document("$set", set);
        var gone = new Document();
        fieldsSeen.stream()
                .filter(field -> !state.containsKey(field))
                .forEach(f -> gone.put(f, ""));
        if (!gone.isEmpty()) {
            update.append("$unset", gone);
        }
        update.append(
                "$push",
                new Document(
                        JOURNAL, new Document("$each", entries(change.version(), events, cause))));
        var fields = sealed;
        if (fields != null) {
            seal(fields, new Document(state).append("_id", change.id()), update);
        }
        return update;
    }

    /** Whatever the update writes, sealed as it will be read in its place. */
    private static void seal(SealedFields fields, Document whole, Document update) {
        update.put("$set", fields.sealed(whole, update.get("$set", Document.class)));
        var pushed = update.get("$push", Document.class).get(JOURNAL, Document.class);
        var entries =
                fields.sealed(whole, new Document(JOURNAL, pushed.get("$each")))
                        .getList(JOURNAL, Document.class);
        update.put("$push", new Document(JOURNAL, new Document("$each", entries)));
        update.put(
                "$addToSet",
                new Document(SealedFields.KEYS, new Document("$each", fields.keys(whole))));
    }

    /** The inbox: a document whose journal names the message is not changed by it again. */
    protected Bson unchangedSince(String id, long version, @Nullable String messageId) {
        var unchanged = Filters.and(Filters.eq("_id", id), Filters.eq(VERSION, version));
        return messageId == null
                ? unchanged
                : Filters.and(unchanged, Filters.ne(JOURNAL + "." + JournalEntry.CAUSE, messageId));
    }

    /**
     * Whether the journal of this document names the message. Who is led from a document to the one
     * that took it over asks each on the way: what the former had done is not done again by the
     * latter.
     */
    public boolean alreadyDone(String id, @Nullable String messageId) {
        return messageId != null
                && documents
                                .get()
                                .find(
                                        Filters.and(
                                                Filters.eq("_id", id),
                                                Filters.eq(
                                                        JOURNAL + "." + JournalEntry.CAUSE,
                                                        messageId)))
                                .projection(Projections.include("_id"))
                                .first()
                        != null;
    }

    private Snapshot snapshot(Document sealedOrNot) {
        var stored = opened(sealedOrNot);
        var state = new Document(stored);
        MACHINERY.forEach(state::remove);
        fieldsSeen.addAll(state.keySet());
        return new Snapshot(
                stored.getString("_id"),
                stored.get(VERSION, Number.class).longValue(),
                state,
                stored.getList(JOURNAL, Document.class).stream().map(JournalEntry::from).toList());
    }

    private Document own(Document state) {
        if (state.keySet().stream().anyMatch(MACHINERY::contains)) {
            throw new IllegalArgumentException("a state never names " + MACHINERY);
        }
        fieldsSeen.addAll(state.keySet());
        return new Document(state);
    }

    private List<Document> entries(long version, List<EventToRecord> events, Cause cause) {
        var entries = new ArrayList<Document>(events.size());
        var now = eventData.now();
        for (var event : events) {
            entries.add(
                    new JournalEntry(
                                    version + entries.size() + 1,
                                    event.type(),
                                    now,
                                    cause.author(),
                                    cause.messageId(),
                                    event.published(),
                                    eventData.toDocument(event.data()))
                            .toDocument());
        }
        if (events.isEmpty() && cause.messageId() != null) {
            throw new IllegalArgumentException(
                    "a change that a message causes leaves an entry, or its second delivery would"
                            + " not be known");
        }
        return entries;
    }

    private static long versionAfter(long version, List<EventToRecord> events) {
        return version + Math.max(1, events.size());
    }

    private static boolean anythingToPublish(List<EventToRecord> events) {
        return events.stream().anyMatch(EventToRecord::published);
    }
}
