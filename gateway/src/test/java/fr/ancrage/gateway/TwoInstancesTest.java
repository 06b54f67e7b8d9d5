package fr.ancrage.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.platform.test.http.Browser;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two gateways behind one balancer: whichever answers, it is the same session. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoInstancesTest extends DoorTest {

    private static ConfigurableApplicationContext second;
    private static String secondPortal;

    @BeforeAll
    static void startAnother() {
        second =
                new SpringApplicationBuilder(GatewayApplication.class)
                        .run(
                                "--server.port=0",
                                "--management.server.port=0",
                                "--spring.mongodb.uri=" + MONGO.uri(),
                                "--ANCRAGE_KEYCLOAK_URL=" + KEYCLOAK.url(),
                                "--ANCRAGE_SECRET_GATEWAY=" + FakeKeycloak.CLIENT_SECRET,
                                "--ANCRAGE_URL_CASE_SERVICE=" + CASES.url());
        secondPortal =
                "http://127.0.0.1:" + second.getEnvironment().getProperty("local.server.port");
    }

    @AfterAll
    static void stopIt() {
        second.close();
    }

    @Test
    void an_agent_signed_in_at_one_is_known_by_the_other_and_signed_out_of_both() {
        var here = browserOf("membre-21");
        var there = elsewhere(here);
        assertThat(there.get("/api/dossiers/1").statusCode()).isEqualTo(200);

        assertThat(there.post("/deconnexion", "", "X-Ancrage-Requete", "1").statusCode())
                .isEqualTo(204);

        await().atMost(Duration.ofSeconds(3))
                .untilAsserted(
                        () -> assertThat(here.get("/api/dossiers/1").statusCode()).isEqualTo(401));
    }

    @Test
    void at_the_expiry_of_the_token_only_one_of_them_renews_it() throws Exception {
        KEYCLOAK.accessTokensLive(Duration.ofSeconds(5));
        var here = browserOf("caf-21");
        var there = elsewhere(here);
        KEYCLOAK.accessTokensLive(Duration.ofMinutes(5));
        var before = KEYCLOAK.refreshes();

        var calls = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 20; i++) {
            var browser = i % 2 == 0 ? here : there;
            calls.add(() -> browser.get("/api/dossiers/1").statusCode());
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }

        assertThat(KEYCLOAK.refreshes() - before).isEqualTo(1);
    }

    @Test
    void who_asks_too_much_of_one_is_refused_by_the_other_too() throws Exception {
        var bearer = "Bearer " + KEYCLOAK.bearer("curieux-partout-21", "gateway");
        var doors = List.of(browser(), new Browser(secondPortal));
        var begin = Instant.now();

        var calls = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 500; i++) {
            var door = doors.get(i % 2);
            calls.add(() -> door.get("/api/moi", "Authorization", bearer).statusCode());
        }
        var passed = 0;
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var answer : threads.invokeAll(calls)) {
                passed += answer.get() == 200 ? 1 : 0;
            }
        }
        var seconds = Duration.between(begin, Instant.now()).toSeconds() + 1;

        // one burst, what each of the two lets through before it tells the other, and the refill
        assertThat((long) passed).isBetween(200L, 200 + 2 * 20 + 50 * seconds);
        assertThat(doors)
                .allSatisfy(door -> {
                    var last = 200;
                    for (var i = 0; i < 100 && last == 200; i++) {
                        last = door.get("/api/moi", "Authorization", bearer).statusCode();
                    }
                    assertThat(last).isEqualTo(429);
                });
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void while_one_of_them_leaves_every_command_is_answered_or_finds_the_door_closed()
            throws Exception {
        var atWork = new CountDownLatch(100);
        var callers = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 8; i++) {
            var bearer = "Bearer " + KEYCLOAK.bearer("jusqu-au-bout-" + i + "-21", "case-service");
            callers.add(() -> commandsUntilTheDoorIsClosed(bearer, atWork));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calling = callers.stream().map(threads::submit).toList();
            assertThat(atWork.await(10, TimeUnit.SECONDS)).isTrue();

            second.close();

            for (var answers : calling) {
                assertThat(answers.get()).isPositive();
            }
        }
    }

    /** How many were answered. */
    private static int commandsUntilTheDoorIsClosed(String bearer, CountDownLatch atWork) {
        var there = new Browser(secondPortal);
        for (var answered = 0; ; answered++) {
            try {
                there.post("/api/dossiers/1", "{}", "Authorization", bearer);
                atWork.countDown();
            } catch (UncheckedIOException e) {
                assertThat(e).as("cut off").hasCauseInstanceOf(ConnectException.class);
                return answered;
            }
        }
    }

    /** The same browser, whose next request the balancer gives to the other instance. */
    private Browser elsewhere(Browser browser) {
        var other = new Browser(secondPortal);
        other.cookies().putAll(browser.cookies());
        return other;
    }
}
