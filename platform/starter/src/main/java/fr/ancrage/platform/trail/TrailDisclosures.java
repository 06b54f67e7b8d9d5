package fr.ancrage.platform.trail;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.bson.Document;

/**
 * Which organisations came to know something of somebody, in this service: never which person. What
 * was refused is none, and neither is the reading of this trail.
 */
public final class TrailDisclosures {

    /** The kind of what is read of the trail itself. */
    static final String TRAIL = "piste";

    private final Supplier<MongoCollection<Document>> collection;
    private final TrailTexts texts;

    TrailDisclosures(Supplier<MongoCollection<Document>> collection, TrailTexts texts) {
        this.collection = collection;
        this.texts = texts;
    }

    /**
     * One organisation and one sort of thing.
     *
     * @param organisation its code; for what another service was given, that service's client
     * @param roles in which its agents acted, all together
     * @param libelle what it was, in words for people
     * @param fois how many times; for what left, how many things
     */
    public record Disclosure(
            String organisation,
            List<String> roles,
            TrailAction action,
            String genre,
            String libelle,
            Instant premiere,
            Instant derniere,
            int fois) {}

    private record Sort(String organisation, String action, String kind) {}

    private static final class Seen {
        private final Set<String> roles = new TreeSet<>();
        private final Set<String> sent = new HashSet<>();
        private Instant first = Instant.MAX;
        private Instant last = Instant.MIN;
        private int times;

        private void add(TrailEntry entry) {
            var fact = entry.fact();
            roles.addAll(fact.roles());
            first = fact.le().isBefore(first) ? fact.le() : first;
            last = fact.le().isAfter(last) ? fact.le() : last;
            sent.add(String.join("\n", fact.ids()));
            times++;
        }
    }

    /** The earliest first. */
    public List<Disclosure> about(Collection<String> ids) {
        var seen = new LinkedHashMap<Sort, Seen>();
        collection
                .get()
                .find(
                        Filters.and(
                                Filters.in(TrailEntry.CONCERNE, ids),
                                Filters.ne("action", TrailAction.REFUS.name())))
                .sort(Sorts.ascending("le", "_id"))
                .map(TrailEntry::from)
                .forEach(entry -> {
                    var fact = entry.fact();
                    if (!fact.genre().equals(TRAIL)) {
                        seen.computeIfAbsent(
                                        new Sort(fact.organisation(), fact.action(), fact.genre()),
                                        _ -> new Seen())
                                .add(entry);
                    }
                });
        var disclosures = new ArrayList<Disclosure>();
        seen.forEach((sort, all) -> {
            var action = TrailAction.valueOf(sort.action());
            disclosures.add(
                    new Disclosure(
                            sort.organisation(),
                            List.copyOf(all.roles),
                            action,
                            sort.kind(),
                            texts.of(sort.kind(), sort.action()),
                            all.first,
                            all.last,
                            // a send that was tried again is written again, with the same ids
                            action == TrailAction.ENVOI ? all.sent.size() : all.times));
        });
        return disclosures;
    }
}
