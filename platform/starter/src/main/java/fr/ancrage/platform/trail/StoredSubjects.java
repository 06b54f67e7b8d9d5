package fr.ancrage.platform.trail;

import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Subjects that are the documents of one collection, each with its territory in a field. */
public abstract class StoredSubjects implements TrailSubjects {

    private final MongoTemplate mongo;
    private final String collection;
    private final String territory;

    protected StoredSubjects(MongoTemplate mongo, String collection, String territory) {
        this.mongo = mongo;
        this.collection = collection;
        this.territory = territory;
    }

    @Override
    public final Set<String> of(String where, Collection<String> ids) {
        return mongo.getCollection(collection)
                .distinct(
                        "_id",
                        Filters.and(Filters.in("_id", ids), Filters.eq(territory, where)),
                        String.class)
                .into(new HashSet<>());
    }
}
