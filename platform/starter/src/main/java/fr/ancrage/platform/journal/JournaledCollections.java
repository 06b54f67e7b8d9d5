package fr.ancrage.platform.journal;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import fr.ancrage.platform.sealing.SealedFields;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Gives each repository its journaled collection, and the relay all of them. */
public class JournaledCollections {

    private final MongoTemplate mongo;
    private final EventData eventData;
    private final Map<String, JournaledCollection> collections = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public JournaledCollections(MongoTemplate mongo, EventData eventData) {
        this.mongo = mongo;
        this.eventData = eventData;
    }

    /**
     * The journaled collection of that name, the same one at each call.
     *
     * @param name the MongoDB collection; it is the first part of the ids of its messages
     */
    public JournaledCollection collection(String name) {
        return collections.computeIfAbsent(
                name, n -> create(n, () -> mongo.getCollection(n), eventData, this::written));
    }

    /**
     * The journaled collection of that name, with what is sealed in its documents. Paths into the
     * journal begin with {@code journal.data}.
     */
    public JournaledCollection collection(String name, SealedFields sealed) {
        var collection = collection(name);
        collection.sealedBy(sealed);
        return collection;
    }

    protected JournaledCollection create(
            String name,
            Supplier<MongoCollection<Document>> documents,
            EventData data,
            Runnable afterWrite) {
        return new JournaledCollection(name, documents, data, afterWrite);
    }

    List<String> names() {
        return List.copyOf(collections.keySet());
    }

    MongoCollection<Document> documents(String name) {
        return mongo.getCollection(name);
    }

    void afterEachWrite(Runnable listener) {
        listeners.add(listener);
    }

    void declareIndexes() {
        names().forEach(name ->
                documents(name)
                        .createIndex(
                                Indexes.ascending(JournaledCollection.TO_PUBLISH),
                                new IndexOptions().sparse(true)));
    }

    private void written() {
        listeners.forEach(Runnable::run);
    }
}
