package fr.ancrage.journeys.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.journeys.ActsFile;
import fr.ancrage.journeys.Platform;
import fr.ancrage.journeys.access.Rights.Row;
import fr.ancrage.platform.test.processes.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Every endpoint that the services say they have, with every kind of token and every account,
 * against product §3. An endpoint that {@link Rights} does not name fails here.
 */
@Order(30)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryEndpointTest {

    private static final String SUSPENDED = "encadrant-cd-21";

    private static final AtomicInteger CELLS = new AtomicInteger();

    private static Platform platform() {
        return Platform.started();
    }

    @BeforeAll
    static void oneThingOfEachKind() throws IOException {
        Things.make();
    }

    @Test
    @Order(1)
    void every_endpoint_is_in_the_table_and_the_table_names_no_other() throws IOException {
        var there = new TreeSet<String>();
        var services = new ArrayList<>(Platform.SERVICES);
        services.add("gateway");
        for (var service : services) {
            there.add("GET /v3/api-docs/" + service);
            var openapi = platform().as("secretariat-21").get("/v3/api-docs/" + service);
            assertThat(openapi.status()).as(service).isEqualTo(200);
            openapi.body()
                    .path("paths")
                    .properties()
                    .forEach(path ->
                            path.getValue()
                                    .propertyNames()
                                    .forEach(method ->
                                            there.add(
                                                    method.toUpperCase(Locale.ROOT)
                                                            + " "
                                                            + path.getKey())));
        }
        var named = new TreeSet<String>();
        Rights.table().forEach(row -> named.add(row.name()));

        assertThat(named).isEqualTo(there);
    }

    @Order(2)
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
        return Rights.table().stream()
                .map(row ->
                        DynamicTest.dynamicTest(
                                row.name(),
                                () -> {
                                    var wrong = new ArrayList<String>();
                                    tokens.forEach((name, token) -> {
                                        var status = call(platform().with(token), row, false);
                                        if (status != 401) {
                                            wrong.add(name + ": " + status);
                                        }
                                    });
                                    assertThat(wrong).isEmpty();
                                }));
    }

    @Order(3)
    @TestFactory
    Stream<DynamicTest> a_token_for_one_service_opens_no_other() {
        var token =
                "Bearer "
                        + platform()
                                .accounts()
                                .ofClient("partner-system", platform().partnerSecret());
        return Rights.table().stream()
                .map(row ->
                        DynamicTest.dynamicTest(
                                row.name(),
                                () -> {
                                    var status = call(platform().with(token), row, false);
                                    if (row.path().startsWith("/api/dossiers")
                                            || row.path().endsWith("/case-service")) {
                                        assertThat(status).isNotEqualTo(401);
                                    } else {
                                        assertThat(status).isEqualTo(401);
                                    }
                                }));
    }

    @Order(5)
    @TestFactory
    Stream<DynamicTest> each_account_reaches_what_its_role_gives_and_nothing_else() {
        return Rights.table().stream()
                .map(row -> DynamicTest.dynamicTest(row.name(), () -> everyone(row)));
    }

    private static void everyone(Row row) {
        var wrong = new ArrayList<String>();
        // Those who may change something come last: what they change would blur the others' answer.
        var accounts = new ArrayList<>(new TreeSet<>(Rights.ACCOUNTS.keySet()));
        accounts.sort(Comparator.comparing(account -> row.grant().allowed.contains(account)));
        for (var account : accounts) {
            var api = platform().as(account);
            var answer = answer(api, row, false);
            var problem = verdict(row, account, answer, () -> call(api, row, true));
            if (problem != null) {
                wrong.add(account + ": " + answer.status() + ", " + problem);
            }
        }
        assertThat(wrong).as(row.name()).isEmpty();
    }

    /** Null when the answer is what product §3 says. */
    private static @Nullable String verdict(
            Row row, String account, Api.Answer answer, IntSupplier onAnUnknownObject) {
        var status = answer.status();
        if (status >= 500 || status == 401) {
            return "never";
        }
        if (!Rights.READ_THE_REPORT.contains(account)
                && answer.body().toString().contains(Things.SOCIAL)) {
            return "tells what the social report says";
        }
        var sees = row.grant().sees.contains(account);
        if (!sees && row.grant().kind != Rights.Kind.OPEN && tells(answer)) {
            return "tells of a case that this account does not see";
        }
        var role = Objects.requireNonNull(Rights.ACCOUNTS.get(account));
        if (row.grant().allowed.contains(account)) {
            if (status == 403) {
                return "refused what the role gives";
            }
            return row.method().equals("GET") && status != 200 ? "not there for its reader" : null;
        }
        return switch (row.grant().kind) {
            case OPEN -> "unexpected";
            case LIST ->
                    Rights.NO_CASE.contains(role) && status != 403
                            ? "a role without cases has no list"
                            : null;
            case ACT -> status == 403 ? null : "not refused";
            case OBJECT -> {
                if (sees) {
                    yield status == 403 ? null : "a forbidden act on a visible thing is a 403";
                }
                if (status != 404 && status != 403) {
                    yield "not refused";
                }
                if (status == 404
                        || Rights.NO_CASE.contains(role)
                        || onAnUnknownObject.getAsInt() == status) {
                    yield null;
                }
                yield "tells that the thing exists";
            }
        };
    }

    private static boolean tells(Api.Answer answer) {
        var text = answer.body().toString();
        return text.contains(Things.NAME) || text.contains(Things.STREET);
    }

    @Order(4)
    @TestFactory
    Stream<DynamicTest> a_field_outside_the_grant_is_not_in_the_answer() {
        return Rights.HIDDEN_FIELDS.entrySet().stream()
                .map(hidden ->
                        DynamicTest.dynamicTest(
                                hidden.getKey(),
                                () -> {
                                    for (var account : Rights.SEE_THE_CASE) {
                                        CELLS.incrementAndGet();
                                        var dossier =
                                                platform()
                                                        .as(account)
                                                        .get("/api/dossiers/" + Things.id("CASE"))
                                                        .body();
                                        assertThat(dossier.has(hidden.getKey()))
                                                .as("%s for %s", hidden.getKey(), account)
                                                .isEqualTo(!hidden.getValue().contains(account));
                                    }
                                }));
    }

    @Order(6)
    @TestFactory
    Stream<DynamicTest> a_suspended_account_is_out_within_five_seconds() {
        var token = platform().accounts().bearer(SUSPENDED);
        var api = platform().with(token);
        // Each service asks the directory by itself: one address of each.
        var everywhere =
                Stream.concat(
                                Stream.of("/api/moi"),
                                Platform.SERVICES.stream().map(name -> "/v3/api-docs/" + name))
                        .toList();
        for (var path : everywhere) {
            assertThat(status(api, path)).as(path).isEqualTo(200);
        }
        platform().accounts().enable(SUSPENDED, false);
        await().atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    for (var path : everywhere) {
                        assertThat(status(api, path)).as(path).isEqualTo(401);
                    }
                });
        return Rights.table().stream()
                .map(row ->
                        DynamicTest.dynamicTest(
                                row.name(),
                                () -> assertThat(call(api, row, false)).isEqualTo(401)));
    }

    @AfterAll
    static void sayHowMany() {
        platform().accounts().enable(SUSPENDED, true);
        System.out.println(
                "Access: "
                        + CELLS
                        + " cells, "
                        + Rights.table().size()
                        + " endpoints, "
                        + Rights.ACCOUNTS.size()
                        + " accounts");
    }

    private static int status(Api api, String path) {
        CELLS.incrementAndGet();
        try {
            return api.get(path).status();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int call(Api api, Row row, boolean unknown) {
        return answer(api, row, unknown).status();
    }

    private static Api.Answer answer(Api api, Row row, boolean unknown) {
        CELLS.incrementAndGet();
        var kind = row.object() == null ? "" : row.object();
        var path = row.path();
        if (path.contains("{")) {
            var value =
                    unknown || kind.equals("UNKNOWN")
                            ? path.replaceAll("[^{]", "")
                                    .replace("{", "/" + UUID.randomUUID())
                                    .substring(1)
                            : kind.startsWith("=") ? kind.substring(1) : Things.id(kind);
            for (var part : value.split("/")) {
                path = path.replaceFirst("\\{[^}]*}", part);
            }
        }
        var body = row.body();
        if (body != null) {
            body = body.replace("@NAME@", Things.NAME).replace("@CASE@", Things.id("CASE"));
        }
        try {
            if (kind.equals("FILE")) {
                return api.upload(
                        path + "?nature=ACTES&simulation=true&departement=21",
                        "acces.csv",
                        ActsFile.HEADER.getBytes(ActsFile.PARTNERS));
            }
            return api.call(row.method(), path, body);
        } catch (IOException e) {
            throw new UncheckedIOException(row.name(), e);
        }
    }
}
