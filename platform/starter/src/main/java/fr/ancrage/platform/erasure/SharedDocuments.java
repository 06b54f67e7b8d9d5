package fr.ancrage.platform.erasure;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Documents that speak of several subjects, one of whom goes: the document stays, a pseudonym
 * stands where the subject was named, and what the service says is personal is taken out.
 */
public final class SharedDocuments implements PersonalData {

    private static final String VERSION = "version";
    private static final int ATTEMPTS = 8;

    private final Stores stores;
    private final String kind;
    private final String collection;
    private final List<String> fields;
    private final BiConsumer<Document, Erasure> strip;
    private final Function<Document, List<Document>> parts;

    private SharedDocuments(
            Stores stores,
            String kind,
            String collection,
            List<String> fields,
            BiConsumer<Document, Erasure> strip,
            Function<Document, List<Document>> parts) {
        this.stores = stores;
        this.kind = kind;
        this.collection = collection;
        this.fields = List.copyOf(fields);
        this.strip = strip;
        this.parts = parts;
    }

    static SharedDocuments of(Stores stores, String kind, String collection, String... fields) {
        return new SharedDocuments(
                stores, kind, collection, List.of(fields), (_, _) -> {}, _ -> List.of());
    }

    /**
     * @param strip takes out what is personal, besides the subjects' own names, from a document
     *     that still names them
     */
    public SharedDocuments stripped(BiConsumer<Document, Erasure> how) {
        return new SharedDocuments(stores, kind, collection, fields, how, parts);
    }

    /**
     * @param how the parts of a document that are about one subject each and name it in the field
     *     {@code sujet}: an export takes those alone
     */
    public SharedDocuments exporting(Function<Document, List<Document>> how) {
        return new SharedDocuments(stores, kind, collection, fields, strip, how);
    }

    /** Where a part for an export names its subject. */
    public static final String SUBJECT = "sujet";

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public long count(Set<String> subjects) {
        return documents().countDocuments(naming(subjects));
    }

    @Override
    public void erase(Erasure erasure) {
        for (var attempt = 1; ; attempt++) {
            var found = documents().find(naming(erasure.subjects())).into(new ArrayList<>());
            if (found.isEmpty()) {
                return;
            }
            if (attempt == ATTEMPTS) {
                throw new OptimisticLockingFailureException(collection + " does not rest");
            }
            found.forEach(document -> rewrite(document, erasure));
        }
    }

    private void rewrite(Document document, Erasure erasure) {
        var id = document.get("_id");
        @Nullable Object version = document.get(VERSION);
        strip.accept(document, erasure);
        var set = new Document();
        document.forEach((field, value) -> {
            if (!field.equals("_id")) {
                set.append(field, erasure.hide(value));
            }
        });
        // the relay's cursor moves meanwhile, and is not ours
        set.remove("publieJusqua");
        set.remove("aPublier");
        Bson unchanged = Filters.eq("_id", id);
        if (version instanceof Number read) {
            unchanged = Filters.and(unchanged, Filters.eq(VERSION, version));
            set.append(VERSION, read.longValue() + 1);
        }
        documents().updateOne(unchanged, new Document("$set", set));
    }

    @Override
    public List<Map<String, Object>> export(Set<String> subjects) {
        var all = new ArrayList<Map<String, Object>>();
        for (var document : documents().find(naming(subjects))) {
            for (var part : parts.apply(stores.opened(collection, document))) {
                if (subjects.contains(part.getString(SUBJECT))) {
                    all.add(Exported.of(part, Set.of()));
                }
            }
        }
        return all;
    }

    private Bson naming(Set<String> subjects) {
        return Filters.or(fields.stream().map(f -> Filters.in(f, subjects)).toList());
    }

    /** Indexes are declared at the first use: a service starts while its database is away. */
    private MongoCollection<Document> documents() {
        var documents = stores.mongo().getCollection(collection);
        fields.forEach(field -> documents.createIndex(Indexes.ascending(field)));
        return documents;
    }
}
