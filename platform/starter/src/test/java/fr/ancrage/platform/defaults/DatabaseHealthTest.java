package fr.ancrage.platform.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.health.MongoHealthContributorAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DatabaseHealthTest {

    private final MongoServer server = new MongoServer(H2Backend.inMemory());
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        server.shutdownNow();
    }

    @Test
    void only_the_services_own_database_is_asked_whatever_else_the_server_keeps() {
        try (var client = client()) {
            client.getDatabase("another").getCollection("c").insertOne(new Document("_id", 1));
            asked.clear();
            new ApplicationContextRunner()
                    .withBean(MongoClient.class, () -> client)
                    .withPropertyValues("spring.mongodb.database=own")
                    .withConfiguration(
                            AutoConfigurations.of(
                                    MongoAutoConfiguration.class,
                                    DataMongoAutoConfiguration.class,
                                    MongoHealthContributorAutoConfiguration.class,
                                    DatabaseHealthAutoConfiguration.class))
                    .run(context -> {
                        assertThat(context).hasSingleBean(HealthIndicator.class);
                        var health = context.getBean(HealthIndicator.class);

                        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
                        assertThat(asked).containsExactly("own: ping");

                        server.shutdownNow();
                        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
                    });
        }
    }

    private MongoClient client() {
        return MongoClients.create(
                MongoClientSettings.builder()
                        .applyConnectionString(
                                new ConnectionString(
                                        "mongodb://127.0.0.1:"
                                                + server.bind().getPort()
                                                + "/?serverSelectionTimeoutMS=500"))
                        .addCommandListener(
                                new CommandListener() {
                                    @Override
                                    public void commandStarted(CommandStartedEvent event) {
                                        asked.add(
                                                event.getDatabaseName()
                                                        + ": "
                                                        + event.getCommandName());
                                    }
                                })
                        .build());
    }
}
