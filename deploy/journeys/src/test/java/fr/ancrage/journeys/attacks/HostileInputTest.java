package fr.ancrage.journeys.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.journeys.Endpoint;
import fr.ancrage.journeys.Platform;
import fr.ancrage.platform.test.processes.Api;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What stands in a body or after the question mark, on every endpoint that reads any. */
@Order(63)
class HostileInputTest {

    /** Fields of the inside: to set one of them would be to grant oneself something. */
    private static final List<String> NOT_THEIRS =
            List.of("_id", "version", "visiblePour", "roles", "$set", "__proto__", "@class");

    private static final List<String> OPERATORS =
            List.of(
                    "{\"$ne\":null}",
                    "{\"$gt\":\"\"}",
                    "{\"$regex\":\".*\"}",
                    "{\"$where\":\"sleep(1000)\"}");

    /** Values that no reader expects; whatever is made of them, nothing breaks. */
    private static final List<String> STRANGE =
            List.of(
                    "null",
                    "[null]",
                    "[[]]",
                    "\"\"",
                    "\"\\u0000\"",
                    "\"\\ud800\"",
                    "\"%s\"".formatted("é".repeat(40_000)),
                    "\"=1+1\\r\\nBcc: a@b.invalid\"",
                    "-1",
                    "1e999999999",
                    "1e-999999999",
                    "99999999999999999999999",
                    "true");

    private static final List<String> NO_OBJECT =
            List.of("", "[]", "null", "\"x\"", "1", "{", "{\"a\"}", "\u0000", "{}{}");

    private static final List<String> IN_A_QUERY =
            List.of(
                    "%7B%22%24ne%22%3Anull%7D",
                    ".*",
                    "%5E.%7B1%2C99%7D%24",
                    "%24where",
                    "%00",
                    "%0d%0aSet-Cookie:x=y",
                    "-1",
                    "2147483647",
                    "99999999999999999999",
                    "NaN",
                    "1e9",
                    "%ed%a0%80",
                    "2026-02-30",
                    "%2B999999999-12-31",
                    "a".repeat(3000));

    private static List<Endpoint> endpoints = List.of();

    private static Api as(String account) {
        return Platform.started().as(account);
    }

    @BeforeAll
    static void everyEndpoint() throws IOException {
        Target.made();
        endpoints = Endpoint.all();
        assertThat(endpoints.stream().filter(e -> e.fields() != null).count()).isGreaterThan(30);
    }

    @Test
    void nobody_sets_what_is_not_his_to_set() throws Exception {
        var calls = new ArrayList<Callable<String>>();
        for (var endpoint : namingWhatIsWrong()) {
            for (var field : NOT_THEIRS) {
                if (fields(endpoint).containsKey(field)) {
                    continue; // asked for, not set
                }
                calls.add(() -> refusedByName(endpoint, "{\"%s\":1}".formatted(field), field));
            }
            fields(endpoint)
                    .forEach((name, schema) -> {
                        if (!schema.path("properties").isEmpty()) {
                            calls.add(() ->
                                    refusedByName(
                                            endpoint,
                                            "{\"%s\":{\"visiblePour\":[\"dep:77\"]}}"
                                                    .formatted(name),
                                            name + ".visiblePour"));
                        }
                    });
        }
        assertThat(GuessedIdsTest.wrong(calls)).isEmpty();
    }

    private static String refusedByName(Endpoint endpoint, String body, String field) {
        var answer = send(endpoint, body);
        return answer.status() == 400
                        && answer.body().path("code").asString().equals("CHAMP_INCONNU")
                        && answer.body()
                                .path("problemes")
                                .path(0)
                                .path("champ")
                                .asString()
                                .equals(field)
                ? ""
                : endpoint.name() + " with " + body + ": " + answer.status() + " " + answer.body();
    }

    @Test
    void an_operator_of_the_database_is_no_value() throws Exception {
        var calls = new ArrayList<Callable<String>>();
        for (var one : Dealt.among(Field.ofBodies(withBody()), Field::kind, OPERATORS)) {
            var field = one.place();
            var value = field.isArray() ? "[" + one.value() + "]" : one.value();
            calls.add(() -> refused(field.endpoint(), field.body(value)));
        }
        assertThat(GuessedIdsTest.wrong(calls)).isEmpty();
    }

    private static String refused(Endpoint endpoint, String body) {
        var answer = send(endpoint, body);
        var inside = Inside.of(answer.body().toString());
        return answer.status() == 400 && inside == null
                ? ""
                : endpoint.name()
                        + " with "
                        + body
                        + ": "
                        + answer.status()
                        + (inside == null ? "" : " shows " + inside);
    }

    @Test
    void a_strange_value_breaks_nothing_and_shows_nothing() throws Exception {
        var calls = new ArrayList<Callable<String>>();
        for (var one : Dealt.among(Field.ofBodies(withBody()), Field::kind, STRANGE)) {
            calls.add(() -> survived(one.place().endpoint(), one.place().body(one.value())));
        }
        Dealt.among(withBody(), Endpoint::service, NO_OBJECT)
                .forEach(one -> calls.add(() -> survived(one.place(), one.value())));
        assertThat(GuessedIdsTest.wrong(calls)).isEmpty();
    }

    @Test
    void a_query_is_compared_as_it_stands_and_breaks_nothing() throws Exception {
        var calls = new ArrayList<Callable<String>>();
        for (var one : Dealt.among(Field.ofLists(endpoints), Field::kind, IN_A_QUERY)) {
            calls.add(() -> asked(one.place(), one.place().name() + "=" + one.value()));
        }
        for (var parameter : Field.ofLists(endpoints)) {
            calls.add(() ->
                    asked(
                            parameter,
                            "%1$s%%5B%%24ne%%5D=x&%1$s=a&%1$s=b".formatted(parameter.name())));
        }
        assertThat(GuessedIdsTest.wrong(calls)).isEmpty();
    }

    private static String asked(Field parameter, String query) {
        return survived(parameter.endpoint(), parameter.endpoint().path() + "?" + query, null);
    }

    @Test
    void a_pattern_finds_only_what_is_written_like_it() throws IOException {
        var secretariat = as("secretariat-21");
        for (var pattern : List.of(".*", "%5E.", "%24regex", "%2A", "21-.*")) {
            var answer = secretariat.get("/api/dossiers?reference=" + pattern);
            assertThat(answer.status()).as(pattern).isEqualTo(200);
            assertThat(answer.body().path("total").asInt()).as(pattern).isZero();
        }
        for (var text : List.of(".*Cible.*", "^Cible$|x")) {
            var found =
                    secretariat.post(
                            "/api/dossiers/recherche", "{\"texte\":\"%s\"}".formatted(text));
            assertThat(found.status()).as(text).isEqualTo(200);
        }
        // A pattern that would never end, were it one.
        var begin = System.nanoTime();
        var endless = "(a+)+".repeat(20) + "a".repeat(100);
        assertThat(
                        secretariat
                                .post(
                                        "/api/dossiers/recherche",
                                        "{\"texte\":\"%s\"}".formatted(endless))
                                .status())
                .isLessThan(500);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void a_field_said_twice_is_not_read_twice() throws Exception {
        var calls = new ArrayList<Callable<String>>();
        for (var endpoint : namingWhatIsWrong()) {
            var field = fields(endpoint).keySet().iterator().next();
            var body = "{\"%1$s\":null,\"%1$s\":null}".formatted(field);
            calls.add(() -> {
                var answer = send(endpoint, body);
                return answer.status() == 400
                                && answer.body().path("code").asString().equals("JSON_ILLISIBLE")
                        ? ""
                        : endpoint.name() + ": " + answer.status() + " " + answer.body();
            });
        }
        assertThat(GuessedIdsTest.wrong(calls)).isEmpty();
    }

    @Test
    void a_body_nested_without_end_or_of_a_huge_number_costs_nothing() throws IOException {
        var secretariat = as("secretariat-21");
        var begin = System.nanoTime();
        for (var body :
                List.of(
                        "{\"texte\":" + "[".repeat(200_000),
                        "{\"texte\":" + "{\"a\":".repeat(100_000) + "1",
                        "{\"texte\":" + "9".repeat(500_000) + "}",
                        "{\"" + "a".repeat(500_000) + "\":1}")) {
            var answer = secretariat.post("/api/dossiers/recherche", body);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body().toString().length()).isLessThan(2_000);
            assertThat(Inside.of(answer.body().toString())).isNull();
        }
        for (var amount : List.of("1e999999999", "1e-999999999", "-1e999999999")) {
            for (var bodyAndPath :
                    Map.of(
                                    "{\"departement\":\"21\",\"actes\":[],\"dette\":{\"montant\":@}}",
                                    "/api/dossiers/simulations-echeances",
                                    "{\"departement\":\"21\",\"actes\":[],\"dette\":{\"aideAuLogement\":@}}",
                                    "/api/dossiers/simulations-echeances",
                                    "{\"departement\":\"21\",\"actes\":[],\"bail\":{\"loyerHorsCharges\":@}}",
                                    "/api/dossiers/simulations-echeances",
                                    "{\"numero\":\"A\",\"nature\":\"CP\",\"dette\":@}",
                                    "/api/dossiers/" + Target.made().dossier() + "/actes")
                            .entrySet()) {
                var body = bodyAndPath.getKey().replace("@", amount);
                var answer = secretariat.post(bodyAndPath.getValue(), body);
                // Where the field takes words too, the number is what a machine makes of it: 0.
                assertThat(answer.status())
                        .as(body)
                        .isIn(body.contains("aideAuLogement") ? List.of(200, 400) : List.of(400));
            }
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void only_json_is_read_as_json() {
        var url = Platform.started().url();
        var token = Platform.started().accounts().bearer("secretariat-21");
        for (var type :
                List.of(
                        "text/plain",
                        "application/x-www-form-urlencoded",
                        "application/xml",
                        "text/xml",
                        "application/x-java-serialized-object",
                        "application/yaml",
                        "application/cbor",
                        "*/*",
                        "x",
                        "application/json/;charset=x")) {
            var answer =
                    Wire.request(
                            url,
                            "POST",
                            "/api/dossiers/recherche",
                            "Authorization: " + token,
                            "Content-Type: " + type,
                            "Content-Length: 0");
            assertThat(answer.status()).as(type).isIn(400, 415);
            assertThat(Inside.of(answer.text())).as(type).isNull();
        }
    }

    private static List<Endpoint> withBody() {
        return endpoints.stream()
                .filter(endpoint -> endpoint.fields() != null && !fields(endpoint).isEmpty())
                .toList();
    }

    /** Where a number that is missing is not said first. */
    private static List<Endpoint> namingWhatIsWrong() {
        return withBody().stream()
                .filter(endpoint -> !endpoint.path().endsWith("/recompte"))
                .toList();
    }

    private static Map<String, JsonNode> fields(Endpoint endpoint) {
        return Objects.requireNonNull(endpoint.fields());
    }

    private static String survived(Endpoint endpoint, String body) {
        return survived(endpoint, endpoint.of(id(endpoint)), body);
    }

    private static String survived(
            Endpoint endpoint, String address, @org.jspecify.annotations.Nullable String body) {
        try {
            var begin = System.nanoTime();
            var answer = as(endpoint.account()).call(endpoint.method(), address, body);
            var inside = Inside.of(answer.body().toString());
            var slow = Duration.ofNanos(System.nanoTime() - begin).toSeconds() > 5;
            return answer.status() < 500 && inside == null && !slow
                    ? ""
                    : "%s %.120s %.120s: %d %s%s"
                            .formatted(
                                    endpoint.method(),
                                    address,
                                    body,
                                    answer.status(),
                                    inside,
                                    slow ? ", slow" : "");
        } catch (IOException e) {
            return endpoint.name() + ": " + e;
        }
    }

    private static Api.Answer send(Endpoint endpoint, String body) {
        try {
            return as(endpoint.account()).call(endpoint.method(), endpoint.of(id(endpoint)), body);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(endpoint.name(), e);
        }
    }

    /** One that is there, so that what lies behind it is reached. */
    private static String id(Endpoint endpoint) {
        if (!endpoint.hasId()) {
            return "";
        }
        if (endpoint.path().contains("{annee}")) {
            return "2026";
        }
        var prefix = endpoint.path().substring(0, endpoint.path().indexOf('{'));
        return Target.made().idsUnder(prefix).stream()
                .findFirst()
                .orElse(UUID.randomUUID().toString());
    }
}
