package fr.ancrage.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import fr.ancrage.local.MongoEmbarque;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;

class SignInsTest {

    private static final Tokens TOKENS =
            new Tokens("access-of-one", "refresh-of-one", Instant.now().plusSeconds(300));

    @TempDir static Path folder;
    private static MongoEmbarque mongo;
    private static MongoClient client;

    private MongoTemplate database;
    private SignIns signIns;

    @BeforeAll
    static void database() {
        mongo = MongoEmbarque.demarrer(0, folder);
        client = MongoClients.create(mongo.uri());
    }

    @AfterAll
    static void close() {
        client.close();
        mongo.close();
    }

    @BeforeEach
    void emptyStore() {
        database = new MongoTemplate(client, "gateway");
        database.getCollection("signIns").drop();
        signIns = sealedUnder("a key");
    }

    @Test
    void who_reads_the_store_finds_no_token() {
        var opened = signIns.open("one", "subject", "sid", TOKENS);
        signIns.renew(
                opened,
                new Tokens("access-renewed", "refresh-renewed", Instant.now().plusSeconds(300)));

        for (var stored : database.getCollection("signIns").find(RawBsonDocument.class)) {
            var bytes = new String(stored.getByteBuffer().array(), StandardCharsets.ISO_8859_1);
            assertThat(bytes).doesNotContain("access-", "refresh-");
        }
    }

    @Test
    void its_own_gateway_finds_them_again_and_after_each_renewal() {
        var opened = signIns.open("one", "subject", "sid", TOKENS);
        assertThat(signIns.find("one").orElseThrow().accessToken()).isEqualTo("access-of-one");

        var renewed =
                signIns.renew(opened, new Tokens("second", "third", Instant.now().plusSeconds(300)))
                        .orElseThrow();

        assertThat(renewed.accessToken()).isEqualTo("second");
        assertThat(renewed.refreshToken()).isEqualTo("third");
        assertThat(signIns.find("one")).contains(renewed);
    }

    @Test
    void a_token_moved_to_another_sign_in_opens_nothing() {
        signIns.open("one", "subject", "sid", TOKENS);
        signIns.open("two", "another", "sid-2", TOKENS);
        var store = database.getCollection("signIns");
        var first = store.find(Filters.eq("_id", "one")).first();

        store.updateOne(
                Filters.eq("_id", "two"),
                Updates.set("sealedAccessToken", first.get("sealedAccessToken")));

        assertThat(signIns.find("two")).isEmpty();
        assertThat(signIns.find("one")).isPresent();
    }

    @Test
    void under_another_key_everybody_signs_in_again() {
        signIns.open("one", "subject", "sid", TOKENS);

        assertThat(sealedUnder("another key").find("one")).isEmpty();
        assertThat(sealedUnder("a key").find("one")).isPresent();
    }

    @Test
    void the_key_is_changed_in_two_steps_and_nobody_signs_in_again() {
        var opened = signIns.open("one", "subject", "sid", TOKENS);

        // first every instance learns the next key, then every instance seals under it
        var informed = sealedUnder("a key", "the next");
        var changed = sealedUnder("the next", "a key");
        assertThat(informed.find("one")).isPresent();
        assertThat(changed.find("one")).isPresent();
        changed.open("two", "another", "sid-2", TOKENS);
        assertThat(informed.find("two")).isPresent();

        // what was renewed since needs the former key no more
        changed.renew(opened, new Tokens("second", "third", Instant.now().plusSeconds(300)));
        var done = sealedUnder("the next", "");
        assertThat(done.find("one").orElseThrow().refreshToken()).isEqualTo("third");
        assertThat(done.find("two")).isPresent();
        assertThat(signIns.find("one")).as("the former key alone").isEmpty();
    }

    private SignIns sealedUnder(String key) {
        return sealedUnder(key, "");
    }

    private SignIns sealedUnder(String key, String other) {
        var properties =
                new SignInProperties(
                        URI.create("http://127.0.0.1/realms/ancrage"),
                        "gateway",
                        "secret",
                        key,
                        other,
                        false,
                        Duration.ofMinutes(30),
                        Duration.ofHours(10),
                        Duration.ofSeconds(20));
        return new SignIns(database, new TokenSeal(properties), Clock.systemUTC());
    }
}
