package fr.ancrage.journeys.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.journeys.Endpoint;
import fr.ancrage.journeys.Platform;
import fr.ancrage.platform.test.processes.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Every endpoint that the services say they have, through the gateway, with every kind of token
 * that a real Keycloak gives; and what each account of its realm may ask for. What a role then sees
 * is each service's own matrix.
 */
@Order(30)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryEndpointTest {

    private static final String SUSPENDED = "encadrant-cd-21";

    /** Every demonstration account, with its role; of the leads of accounts, one. */
    private static final Map<String, String> ACCOUNTS =
            Map.ofEntries(
                    Map.entry("secretariat-21", "secretariat"),
                    Map.entry("gestionnaire-21", "gestionnaire"),
                    Map.entry("acces-logement-21", "acces-logement"),
                    Map.entry("social-cd-21", "travailleur-social"),
                    Map.entry("encadrant-cd-21", "encadrant"),
                    Map.entry("social-dijon-metropole", "travailleur-social"),
                    Map.entry("social-caf-21", "travailleur-social"),
                    Map.entry("operateur-adefo", "operateur"),
                    Map.entry("operateur-sdat-asco", "operateur"),
                    Map.entry("bailleur-orvitis", "bailleur"),
                    Map.entry("commissaire-justice-21", "commissaire-justice"),
                    Map.entry("organisme-caf-21", "organisme-payeur"),
                    Map.entry("siao-21", "siao"),
                    Map.entry("adil-21", "adil"),
                    Map.entry("banque-de-france-21", "banque-de-france"),
                    Map.entry("action-logement-21", "action-logement"),
                    Map.entry("police-21", "forces-securite"),
                    Map.entry("membre-unpi-21", "membre-commission"),
                    Map.entry("observateur-21", "observateur"),
                    Map.entry("admin-21", "administrateur"),
                    Map.entry("dpo-21", "dpo"),
                    Map.entry("exploitant", "exploitant"),
                    Map.entry("secretariat-77", "secretariat"),
                    Map.entry("social-cd-77", "travailleur-social"),
                    Map.entry("siao-77", "siao"),
                    Map.entry("referent-cd-21", "referent-comptes"));

    /** Roles that follow no case at all: no list is theirs. */
    private static final Set<String> NO_CASE =
            Set.of("observateur", "administrateur", "dpo", "exploitant", "referent-comptes");

    private static final List<String> LISTS =
            List.of(
                    "/api/dossiers",
                    "/api/diagnostics/affectations",
                    "/api/commissions/seances",
                    "/api/notifications/messages",
                    "/api/relogements/vivier");

    private static final List<Endpoint> ENDPOINTS = new ArrayList<>();

    private static Platform platform() {
        return Platform.started();
    }

    @BeforeAll
    static void whatThereIs() throws IOException {
        ENDPOINTS.addAll(Endpoint.documents());
        ENDPOINTS.addAll(Endpoint.all());
        assertThat(ENDPOINTS).hasSizeGreaterThan(100);
    }

    @Order(1)
    @TestFactory
    Stream<DynamicTest> nobody_passes_without_a_good_token() {
        var accounts = platform().accounts();
        var expired = accounts.granted("essai-bref", "secretariat-21", "access_token");
        var tokens = new LinkedHashMap<String, String>();
        tokens.put("no token", "");
        tokens.put("garbage", "Bearer garbage");
        tokens.put("another scheme", "Basic c2VjcmV0YXJpYXQtMjE6ZGVtbw==");
        tokens.put(
                "an altered token", accounts.bearer("secretariat-21").replaceAll(".{3}$", "AAA"));
        tokens.put(
                "the token of a client of no API",
                "Bearer "
                        + accounts.granted(
                                "essai-sans-audience", "secretariat-21", "access_token"));
        tokens.put(
                "an ID token",
                "Bearer " + accounts.granted("ancrage-demo", "secretariat-21", "id_token"));
        tokens.put(
                "a refresh token",
                "Bearer " + accounts.granted("ancrage-demo", "secretariat-21", "refresh_token"));
        // It lives a second; the services grant a clock's difference of ten.
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() ->
                        assertThat(platform().with("Bearer " + expired).get("/api/moi").status())
                                .isEqualTo(401));
        tokens.put("an expired token", "Bearer " + expired);
        return each(endpoint -> {
            var wrong = new ArrayList<String>();
            tokens.forEach((name, token) -> {
                var status = status(platform().with(token), endpoint);
                if (status != 401) {
                    wrong.add(name + ": " + status);
                }
            });
            assertThat(wrong).isEmpty();
        });
    }

    @Order(2)
    @TestFactory
    Stream<DynamicTest> a_token_for_one_service_opens_no_other() {
        var token =
                "Bearer "
                        + platform()
                                .accounts()
                                .ofClient("partner-system", platform().partnerSecret());
        return each(endpoint -> {
            var status = status(platform().with(token), endpoint);
            if (endpoint.path().startsWith("/api/dossiers")
                    || endpoint.path().endsWith("/case-service")) {
                assertThat(status).isNotEqualTo(401);
            } else {
                assertThat(status).isEqualTo(401);
            }
        });
    }

    @Order(3)
    @TestFactory
    Stream<DynamicTest> each_account_of_the_realm_has_lists_when_its_role_follows_cases() {
        return ACCOUNTS.entrySet().stream()
                .map(account ->
                        DynamicTest.dynamicTest(
                                account.getKey(),
                                () -> {
                                    var api = platform().as(account.getKey());
                                    for (var list : LISTS) {
                                        assertThat(status(api, Endpoint.reading(list)))
                                                .as(list)
                                                .isEqualTo(
                                                        NO_CASE.contains(account.getValue())
                                                                ? 403
                                                                : 200);
                                    }
                                }));
    }

    @Order(4)
    @TestFactory
    Stream<DynamicTest> a_suspended_account_is_out_within_five_seconds() {
        var token = platform().accounts().bearer(SUSPENDED);
        var api = platform().with(token);
        // Each service asks the directory by itself: one address of each.
        var everywhere =
                Stream.concat(
                                Stream.of("/api/moi"),
                                Platform.SERVICES.stream().map(name -> "/v3/api-docs/" + name))
                        .map(Endpoint::reading)
                        .toList();
        for (var endpoint : everywhere) {
            assertThat(status(api, endpoint)).as(endpoint.path()).isEqualTo(200);
        }
        platform().accounts().enable(SUSPENDED, false);
        await().atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    for (var endpoint : everywhere) {
                        assertThat(status(api, endpoint)).as(endpoint.path()).isEqualTo(401);
                    }
                });
        return each(endpoint -> assertThat(status(api, endpoint)).isEqualTo(401));
    }

    @AfterAll
    static void restore() {
        platform().accounts().enable(SUSPENDED, true);
    }

    private static Stream<DynamicTest> each(java.util.function.Consumer<Endpoint> check) {
        return ENDPOINTS.stream()
                .map(endpoint ->
                        DynamicTest.dynamicTest(endpoint.name(), () -> check.accept(endpoint)));
    }

    private static int status(Api api, Endpoint endpoint) {
        var path = endpoint.at(UUID.randomUUID().toString());
        try {
            return api.call(endpoint.method(), path, endpoint.method().equals("GET") ? null : "{}")
                    .status();
        } catch (IOException e) {
            throw new UncheckedIOException(endpoint.name(), e);
        }
    }
}
