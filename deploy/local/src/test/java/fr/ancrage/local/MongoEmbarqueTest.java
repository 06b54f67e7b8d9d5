package fr.ancrage.local;

import static com.mongodb.client.model.Filters.all;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoEmbarqueTest {

    private static final int MANY = 50_000;
    private static final String PADDING = "x".repeat(400);

    @TempDir Path directory;
    private MongoEmbarque mongo;
    private MongoClient client;

    @BeforeEach
    void start() {
        mongo = MongoEmbarque.demarrer(0, directory);
        client = clientOf(mongo.uri());
    }

    @AfterEach
    void stop() {
        client.close();
        mongo.close();
    }

    private void restart() {
        stop();
        start();
    }

    static MongoClient clientOf(String uri) {
        return MongoClients.create(
                MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(uri))
                        .uuidRepresentation(UuidRepresentation.STANDARD)
                        .build());
    }

    private MongoCollection<Document> documents() {
        return client.getDatabase("essai").getCollection("documents");
    }

    private static Document document(int i) {
        return new Document("_id", "d" + i)
                .append("version", 1L)
                .append("organisations", List.of("org-" + i % 500, "org-" + (i + 1) % 500))
                .append("departement", i % 2 == 0 ? "21" : "77")
                .append("rang", i)
                .append("texte", PADDING);
    }

    private void insert(int count) {
        List<Document> batch = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            batch.add(document(i));
            if (batch.size() == 1_000 || i == count - 1) {
                documents().insertMany(batch);
                batch.clear();
            }
        }
    }

    /** Median of the times of single calls, in microseconds, after a warm-up. */
    private static double median(IntConsumer call) {
        for (int i = 0; i < 300; i++) {
            call.accept(i);
        }
        long[] nanos = new long[301];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            call.accept(300 + i);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[nanos.length / 2] / 1_000.0;
    }

    @Test
    void hello_says_that_it_takes_writes() {
        Document hello = client.getDatabase("admin").runCommand(new Document("hello", 1));
        assertThat(hello.getBoolean("isWritablePrimary")).isTrue();
        assertThat(hello.getInteger("maxWireVersion")).isGreaterThanOrEqualTo(8);
    }

    @Test
    void an_update_by_id_and_version_costs_about_what_one_by_id_costs() {
        insert(MANY);
        double byId = median(i -> documents().updateOne(eq("d" + i * 7), inc("rang", 1)));
        double byIdAndVersion =
                median(i ->
                        assertThat(
                                        documents()
                                                .updateOne(
                                                        and(eq("d" + i * 7), eq("version", 1L)),
                                                        inc("rang", 1))
                                                .getModifiedCount())
                                .isEqualTo(1));
        System.out.printf(
                "update by _id %.0f µs, by {_id, version} %.0f µs%n", byId, byIdAndVersion);
        assertThat(byIdAndVersion / byId).isLessThanOrEqualTo(5.0);
    }

    @Test
    void equality_on_an_array_is_served_by_its_index_before_and_after_a_restart() {
        documents().createIndex(Indexes.ascending("organisations", "departement"));
        insert(5_000);
        assertThat(documentsRead(this::tenByArray)).isEqualTo(10);
        restart();
        assertThat(documentsRead(this::tenByArray)).isEqualTo(10);
    }

    private void tenByArray() {
        assertThat(
                        documents()
                                .find(
                                        and(
                                                in("organisations", "org-7", "absente"),
                                                eq("departement", "21")))
                                .into(new ArrayList<>()))
                .hasSize(10);
    }

    @Test
    void an_index_never_changes_what_a_query_finds() {
        var plain = client.getDatabase("essai").getCollection("sans");
        var indexed = client.getDatabase("essai").getCollection("avec");
        indexed.createIndex(Indexes.ascending("a", "b"));
        indexed.createIndex(Indexes.ascending("liste"));
        indexed.createIndex(Indexes.ascending("sous.code"));
        indexed.createIndex(Indexes.ascending("u", "v", "w"), new IndexOptions().unique(true));
        indexed.createIndex(
                Indexes.compoundIndex(
                        Indexes.ascending("mots"), Indexes.descending("jour", "texte")));
        indexed.createIndex(Indexes.ascending("mots", "b", "texte"));
        indexed.createIndex(Indexes.ascending("b"));
        indexed.createIndex(Indexes.descending("jour", "v"));
        for (var collection : List.of(plain, indexed)) {
            for (int i = 0; i < 60; i++) {
                var document =
                        new Document("_id", i).append("u", i % 3).append("v", i % 7).append("w", i);
                if (i % 4 != 0) {
                    document.append("a", i % 4 == 1 ? (Object) (i % 5) : (double) (i % 5));
                }
                if (i % 5 != 0) {
                    document.append("b", i % 6 == 0 ? null : "b" + i % 6);
                }
                document.append(
                        "liste", i % 8 == 0 ? List.of() : List.of("l" + i % 3, "l" + i % 4));
                document.append(
                        "sous",
                        List.of(new Document("code", "c" + i % 9), new Document("code", i % 2)));
                document.append("mots", List.of("m" + i % 3, "n" + i % 2, "tous"))
                        .append("jour", "2026-11-%02d".formatted(1 + i % 20))
                        .append("texte", "t%02d".formatted(i));
                collection.insertOne(document);
            }
            collection.updateMany(
                    eq("mots", "m1"), combine(set("jour", "2026-12-01"), set("mots.1", "n7")));
            collection.updateMany(
                    eq("liste", "l2"), combine(set("b", "b1"), push("liste", "ajout")));
            collection.deleteMany(and(eq("a", 2), gt("w", 30)));
            collection.updateOne(and(eq("u", 1), eq("v", 1), eq("w", 1)), set("sous", List.of()));
            collection.replaceOne(eq(22), new Document("a", 3L).append("u", 9).append("w", 1));
        }
        List<Bson> queries =
                List.of(
                        eq("a", 3),
                        eq("a", 3.0),
                        eq("a", 3L),
                        eq("a", null),
                        eq("b", null),
                        and(eq("a", 1), eq("b", null)),
                        and(eq("a", 1), eq("b", "b1")),
                        and(eq("a", 1), gt("b", "b1")),
                        and(in("a", 1, 2, 4), in("b", "b1", "b2")),
                        in("a", 1, null),
                        eq("b", "b1"),
                        regex("b", "^b"),
                        lt("b", "b3"),
                        gte("b", "b3"),
                        gt("b", 3),
                        and(gt("b", "b1"), lte("b", "b4"), eq("v", 2)),
                        lt("jour", "2026-11-10"),
                        and(gte("jour", "2026-11-10"), lt("jour", "2026-11-12")),
                        gt("jour", "2026-12-01"),
                        lt("liste", "l2"),
                        eq("liste", "l1"),
                        eq("liste", "ajout"),
                        eq("liste", List.of("l1", "l1")),
                        eq("liste", List.of()),
                        all("liste", "l1", "l3"),
                        in("liste", "l1", "l3"),
                        and(eq("liste", "l1"), eq("liste", "l3")),
                        eq("sous.code", "c4"),
                        in("sous.code", "c4", 1),
                        eq("u", 1),
                        and(eq("u", 1), eq("v", 1)),
                        and(eq("u", 1), eq("v", 1), eq("w", 22)),
                        and(eq("u", 9), eq("w", 1)),
                        and(eq("u", 1), in("w", 1, 4, 22)),
                        new Document("$and", List.of(new Document("u", 1), new Document("v", 1))),
                        new Document("$or", List.of(new Document("u", 1), new Document("a", 1))),
                        new Document("a", new Document("$not", new Document("$eq", 1))),
                        in("_id", 1, 2, 99),
                        and(in("_id", 1, 2, 3), eq("u", 1)));
        for (int round = 0; round < 2; round++) {
            var before = client.getDatabase("essai").getCollection("sans");
            var with = client.getDatabase("essai").getCollection("avec");
            for (Bson query : queries) {
                var expected =
                        before.find(query).sort(Sorts.ascending("_id")).into(new ArrayList<>());
                assertThat(with.find(query).sort(Sorts.ascending("_id")).into(new ArrayList<>()))
                        .as("%s, round %d", query.toBsonDocument(), round)
                        .isEqualTo(expected);
                assertThat(with.countDocuments(query)).isEqualTo(expected.size());
            }
            restart();
        }
    }

    @Test
    void an_index_never_changes_the_page_of_an_ordered_list() {
        var plain = client.getDatabase("essai").getCollection("sans");
        var indexed = client.getDatabase("essai").getCollection("avec");
        indexed.createIndex(
                Indexes.compoundIndex(
                        Indexes.ascending("mots"), Indexes.descending("jour", "texte")));
        indexed.createIndex(Indexes.ascending("mots", "stade", "jour", "texte"));
        indexed.createIndex(Indexes.descending("jour", "texte"));
        for (var collection : List.of(plain, indexed)) {
            for (int i = 0; i < 200; i++) {
                var document =
                        new Document("_id", i)
                                .append("mots", List.of("m" + i % 3, "n" + i % 2, "tous"))
                                .append("stade", "s" + i % 4)
                                .append("texte", "t%03d".formatted(i));
                if (i % 10 != 0) {
                    document.append("jour", "2026-11-%02d".formatted(1 + i % 20));
                }
                collection.insertOne(document);
            }
            collection.updateMany(eq("mots", "m1"), set("mots.1", "n7"));
            collection.updateMany(gt("texte", "t150"), set("jour", "2026-12-01"));
            collection.deleteMany(eq("texte", "t123"));
        }
        List<Bson> queries =
                List.of(
                        eq("mots", "tous"),
                        in("mots", "m1", "n7", "n0"),
                        and(eq("mots", "tous"), eq("stade", "s1")),
                        and(in("mots", "m1", "n1"), in("stade", "s1", "s2")),
                        and(eq("mots", "tous"), eq("mots", "m2")),
                        and(eq("mots", "tous"), gt("jour", "2026-11-10")),
                        and(in("mots", "m1", "n7"), lte("jour", "2026-11-10")),
                        and(
                                eq("mots", "tous"),
                                in("stade", "s0", "s3"),
                                gte("jour", "2026-11-05"),
                                lt("jour", "2026-11-12")),
                        gt("jour", "2026-11-10"),
                        and(gte("jour", "2026-11-05"), lt("jour", "2026-11-12")),
                        and(eq("mots", "tous"), eq("jour", null)),
                        and(eq("mots", "tous"), ne("stade", "s2")));
        List<Bson> orders =
                List.of(
                        Sorts.descending("jour", "texte"),
                        Sorts.ascending("jour", "texte"),
                        Sorts.orderBy(Sorts.ascending("jour"), Sorts.descending("texte")),
                        Sorts.ascending("texte"));
        for (Bson query : queries) {
            for (Bson order : orders) {
                for (int skip : List.of(0, 7, 500)) {
                    assertThat(page(indexed, query, order, skip))
                            .as("%s by %s from %d", query.toBsonDocument(), order, skip)
                            .isEqualTo(page(plain, query, order, skip));
                }
            }
            assertThat(indexed.countDocuments(query, new CountOptions().limit(25)))
                    .isEqualTo(plain.countDocuments(query, new CountOptions().limit(25)));
        }
    }

    @Test
    void a_document_whose_list_of_parts_is_empty_is_found_by_what_else_it_has() {
        documents().createIndex(Indexes.ascending("organisation", "abonnements.agent"));
        documents().insertOne(new Document("organisation", "o").append("abonnements", List.of()));
        assertThat(documents().countDocuments(eq("organisation", "o"))).isEqualTo(1);
        documents().updateMany(new Document(), push("abonnements", new Document("agent", "a")));
        assertThat(documents().find(and(eq("organisation", "o"), eq("abonnements.agent", "a"))))
                .hasSize(1);
    }

    private static List<Document> page(
            MongoCollection<Document> collection, Bson query, Bson order, int skip) {
        return collection.find(query).sort(order).skip(skip).limit(9).into(new ArrayList<>());
    }

    @Test
    void a_page_and_a_count_read_no_more_of_a_larger_collection() {
        documents()
                .createIndex(
                        Indexes.compoundIndex(
                                Indexes.ascending("organisations"), Indexes.descending("texte")));
        documents().createIndex(Indexes.ascending("departement", "texte"));
        insert(2_000);
        documents().updateMany(new Document(), set("organisations", List.of("toutes", "une")));
        long small = documentsRead(this::aPageAndACount);
        documents().deleteMany(new Document());
        insert(20_000);
        documents().updateMany(new Document(), set("organisations", List.of("toutes", "une")));
        assertThat(documentsRead(this::aPageAndACount)).isEqualTo(small).isLessThanOrEqualTo(200);
    }

    @Test
    void a_page_in_the_order_of_a_number_reads_no_more_than_itself() {
        documents().createIndex(Indexes.ascending("departement", "rang"));
        insert(5_000);
        List<Document> page = new ArrayList<>();
        assertThat(
                        documentsRead(() ->
                                documents()
                                        .find(eq("departement", "21"))
                                        .sort(Sorts.ascending("rang"))
                                        .skip(1_000)
                                        .limit(20)
                                        .into(page)))
                .isLessThanOrEqualTo(21);
        assertThat(page).extracting(d -> d.getInteger("rang")).startsWith(2_000, 2_002).hasSize(20);
    }

    @Test
    void a_range_of_dates_reads_no_document_outside_of_it() {
        documents().createIndex(Indexes.ascending("jour"));
        insert(2_000);
        documents().updateMany(lt("rang", 1_990), set("jour", "2026-11-20"));
        documents().updateMany(gte("rang", 1_990), set("jour", "2026-11-19"));
        assertThat(
                        documentsRead(() ->
                                assertThat(
                                                documents()
                                                        .find(
                                                                and(
                                                                        lt("jour", "2026-11-20"),
                                                                        nin("departement", "77")))
                                                        .limit(500))
                                        .hasSize(5)))
                .isEqualTo(10);
    }

    @Test
    void a_long_list_of_ids_reads_no_other_document() {
        insert(12_000);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            ids.add("d" + i);
        }
        assertThat(documentsRead(() -> assertThat(documents().find(in("_id", ids))).hasSize(5_000)))
                .isEqualTo(5_000);
    }

    private void aPageAndACount() {
        Bson seen = eq("organisations", "toutes");
        documents().find(seen).sort(Sorts.descending("texte")).limit(20).into(new ArrayList<>());
        documents()
                .find(and(seen, eq("departement", "77")))
                .sort(Sorts.descending("texte"))
                .limit(20)
                .into(new ArrayList<>());
        assertThat(documents().countDocuments(seen)).isGreaterThan(1_000);
    }

    private long documentsRead(Runnable work) {
        long before = documentsRead();
        work.run();
        return documentsRead() - before;
    }

    private long documentsRead() {
        return client.getDatabase("essai")
                .runCommand(new Document("collStats", "documents"))
                .getLong("documentsRead");
    }

    @Test
    void an_aggregation_reads_by_the_index_of_its_first_match() {
        documents().createIndex(Indexes.ascending("organisations"));
        insert(20_000);
        var pipeline =
                List.of(
                        Aggregates.match(eq("organisations", "org-3")),
                        Aggregates.group("$departement", Accumulators.sum("combien", 1)));
        double grouped =
                median(i ->
                        assertThat(documents().aggregate(pipeline).into(new ArrayList<>()))
                                .hasSize(2));
        double one = median(i -> documents().find(eq("d" + i)).first());
        assertThat(grouped / one).isLessThanOrEqualTo(25.0);
    }

    @Test
    void what_is_more_than_a_reply_may_hold_is_read_to_its_end() {
        for (int i = 0; i < 4; i++) {
            documents().insertOne(new Document("_id", i).append("texte", "x".repeat(15_000_000)));
        }

        assertThat(documents().find().map(d -> d.getInteger("_id")).into(new ArrayList<>()))
                .containsExactlyInAnyOrder(0, 1, 2, 3);
        assertThat(
                        documents()
                                .aggregate(List.of(Aggregates.match(gte("_id", 0))))
                                .map(d -> d.getInteger("_id"))
                                .into(new ArrayList<>()))
                .containsExactlyInAnyOrder(0, 1, 2, 3);
    }

    @Test
    void a_reply_comes_in_pages_as_from_any_other_server() {
        insert(250);

        var first =
                client.getDatabase("essai")
                        .runCommand(new Document("find", "documents"))
                        .get("cursor", Document.class);
        assertThat(first.getList("firstBatch", Document.class)).hasSize(101);
        assertThat(first.getLong("id")).isPositive();
        assertThat(documents().find().into(new ArrayList<>())).hasSize(250);
        assertThat(documents().find().batchSize(7).into(new ArrayList<>())).hasSize(250);
        assertThat(documents().find().limit(120).into(new ArrayList<>())).hasSize(120);
        assertThat(documents().find().limit(-30).into(new ArrayList<>())).hasSize(30);
        assertThat(documents().aggregate(List.of(Aggregates.limit(200))).batchSize(60))
                .hasSize(200);
    }

    @Test
    void what_was_written_is_there_after_a_restart_unique_indexes_included() {
        var id = UUID.randomUUID();
        documents().createIndex(Indexes.ascending("cle", "annee"), new IndexOptions().unique(true));
        documents().insertOne(new Document("_id", id).append("cle", "a").append("annee", 2026));
        restart();
        assertThat(documents().find(eq(id)).first()).containsEntry("cle", "a");
        assertThatThrownBy(() ->
                        documents().insertOne(new Document("cle", "a").append("annee", 2026L)))
                .isInstanceOf(MongoWriteException.class);
        documents().insertOne(new Document("cle", "a").append("annee", 2027));
        assertThat(documents().countDocuments(eq("cle", "a"))).isEqualTo(2);
    }

    @Test
    void a_partial_index_is_refused_rather_than_misunderstood() {
        var partial = new IndexOptions().partialFilterExpression(eq("etat", "OUVERT"));
        assertThatThrownBy(() -> documents().createIndex(Indexes.ascending("cle"), partial))
                .isInstanceOf(MongoCommandException.class)
                .hasMessageContaining("partial");
    }

    @Test
    void of_concurrent_inserts_of_one_compound_key_exactly_one_wins() throws Exception {
        documents()
                .createIndex(Indexes.ascending("dossier", "acte"), new IndexOptions().unique(true));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int key = 0; key < 20; key++) {
                int acte = key;
                Callable<Boolean> insert =
                        () -> {
                            try {
                                documents()
                                        .insertOne(
                                                new Document("dossier", "d").append("acte", acte));
                                return true;
                            } catch (MongoWriteException e) {
                                assertThat(e.getCode()).isEqualTo(11000);
                                return false;
                            }
                        };
                int won = 0;
                for (Future<Boolean> one :
                        threads.invokeAll(
                                List.of(insert, insert, insert, insert, insert, insert))) {
                    won += one.get() ? 1 : 0;
                }
                assertThat(won).isEqualTo(1);
            }
        }
        assertThat(documents().countDocuments()).isEqualTo(20);
    }

    @Test
    void of_concurrent_updates_of_one_version_exactly_one_wins() throws Exception {
        documents().insertOne(new Document("_id", "d").append("version", 0L));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long version = 0; version < 30; version++) {
                long seen = version;
                Callable<Long> update =
                        () ->
                                documents()
                                        .updateOne(
                                                and(eq("d"), eq("version", seen)),
                                                combine(inc("version", 1L), push("journal", seen)))
                                        .getModifiedCount();
                long won = 0;
                for (Future<Long> one :
                        threads.invokeAll(List.of(update, update, update, update))) {
                    won += one.get();
                }
                assertThat(won).isEqualTo(1);
            }
        }
        assertThat(documents().find().first()).hasSize(3).containsEntry("version", 30L);
    }

    /**
     * Both fields and both ends of the list are always written together, so always read together.
     */
    @Test
    void a_document_is_never_seen_half_updated() throws Exception {
        documents()
                .insertOne(
                        new Document("_id", "d")
                                .append("debut", 0)
                                .append("liste", new ArrayList<>(List.of(0)))
                                .append("texte", PADDING)
                                .append("fin", 0));
        var ended = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var readers = new ArrayList<Future<Integer>>();
            for (int reader = 0; reader < 3; reader++) {
                readers.add(
                        threads.submit(() -> {
                            int reads = 0;
                            while (!ended.get()) {
                                Document read = documents().find(eq("d")).first();
                                assertThat(read.getInteger("fin"))
                                        .isEqualTo(read.getInteger("debut"));
                                assertThat(read.getList("liste", Integer.class))
                                        .hasSize(1 + read.getInteger("fin") % 50)
                                        .endsWith(read.getInteger("fin"));
                                reads++;
                            }
                            return reads;
                        }));
            }
            for (int i = 1; i <= 1_500; i++) {
                Bson list = i % 50 == 0 ? set("liste", List.of(i)) : push("liste", i);
                documents().updateOne(eq("d"), combine(set("debut", i), set("fin", i), list));
            }
            ended.set(true);
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isPositive();
            }
        }
    }

    @Test
    void the_file_does_not_grow_with_every_update() throws Exception {
        insert(500);
        for (int i = 0; i < 6_000; i++) {
            documents().updateOne(eq("d" + i % 500), set("rang", -i));
        }
        restart();
        assertThat(directory.resolve("ancrage.mv").toFile().length()).isLessThan(60L << 20);
    }
}
