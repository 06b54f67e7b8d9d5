package fr.ancrage.platform.erasure;

import fr.ancrage.platform.sealing.SealedCollections;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Makes the kinds of personal data that lie in collections, read with what is sealed in them. */
public final class Stores {

    private final MongoTemplate mongo;
    private final SealedCollections sealed;

    public Stores(MongoTemplate mongo, SealedCollections sealed) {
        this.mongo = mongo;
        this.sealed = sealed;
    }

    /**
     * Documents that are about one subject each.
     *
     * @param field the one that names the subject; it gets an index
     */
    public StoredDocuments documents(String kind, String collection, String field) {
        return StoredDocuments.of(this, kind, collection, field);
    }

    /**
     * Documents that speak of several subjects.
     *
     * @param fields those that name subjects; each gets an index
     */
    public SharedDocuments shared(String kind, String collection, String... fields) {
        return SharedDocuments.of(this, kind, collection, fields);
    }

    MongoTemplate mongo() {
        return mongo;
    }

    Document opened(String collection, Document document) {
        return sealed.open(collection, document);
    }
}
