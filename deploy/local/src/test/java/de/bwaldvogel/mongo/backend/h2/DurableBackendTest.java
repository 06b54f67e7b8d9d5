package de.bwaldvogel.mongo.backend.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableBackendTest {

    /** Every health check asks for the list; to open a database is to build all of its indexes. */
    @Test
    void to_list_the_databases_opens_none_again(@TempDir Path folder) {
        var opened = new ArrayList<String>();
        var backend =
                new DurableBackend(folder.resolve("essai.db"), e -> fail("the store is there", e)) {
                    @Override
                    protected MongoDatabase openOrCreateDatabase(String name) {
                        opened.add(name);
                        return super.openOrCreateDatabase(name);
                    }
                };
        var server = new MongoServer(backend);
        try (var client = MongoClients.create("mongodb://127.0.0.1:" + server.bind().getPort())) {
            for (var name : List.of("un", "deux")) {
                client.getDatabase(name)
                        .getCollection("documents")
                        .insertOne(new Document("_id", 1));
            }
            opened.clear();

            for (var time = 0; time < 3; time++) {
                assertThat(client.listDatabaseNames()).contains("un", "deux");
            }

            assertThat(opened).doesNotHaveDuplicates().doesNotContain("un", "deux");
            client.getDatabase("un").drop();
            assertThat(client.listDatabaseNames()).contains("deux").doesNotContain("un");
        } finally {
            server.shutdownNow();
        }
    }
}
