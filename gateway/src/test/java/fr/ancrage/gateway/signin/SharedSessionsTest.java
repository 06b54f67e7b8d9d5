package fr.ancrage.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import fr.ancrage.local.MongoEmbarque;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SharedSessionsTest {

    @TempDir static Path folder;
    private static MongoEmbarque mongo;
    private static MongoClient client;

    private final Hands clock = new Hands();
    private MongoTemplate database;
    private SharedSessions sessions;

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
        database.getCollection("sessions").drop();
        sessions = new SharedSessions(database, properties(), clock);
    }

    private static SignInProperties properties() {
        return new SignInProperties(
                URI.create("http://127.0.0.1/realms/ancrage"),
                "gateway",
                "secret",
                "key",
                "",
                false,
                Duration.ofMinutes(30),
                Duration.ofHours(10),
                Duration.ofSeconds(20));
    }

    @Test
    void a_request_in_flight_at_logout_does_not_bring_the_session_back() {
        var id = stored("signIn", "abc").getId();
        var inFlight = sessions.findById(id);
        sessions.deleteById(id);

        inFlight.setAttribute("login-return", "/dossiers");
        inFlight.setLastAccessedTime(clock.instant().plus(Duration.ofMinutes(5)));
        sessions.save(inFlight);
        assertThat(sessions.findById(id)).isNull();

        inFlight.changeSessionId();
        sessions.save(inFlight);
        assertThat(sessions.findById(inFlight.getId())).isNull();
        assertThat(database.getCollection("sessions").countDocuments()).isZero();
    }

    @Test
    void a_change_of_id_leaves_nothing_under_the_old_one() {
        var session = stored("signIn", "abc");
        var old = session.getId();
        session.changeSessionId();
        sessions.save(session);

        assertThat(sessions.findById(old)).isNull();
        assertThat(sessions.findById(session.getId()).<String>getAttribute("signIn"))
                .isEqualTo("abc");
    }

    @Test
    void a_session_ends_by_idleness_when_it_is_read_whatever_the_sweep_does() {
        var id = stored("signIn", "abc").getId();
        clock.forward(Duration.ofMinutes(29));
        assertThat(sessions.findById(id)).isNotNull();
        clock.forward(Duration.ofMinutes(2));
        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void a_session_ends_after_ten_hours_however_busy() {
        var session = stored("signIn", "abc");
        var id = session.getId();
        for (var i = 0; i < 39; i++) {
            clock.forward(Duration.ofMinutes(15));
            var used = sessions.findById(id);
            if (used != null) {
                used.setLastAccessedTime(clock.instant());
                sessions.save(used);
            }
        }
        assertThat(sessions.findById(id)).isNotNull();
        clock.forward(Duration.ofMinutes(16));
        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void a_page_that_asks_by_itself_keeps_nobody_signed_in() throws Exception {
        var id = stored("signIn", "abc").getId();
        clock.forward(Duration.ofMinutes(29));

        var byItself = new MockHttpServletRequest();
        byItself.addHeader("X-Ancrage-Automatique", "1");
        asked(id, byItself);
        clock.forward(Duration.ofMinutes(2));
        assertThat(sessions.findById(id)).isNull();

        var another = stored("signIn", "def").getId();
        clock.forward(Duration.ofMinutes(29));
        asked(another, new MockHttpServletRequest());
        clock.forward(Duration.ofMinutes(2));
        assertThat(sessions.findById(another)).isNotNull();
    }

    /** What Spring Session does with each request. */
    private void asked(String id, MockHttpServletRequest request) throws Exception {
        new Unattended()
                .doFilter(
                        request,
                        new MockHttpServletResponse(),
                        (asked, answered) -> {
                            var session = sessions.findById(id);
                            session.setLastAccessedTime(clock.instant());
                            sessions.save(session);
                        });
    }

    @Test
    void one_that_signs_in_at_two_instances_is_the_same_at_both_at_once() {
        var id = stored("login-return", "/dossiers").getId();
        assertThat(sessions.findById(id)).isNotNull();

        var other = new SharedSessions(database, properties(), clock);
        var there = other.findById(id);
        there.setAttribute("request", "r1");
        other.save(there);

        assertThat(sessions.findById(id).<String>getAttribute("request")).isEqualTo("r1");
    }

    @Test
    void one_that_was_closed_at_another_instance_is_closed_here_a_second_later() {
        var id = stored("signIn", "abc").getId();
        assertThat(sessions.findById(id)).isNotNull();

        new SharedSessions(database, properties(), clock).deleteById(id);

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(sessions.findById(id)).isNull());
    }

    @Test
    void who_reads_the_store_gets_no_cookie() {
        var id = stored("signIn", "abc").getId();

        assertThat(database.getCollection("sessions").find().first().toJson()).doesNotContain(id);
    }

    @Test
    void a_session_holds_strings_only() {
        var session = sessions.createSession();

        assertThatThrownBy(() -> session.setAttribute("object", new Object()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_sweep_frees_what_has_ended_and_nothing_else() {
        stored("signIn", "abc");
        clock.forward(Duration.ofMinutes(31));
        var alive = stored("signIn", "def").getId();

        sessions.purgeEndedBefore(clock.instant());

        assertThat(database.getCollection("sessions").countDocuments()).isEqualTo(1);
        assertThat(sessions.findById(alive)).isNotNull();
    }

    private SharedSession stored(String attribute, String value) {
        var session = sessions.createSession();
        session.setAttribute(attribute, value);
        sessions.save(session);
        return session;
    }

    /** A clock that a test moves. */
    private static final class Hands extends Clock {

        private Instant now = Instant.now();

        void forward(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
