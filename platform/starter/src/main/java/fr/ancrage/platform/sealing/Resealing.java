package fr.ancrage.platform.sealing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import fr.ancrage.platform.daily.DailySweep;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Brings every document under the current keys: those sealed under a former key, and those that a
 * former version of the service stored in clear. Its name holds the keys, so that new ones are
 * taken up at the next start and not at the next day; and each day it catches what an instance that
 * did not know them yet has written. A former key under which nothing is left can be removed.
 */
final class Resealing implements DailySweep {

    private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);
    private static final int AT_ONCE = 200;
    private static final String VERSION = "version";

    /** How many documents one key still seals, and how many were written anew. */
    record Report(Map<String, Long> left, long rewritten) {}

    private final SealedCollections collections;
    private final Envelopes envelopes;
    private final MongoTemplate mongo;
    private final MeterRegistry meters;
    private final Map<String, AtomicLong> gauges = new ConcurrentHashMap<>();

    Resealing(
            SealedCollections collections,
            Envelopes envelopes,
            MongoTemplate mongo,
            MeterRegistry meters) {
        this.collections = collections;
        this.envelopes = envelopes;
        this.mongo = mongo;
        this.meters = meters;
    }

    @Override
    public String name() {
        return "rescellement "
                + String.join(
                        " ",
                        envelopes.owners().stream().sorted().map(envelopes::currentKey).toList());
    }

    @Override
    public void run(LocalDate today) {
        var report = reseal();
        if (report.rewritten() > 0) {
            LOG.info("{} documents scellés sous les clés actuelles", report.rewritten());
        }
        report.left()
                .forEach((key, documents) -> {
                    gauge(key).set(documents);
                    if (documents == 0) {
                        LOG.info("la clé {} ne scelle plus rien ici", key);
                    } else {
                        LOG.warn("la clé {} scelle encore {} documents", key, documents);
                    }
                });
    }

    /** All documents, then what is left under each former key. */
    Report reseal() {
        var former = envelopes.formerKeys();
        var rewritten = 0L;
        for (var collection : collections.all()) {
            rewritten += reseal(collection, former);
        }
        var left = new java.util.TreeMap<String, Long>();
        for (var key : former) {
            left.put(
                    key,
                    collections.all().stream()
                            .mapToLong(c ->
                                    documents(c).countDocuments(Filters.eq(SealedFields.KEYS, key)))
                            .sum());
        }
        return new Report(left, rewritten);
    }

    private long reseal(SealedCollections.Registered collection, List<String> former) {
        var documents = documents(collection);
        documents.createIndex(Indexes.ascending(SealedFields.KEYS));
        documents.createIndex(Indexes.ascending(SealedFields.WHOLE));
        return rewrite(documents, collection, Filters.in(SealedFields.KEYS, former))
                + rewrite(documents, collection, Filters.exists(SealedFields.WHOLE, false));
    }

    private static long rewrite(
            MongoCollection<Document> documents,
            SealedCollections.Registered collection,
            Bson stale) {
        var rewritten = new AtomicLong();
        var from = stale;
        List<Document> page;
        do {
            page =
                    documents
                            .find(from)
                            .sort(Sorts.ascending("_id"))
                            .limit(AT_ONCE)
                            .into(new ArrayList<>());
            DailySweep.forEach(
                    page,
                    stored -> {
                        if (rewrite(documents, collection, stored)) {
                            rewritten.incrementAndGet();
                        }
                    });
            if (!page.isEmpty()) {
                from = Filters.and(stale, Filters.gt("_id", page.getLast().get("_id")));
            }
        } while (page.size() == AT_ONCE);
        return rewritten.get();
    }

    /** What changed meanwhile is left to the next pass: whoever changed it has sealed it. */
    private static boolean rewrite(
            MongoCollection<Document> documents,
            SealedCollections.Registered collection,
            Document stored) {
        var fields = collection.fields();
        var resealed = fields.resealed(stored);
        resealed.putAll(collection.derived().apply(fields.open(stored)));
        var changed = new Document();
        var unchanged = new ArrayList<Bson>();
        unchanged.add(Filters.eq("_id", stored.get("_id")));
        if (stored.containsKey(VERSION)) {
            unchanged.add(Filters.eq(VERSION, stored.get(VERSION)));
        }
        resealed.forEach((name, value) -> {
            if (!Objects.equals(value, stored.get(name))) {
                changed.append(name, value);
                if (!stored.containsKey(VERSION)) {
                    unchanged.add(Filters.eq(name, stored.get(name)));
                }
            }
        });
        return !changed.isEmpty()
                && documents
                                .updateOne(Filters.and(unchanged), new Document("$set", changed))
                                .getModifiedCount()
                        == 1;
    }

    private MongoCollection<Document> documents(SealedCollections.Registered collection) {
        return mongo.getCollection(collection.fields().collection());
    }

    private AtomicLong gauge(String key) {
        return gauges.computeIfAbsent(
                key,
                k -> {
                    var documents = new AtomicLong();
                    Gauge.builder("ancrage.sealing.former", documents, AtomicLong::get)
                            .description("documents that a former key still seals")
                            .tag("key", k)
                            .register(meters);
                    return documents;
                });
    }
}
