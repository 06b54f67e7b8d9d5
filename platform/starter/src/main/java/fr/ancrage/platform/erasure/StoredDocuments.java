package fr.ancrage.platform.erasure;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Documents that are about one subject each: they go whole, with their journals.
 *
 * @param day the field of the day from which the charter counts how long they are kept; absent:
 *     they stay as long as their subject
 * @param until only those dated on that day or before; absent: all
 */
public record StoredDocuments(
        Stores stores,
        String kind,
        String collection,
        String field,
        Set<String> classes,
        Set<String> hidden,
        @Nullable String day,
        @Nullable LocalDate until)
        implements PersonalData {

    private static final String DEPARTEMENT = "departement";

    static StoredDocuments of(Stores stores, String kind, String collection, String field) {
        return new StoredDocuments(stores, kind, collection, field, Set.of(), Set.of(), null, null);
    }

    /** The same, which also goes alone with these classes of data. */
    public StoredDocuments ofClasses(String... names) {
        return new StoredDocuments(
                stores, kind, collection, field, Set.of(names), hidden, day, until);
    }

    /** The same, whose export leaves these fields out at every depth: they are about others. */
    public StoredDocuments without(String... fields) {
        return new StoredDocuments(
                stores,
                kind,
                collection,
                field,
                classes,
                Set.copyOf(Arrays.asList(fields)),
                day,
                until);
    }

    /**
     * The same, kept for a time that is counted from a day of their own.
     *
     * @param path where the day stands, as ISO text; what has none yet is not counted
     */
    public StoredDocuments countedFrom(String path) {
        return new StoredDocuments(stores, kind, collection, field, classes, hidden, path, until);
    }

    @Override
    public Optional<PersonalData> until(LocalDate last) {
        return day == null
                ? Optional.empty()
                : Optional.of(
                        new StoredDocuments(
                                stores, kind, collection, field, classes, hidden, day, last));
    }

    @Override
    public Set<String> reached(String departement, LocalDate last) {
        if (day == null) {
            return Set.of();
        }
        documents().createIndex(Indexes.ascending(DEPARTEMENT, day));
        return documents()
                .distinct(
                        field,
                        Filters.and(
                                Filters.eq(DEPARTEMENT, departement),
                                Filters.lte(day, last.toString())),
                        String.class)
                .into(new TreeSet<>());
    }

    @Override
    public boolean belongsTo(String dataClass) {
        return classes.contains(dataClass);
    }

    @Override
    public long count(Set<String> subjects) {
        return documents().countDocuments(about(subjects));
    }

    @Override
    public void erase(Erasure erasure) {
        documents().deleteMany(about(erasure.subjects()));
    }

    @Override
    public List<Map<String, Object>> export(Set<String> subjects) {
        var all = new ArrayList<Map<String, Object>>();
        documents()
                .find(about(subjects))
                .forEach(d -> all.add(Exported.of(stores.opened(collection, d), hidden)));
        return all;
    }

    private Bson about(Set<String> subjects) {
        var named = Filters.in(field, subjects);
        return day == null || until == null
                ? named
                : Filters.and(named, Filters.lte(day, until.toString()));
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
