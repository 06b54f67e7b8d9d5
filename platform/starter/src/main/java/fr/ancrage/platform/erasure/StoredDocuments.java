package fr.ancrage.platform.erasure;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/** Documents that are about one subject each: they go whole, with their journals. */
public final class StoredDocuments implements PersonalData {

    private final Stores stores;
    private final String kind;
    private final String collection;
    private final String field;
    private final Set<String> classes;
    private final Set<String> hidden;

    private StoredDocuments(
            Stores stores,
            String kind,
            String collection,
            String field,
            Set<String> classes,
            Set<String> hidden) {
        this.stores = stores;
        this.kind = kind;
        this.collection = collection;
        this.field = field;
        this.classes = classes;
        this.hidden = hidden;
    }

    static StoredDocuments of(Stores stores, String kind, String collection, String field) {
        return new StoredDocuments(stores, kind, collection, field, Set.of(), Set.of());
    }

    /** The same, which also goes alone with these classes of data. */
    public StoredDocuments ofClasses(String... names) {
        return new StoredDocuments(stores, kind, collection, field, Set.of(names), hidden);
    }

    /** The same, whose export leaves these fields out at every depth: they are about others. */
    public StoredDocuments without(String... fields) {
        return new StoredDocuments(
                stores, kind, collection, field, classes, Set.copyOf(Arrays.asList(fields)));
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public boolean belongsTo(String dataClass) {
        return classes.contains(dataClass);
    }

    @Override
    public long count(Set<String> subjects) {
        return documents().countDocuments(Filters.in(field, subjects));
    }

    @Override
    public void erase(Erasure erasure) {
        documents().deleteMany(Filters.in(field, erasure.subjects()));
    }

    @Override
    public List<Map<String, Object>> export(Set<String> subjects) {
        var all = new ArrayList<Map<String, Object>>();
        documents()
                .find(Filters.in(field, subjects))
                .forEach(d -> all.add(Exported.of(stores.opened(collection, d), hidden)));
        return all;
    }

    /** The index is declared at the first use: a service starts while its database is away. */
    private MongoCollection<Document> documents() {
        var documents = stores.mongo().getCollection(collection);
        if (!field.equals("_id")) {
            documents.createIndex(Indexes.ascending(field));
        }
        return documents;
    }
}
