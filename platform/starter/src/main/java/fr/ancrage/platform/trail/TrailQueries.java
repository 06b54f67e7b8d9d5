package fr.ancrage.platform.trail;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Finds entries again: by whom, about whom, when; always within one territory. */
final class TrailQueries {

    private final Supplier<MongoCollection<Document>> collection;
    private final ObjectProvider<TrailSubjects> subjects;

    TrailQueries(
            Supplier<MongoCollection<Document>> collection,
            ObjectProvider<TrailSubjects> subjects) {
        this.collection = collection;
        this.subjects = subjects;
    }

    /**
     * @param about entries about any of these; empty: whatever they are about
     * @param until the first moment that is no longer asked
     */
    record Search(
            Collection<String> about,
            @Nullable String agent,
            @Nullable String organisation,
            @Nullable TrailAction action,
            @Nullable Instant from,
            @Nullable Instant until) {}

    record Found(List<TrailEntry> entries, long total) {}

    /** The last first. */
    Found search(String territory, Search search, int page, int size) {
        var filter = filter(territory, search);
        var entries = new ArrayList<TrailEntry>();
        collection
                .get()
                .find(filter)
                .sort(Sorts.descending("le", "_id"))
                .skip(page * size)
                .limit(size)
                .map(TrailEntry::from)
                .into(entries);
        return new Found(entries, collection.get().countDocuments(filter));
    }

    private Bson filter(String territory, Search search) {
        var all = new ArrayList<Bson>();
        var own = Filters.eq("departement", territory);
        if (search.about().isEmpty()) {
            all.add(own);
        } else {
            var known = known(territory, search.about());
            all.add(Filters.in(TrailEntry.CONCERNE, search.about()));
            if (!known.containsAll(search.about())) {
                all.add(Filters.or(own, Filters.in(TrailEntry.CONCERNE, known)));
            }
        }
        if (search.agent() != null) {
            all.add(Filters.eq("agent", search.agent()));
        }
        if (search.organisation() != null) {
            all.add(Filters.eq("organisation", search.organisation()));
        }
        if (search.action() != null) {
            all.add(Filters.eq("action", search.action().name()));
        }
        if (search.from() != null) {
            all.add(Filters.gte("le", Date.from(search.from())));
        }
        if (search.until() != null) {
            all.add(Filters.lt("le", Date.from(search.until())));
        }
        return Filters.and(all);
    }

    private Set<String> known(String territory, Collection<String> about) {
        var known = new TreeSet<String>();
        subjects.forEach(service -> known.addAll(service.of(territory, about)));
        return known;
    }
}
