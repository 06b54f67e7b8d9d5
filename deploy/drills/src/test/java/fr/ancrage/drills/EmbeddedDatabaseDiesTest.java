package fr.ancrage.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import fr.ancrage.local.MongoEmbarque;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The embedded database as a process of its own, killed without warning or out of room while
 * several clients write: whatever was acknowledged is there afterwards, and no document is left
 * without its index entry.
 */
@Timeout(180)
class EmbeddedDatabaseDiesTest {

    private static final int ROUNDS = 5;

    /** One in the short form: each costs a start. */
    private static final int FULL_DISKS = System.getProperty("drill.kills") == null ? 1 : ROUNDS;

    private static final int CLIENTS = 4;
    private static final int ACKNOWLEDGED_BEFORE = 600;
    private static final int ROOM_LEFT = 64 * 1024;

    @TempDir Path directory;

    @Test
    void kill_9_right_after_acknowledged_writes_loses_none() throws Exception {
        writeAndLoseNone(ROUNDS, server -> server.process().destroyForcibly());
    }

    @Test
    void a_full_disk_ends_the_process_and_loses_no_acknowledged_write() throws Exception {
        var ends = writeAndLoseNone(FULL_DISKS, server -> server.fillTheDisk(directory));

        assertThat(ends).containsOnly(MongoEmbarque.STORE_FAILED);
    }

    /** How the process ended in each round. */
    private List<Integer> writeAndLoseNone(int rounds, Fault fault) throws Exception {
        Set<String> inserted = ConcurrentHashMap.newKeySet();
        Map<String, Integer> counters = new ConcurrentHashMap<>();
        List<Integer> ends = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Server server = Server.start(directory);
            try (MongoClient client = server.client()) {
                check(client, inserted, counters);
                writeUntil(client, server, fault, round, inserted, counters);
                assertThat(server.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
                ends.add(server.process().exitValue());
            } finally {
                server.process().destroyForcibly().waitFor();
            }
        }
        Server server = Server.start(directory);
        try (MongoClient client = server.client()) {
            check(client, inserted, counters);
        } finally {
            server.process().destroy();
            assertThat(server.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(inserted).hasSizeGreaterThanOrEqualTo(rounds * ACKNOWLEDGED_BEFORE / 2);
        return ends;
    }

    private interface Fault {
        void strike(Server server) throws IOException;
    }

    private static void writeUntil(
            MongoClient client,
            Server server,
            Fault fault,
            int round,
            Set<String> inserted,
            Map<String, Integer> counters)
            throws Exception {
        var collection = collection(client);
        collection.createIndex(
                Indexes.ascending("rang", "client"), new IndexOptions().unique(true));
        var acknowledged = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < CLIENTS; number++) {
                int self = number;
                threads.submit(() -> {
                    String counter = "compteur-" + self;
                    for (int i = 0; ; i++) {
                        String id = round + "/" + self + "/" + i;
                        collection.insertOne(
                                new Document("_id", id)
                                        .append("rang", round * 1_000_000 + i)
                                        .append("client", self)
                                        .append("texte", "x".repeat(800)));
                        inserted.add(id);
                        collection.updateOne(
                                Filters.eq(counter),
                                Updates.combine(
                                        Updates.inc("n", 1),
                                        Updates.setOnInsert("rang", -1),
                                        Updates.setOnInsert("client", self)),
                                new com.mongodb.client.model.UpdateOptions().upsert(true));
                        counters.merge(counter, 1, Integer::sum);
                        if (acknowledged.addAndGet(2) == ACKNOWLEDGED_BEFORE) {
                            fault.strike(server);
                        }
                    }
                });
            }
        } catch (MongoException e) {
            throw new AssertionError("the tasks keep their failures to themselves", e);
        }
    }

    private static void check(
            MongoClient client, Set<String> inserted, Map<String, Integer> counters) {
        // a client gives up soon, so that writers end with the server; a slow start takes longer
        await().atMost(1, TimeUnit.MINUTES)
                .ignoreExceptionsInstanceOf(MongoTimeoutException.class)
                .until(() -> client.listDatabaseNames().into(new ArrayList<>()) != null);
        var collection = collection(client);
        List<String> found = new ArrayList<>();
        collection.find(Filters.gte("rang", 0)).map(d -> d.getString("_id")).into(found);
        assertThat(found).containsAll(inserted);
        // at most the writes under way when the server died are there without having been
        // acknowledged; from now on they count
        assertThat(found.size() - inserted.size()).isBetween(0, CLIENTS);
        inserted.addAll(found);
        for (String id : found) {
            Document document = collection.find(Filters.eq(id)).first();
            assertThat(document).as("by its _id: %s", id).isNotNull();
            assertThat(
                            collection.countDocuments(
                                    Filters.and(
                                            Filters.eq("rang", document.get("rang")),
                                            Filters.eq("client", document.get("client")))))
                    .isEqualTo(1);
        }
        counters.replaceAll((counter, acknowledged) -> {
            int stored = collection.find(Filters.eq(counter)).first().getInteger("n");
            assertThat(stored - acknowledged).isBetween(0, 1);
            return stored;
        });
    }

    private static MongoCollection<Document> collection(MongoClient client) {
        return client.getDatabase("exercice").getCollection("ecritures");
    }

    private record Server(Process process, String uri) {

        static Server start(Path directory) throws IOException {
            Process process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    "-XX:TieredStopAtLevel=1",
                                    MongoEmbarque.class.getName(),
                                    "0",
                                    directory.toString())
                            .redirectError(Redirect.INHERIT)
                            .start();
            var lines =
                    new BufferedReader(
                            new InputStreamReader(
                                    process.getInputStream(), StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int at = line.indexOf("mongodb://");
                if (at >= 0) {
                    return new Server(process, line.substring(at).trim());
                }
            }
            throw new IOException("the server ended before it listened");
        }

        /** A little more is written, then nothing. */
        void fillTheDisk(Path directory) throws IOException {
            var most = Files.size(directory.resolve("ancrage.mv")) + ROOM_LEFT;
            new ProcessBuilder("prlimit", "--pid=" + process.pid(), "--fsize=" + most)
                    .inheritIO()
                    .start();
        }

        MongoClient client() {
            return MongoClients.create(
                    MongoClientSettings.builder()
                            .applyConnectionString(new ConnectionString(uri))
                            .retryWrites(false)
                            .applyToClusterSettings(
                                    cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
                            .build());
        }
    }
}
