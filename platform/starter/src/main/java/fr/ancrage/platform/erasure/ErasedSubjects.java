package fr.ancrage.platform.erasure;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import fr.ancrage.platform.messages.DeliveryGate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ids of who was erased, and nothing else: what is told of them late, or again, is let fall
 * instead of bringing them back.
 */
class ErasedSubjects implements DeliveryGate {

    private static final String COLLECTION = "effaces";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final MongoTemplate mongo;
    private final String field;
    private final AtomicBoolean indexed = new AtomicBoolean();

    /**
     * @param field the field of an event that names the subject
     */
    ErasedSubjects(MongoTemplate mongo, String field) {
        this.mongo = mongo;
        this.field = field;
    }

    void remember(Set<String> subjects, String erasure) {
        for (var subject : subjects) {
            documents()
                    .updateOne(
                            Filters.eq("_id", subject),
                            Updates.combine(
                                    Updates.setOnInsert("effacement", erasure),
                                    Updates.setOnInsert("le", Date.from(Instant.now()))),
                            new UpdateOptions().upsert(true));
        }
    }

    List<String> since(Instant when) {
        var ids = new ArrayList<String>();
        documents()
                .find(Filters.gte("le", Date.from(when)))
                .forEach(d -> ids.add(d.getString("_id")));
        return ids;
    }

    boolean contains(String subject) {
        return documents().find(Filters.eq("_id", subject)).first() != null;
    }

    @Override
    public boolean admits(byte[] event) {
        var subject = subject(event);
        return subject.isEmpty() || !contains(subject);
    }

    private String subject(byte[] event) {
        try {
            JsonNode content = JSON.readTree(event);
            return content == null ? "" : content.path(field).asString("");
        } catch (JacksonException e) {
            // not ours to judge: the handler refuses it
            return "";
        }
    }

    private MongoCollection<Document> documents() {
        var documents = mongo.getCollection(COLLECTION);
        if (!indexed.get()) {
            documents.createIndex(Indexes.ascending("le"));
            indexed.set(true);
        }
        return documents;
    }
}
