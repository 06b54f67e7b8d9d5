package fr.ancrage.journeys.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import fr.ancrage.journeys.Accounts;
import fr.ancrage.journeys.Platform;
import fr.ancrage.platform.test.http.Browser;
import fr.ancrage.platform.test.processes.Api;
import fr.ancrage.platform.test.processes.ServiceProcess;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two gateways behind one address, as processes, on a real directory: a session belongs to neither,
 * is renewed by one of them at a time, and ends everywhere at once, with the bearer tokens.
 */
@Order(65)
@Isolated
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoGatewaysTest {

    /** Architecture §6. */
    private static final Duration PROMISED = Duration.ofSeconds(5);

    private static final String WHO = "/api/moi";
    private static final String CASES = "/api/dossiers/travail";
    private static final int AT_ONCE = 20;
    private static final int TRIES = 5;

    private static final Platform PLATFORM = Platform.started();
    private static final Accounts ACCOUNTS = PLATFORM.accounts();
    private static ServiceProcess second;

    @BeforeAll
    static void twoGateways() {
        second = PLATFORM.secondGateway();
    }

    @AfterAll
    static void oneAgain() {
        if (second.isAlive()) {
            second.kill();
        }
    }

    @Test
    @Order(1)
    void twenty_calls_at_the_expiry_of_the_token_make_one_renewal() throws Exception {
        var events = (ObjectNode) ACCOUNTS.administer("GET", "/events/config", "");
        ((ArrayNode) events.path("enabledEventTypes"))
                .add("REFRESH_TOKEN")
                .add("REFRESH_TOKEN_ERROR");
        ACCOUNTS.administer("PUT", "/events/config", events.toString());
        accessTokensLive(Duration.ofSeconds(10));
        Browser visitor;
        try {
            visitor = signedIn("membre-unpi-21");
        } finally {
            accessTokensLive(Duration.ofMinutes(5));
        }

        var calls = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < AT_ONCE; i++) {
            var gateway = i % 2 == 0 ? first() : second.url();
            calls.add(() -> status(visitor, gateway + CASES));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }

        var user = ACCOUNTS.user("membre-unpi-21").path("id").asString();
        var renewals =
                ACCOUNTS.administer(
                        "GET",
                        "/events?type=REFRESH_TOKEN&type=REFRESH_TOKEN_ERROR&user=" + user,
                        "");
        assertThat(renewals)
                .singleElement()
                .satisfies(renewal ->
                        assertThat(renewal.path("type").asString()).isEqualTo("REFRESH_TOKEN"));
        assertThat(status(visitor, first() + WHO)).isEqualTo(200);
    }

    @Test
    @Order(2)
    void whatever_ends_an_account_or_a_session_ends_it_everywhere_within_five_seconds()
            throws Exception {
        var partner = "Bearer " + ACCOUNTS.ofClient("partner-system", PLATFORM.partnerSecret());
        var partnersClient =
                ACCOUNTS.administer("GET", "/clients?clientId=partner-system", "").get(0);
        var left = signedIn("banque-de-france-21");
        var endings =
                List.of(
                        new Ending(
                                "the account is suspended",
                                () -> ACCOUNTS.enable("observateur-21", false),
                                both(signedIn("observateur-21"), bearer("observateur-21"))),
                        new Ending(
                                "an administrator logs the account out",
                                () -> ACCOUNTS.administer("POST", user("adil-21") + "/logout", ""),
                                both(signedIn("adil-21"), bearer("adil-21"))),
                        new Ending(
                                "an administrator revokes one session",
                                () -> revokeSessions("action-logement-21"),
                                bySession(signedIn("action-logement-21"))),
                        new Ending(
                                "the agent signs out at the first gateway",
                                () -> signOut(left, first()),
                                bySession(left)),
                        new Ending(
                                "the session has lasted long enough",
                                () -> expire("police-21"),
                                bySession(signedIn("police-21"))),
                        new Ending(
                                "a partner's software is cut off",
                                () -> enable((ObjectNode) partnersClient, false),
                                byBearer(partner)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var ended : threads.invokeAll(endings)) {
                ended.get();
            }
        } finally {
            ACCOUNTS.enable("observateur-21", true);
            enable((ObjectNode) partnersClient, true);
        }
    }

    @Test
    @Order(3)
    void one_gateway_is_killed_at_work_and_nobody_is_signed_out() throws Exception {
        var seen = new ConcurrentLinkedQueue<Integer>();
        var enough = new AtomicBoolean();
        var front = PLATFORM.front().url();
        var agents =
                List.of(signedIn("secretariat-21"), signedIn("siao-21"), signedIn("social-cd-21"));
        var work = new ArrayList<Callable<Integer>>();
        for (var agent : agents) {
            work.add(() -> {
                var answers = 0;
                for (; !enough.get(); answers++) {
                    seen.add(status(agent, front + (answers % 2 == 0 ? WHO : CASES)));
                }
                return answers;
            });
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var working = work.stream().map(threads::submit).toList();
            try {
                await().until(() -> seen.size() > 30);
                second.kill();
                var before = seen.size();
                await().atMost(Duration.ofSeconds(30)).until(() -> seen.size() > before + 60);
            } finally {
                enough.set(true);
            }
            for (var answers : working) {
                assertThat(answers.get()).isPositive();
            }
        }

        assertThat(seen).containsOnly(200);
        for (var agent : agents) {
            assertThat(signOut(agent, front)).isEqualTo(204);
            assertThat(status(agent, front + WHO)).isEqualTo(401);
        }
    }

    @Test
    @Order(4)
    void who_came_in_is_in_the_door_s_trail_whose_heads_are_with_their_witness() {
        var subject = ACCOUNTS.user("siao-21").path("id").asString();
        var trail = PLATFORM.databases().of("gateway").getCollection("piste");
        assertThat(
                        trail.countDocuments(
                                Filters.and(
                                        Filters.eq("agent", subject),
                                        Filters.eq("action", "CONNEXION"))))
                .isPositive();

        var witness = PLATFORM.databases().of("dossiers").getCollection("tetesRecues");
        await().atMost(Duration.ofSeconds(15))
                .until(() -> witness.countDocuments(Filters.regex("_id", "^gateway-")) > 0);
    }

    @FunctionalInterface
    private interface Act {
        void happens() throws Exception;
    }

    /** Something that ends, and the calls that must all be refused soon after. */
    private record Ending(String what, Act act, List<Callable<Integer>> calls)
            implements Callable<Duration> {

        @Override
        public Duration call() throws Exception {
            for (var call : calls) {
                assertThat(call.call()).as("before: %s", what).isEqualTo(200);
            }
            var begin = Instant.now();
            act.happens();
            await(what)
                    .atMost(PROMISED)
                    .pollInterval(Duration.ofMillis(100))
                    .untilAsserted(() -> {
                        for (var call : calls) {
                            assertThat(call.call()).as(what).isEqualTo(401);
                        }
                    });
            return Duration.between(begin, Instant.now());
        }
    }

    private static List<Callable<Integer>> both(Browser session, String bearer) {
        var calls = new ArrayList<>(bySession(session));
        calls.addAll(byBearer(bearer));
        return calls;
    }

    private static List<Callable<Integer>> bySession(Browser session) {
        return List.of(
                () -> status(session, first() + WHO),
                () -> status(session, first() + CASES),
                () -> status(session, second.url() + WHO),
                () -> status(session, second.url() + CASES));
    }

    /** Through the door, and at the service itself. */
    private static List<Callable<Integer>> byBearer(String bearer) {
        return List.of(
                () -> PLATFORM.with(bearer).get(CASES).status(),
                () ->
                        new Api(PLATFORM.service("case-service").url(), () -> bearer)
                                .get(CASES)
                                .status());
    }

    private static String first() {
        return PLATFORM.url();
    }

    private static String bearer(String account) {
        return "Bearer " + ACCOUNTS.granted("ancrage-demo", account, "access_token");
    }

    /** At the common address, so that each step of it may meet another gateway. */
    private static Browser signedIn(String account) {
        var front = PLATFORM.front().url();
        var visitor = new Browser(front, first(), second.url());
        assertThat(visitor.signIn(account).uri()).hasToString(front + "/");
        return visitor;
    }

    /** As a browser does, it asks again for a page whose connection was cut. */
    private static int status(Browser visitor, String address) {
        var cut = new AssertionError("cut off " + TRIES + " times");
        for (var i = 0; i < TRIES; i++) {
            try {
                return visitor.get(address).statusCode();
            } catch (UncheckedIOException e) {
                cut.addSuppressed(e);
            }
        }
        throw cut;
    }

    private static int signOut(Browser visitor, String portal) {
        return visitor.post(portal + "/deconnexion", "", "X-Ancrage-Requete", "1").statusCode();
    }

    private static String user(String account) {
        return "/users/" + ACCOUNTS.user(account).path("id").asString();
    }

    private static void revokeSessions(String account) {
        for (var session : ACCOUNTS.administer("GET", user(account) + "/sessions", "")) {
            ACCOUNTS.administer("DELETE", "/sessions/" + session.path("id").asString(), "");
        }
    }

    /** As if its hours were over: what the store says of its end is already past. */
    private static void expire(String account) {
        var gateway = PLATFORM.databases().of("gateway");
        var subject = ACCOUNTS.user(account).path("id").asString();
        var signIn = gateway.getCollection("signIns").find(Filters.eq("subject", subject)).first();
        var expired =
                gateway.getCollection("sessions")
                        .updateOne(
                                Filters.eq("attributes.signIn", signIn.getString("_id")),
                                Updates.set("endsAt", Date.from(Instant.now().minusSeconds(1))));
        assertThat(expired.getModifiedCount()).isEqualTo(1);
    }

    private static void enable(ObjectNode client, boolean enabled) {
        client.put("enabled", enabled);
        ACCOUNTS.administer("PUT", "/clients/" + client.path("id").asString(), client.toString());
    }

    private static void accessTokensLive(Duration life) {
        ACCOUNTS.administer("PUT", "", "{\"accessTokenLifespan\":" + life.toSeconds() + "}");
    }
}
