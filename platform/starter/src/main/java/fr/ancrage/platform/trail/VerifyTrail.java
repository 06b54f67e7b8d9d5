package fr.ancrage.platform.trail;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import fr.ancrage.platform.trail.TrailBreak.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.bson.Document;

/** Computes every chain again. */
public final class VerifyTrail {

    private static final int BATCH = 1_000;

    private final Supplier<MongoCollection<Document>> collection;
    private final HeadSeal seal;

    VerifyTrail(Supplier<MongoCollection<Document>> collection, HeadSeal seal) {
        this.collection = collection;
        this.seal = seal;
    }

    /**
     * @param entries how many there are
     * @param breaks nothing when the trail is what was written
     */
    public record Report(int chains, long entries, List<TrailBreak> breaks) {}

    /**
     * @param heads what another service was told of this one's chains; without them a chain that
     *     was cut at its end, or removed as a whole, looks complete
     */
    public Report report(Collection<TrailHead> heads) {
        var breaks = new ArrayList<TrailBreak>();
        var instances = new TreeSet<String>();
        collection.get().distinct("instance", String.class).into(instances);
        var entries = 0L;
        for (var instance : instances) {
            entries += chain(instance, breaks);
        }
        heads.forEach(head -> head(head, breaks));
        return new Report(instances.size(), entries, List.copyOf(breaks));
    }

    /** What is wrong, alone. */
    public List<TrailBreak> verify(Collection<TrailHead> heads) {
        return report(heads).breaks();
    }

    private long chain(String instance, List<TrailBreak> breaks) {
        var expected = 1L;
        var entries = 0L;
        var precedent = TrailEntry.origin(instance);
        var stored =
                collection
                        .get()
                        .find(Filters.eq("instance", instance))
                        .sort(Sorts.ascending("sequence"))
                        .batchSize(BATCH);
        for (var document : stored) {
            var entry = TrailEntry.from(document);
            for (; expected < entry.sequence(); expected++) {
                breaks.add(new TrailBreak(instance, expected, Reason.MISSING));
                precedent = entry.precedent();
            }
            if (!entry.hash().equals(document.getString("hash"))) {
                breaks.add(new TrailBreak(instance, entry.sequence(), Reason.CHANGED));
            } else if (!entry.precedent().equals(precedent)) {
                breaks.add(new TrailBreak(instance, entry.sequence(), Reason.NOT_LINKED));
            }
            precedent = Objects.requireNonNullElse(document.getString("hash"), "");
            expected = entry.sequence() + 1;
            entries++;
        }
        return entries;
    }

    private void head(TrailHead head, List<TrailBreak> breaks) {
        var document =
                collection
                        .get()
                        .find(Filters.eq("_id", TrailEntry.id(head.instance(), head.sequence())))
                        .first();
        if (document == null) {
            breaks.add(new TrailBreak(head.instance(), head.sequence(), Reason.MISSING));
        } else if (!seal.holds(head, TrailEntry.from(document).hash())) {
            breaks.add(new TrailBreak(head.instance(), head.sequence(), Reason.REWRITTEN));
        }
    }
}
