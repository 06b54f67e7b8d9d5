package fr.ancrage.journeys.privacy;

import fr.ancrage.journeys.Platform;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The canary in every field, every parameter and every id of every address that the services say
 * they have: where a date, a code or a number is wanted, and where a text is.
 */
final class BadInput {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String WORD = Canary.SURNAME;

    /** Who may do most; the first one that is not refused is the one that counts. */
    private static final List<String> ACCOUNTS =
            List.of("secretariat-21", "gestionnaire-21", "siao-21", "bailleur-orvitis", "admin-21");

    private static final List<String> READERS =
            List.of("secretariat-21", "gestionnaire-21", "siao-21", "admin-21", "dpo-21");

    private BadInput() {}

    record Answer(String request, int status, String headers, String body) {

        @Override
        public String toString() {
            return request + " → " + status + " " + body;
        }
    }

    /** One operation of an OpenAPI document. */
    private record Operation(String method, String path, JsonNode says, JsonNode document) {

        List<String> parameters(String in) {
            return says.path("parameters")
                    .valueStream()
                    .filter(p -> p.path("in").asString().equals(in))
                    .map(p -> p.path("name").asString())
                    .toList();
        }

        JsonNode body() {
            return says.path("requestBody").path("content").path("application/json").path("schema");
        }
    }

    private static List<Operation> operations() throws IOException {
        var operations = new ArrayList<Operation>();
        var services = new ArrayList<>(Platform.SERVICES);
        services.add("gateway");
        for (var service : services) {
            var document =
                    Platform.started().as("secretariat-21").get("/v3/api-docs/" + service).body();
            document.path("paths")
                    .properties()
                    .forEach(path ->
                            path.getValue()
                                    .properties()
                                    .forEach(one ->
                                            operations.add(
                                                    new Operation(
                                                            one.getKey().toUpperCase(Locale.ROOT),
                                                            path.getKey(),
                                                            one.getValue(),
                                                            document))));
        }
        return operations;
    }

    /** Every answer to the canary where it has no business. */
    static List<Answer> sendEverywhere() throws Exception {
        var calls = new ArrayList<Callable<Answer>>();
        for (var operation : operations()) {
            var method = operation.method();
            var address = address(operation);
            for (var parameter : operation.parameters("query")) {
                calls.add(() ->
                        accepted(method, address + "?" + parameter + "=" + encoded(WORD), null));
            }
            if (operation.path().contains("{")) {
                var noId = operation.path().replaceAll("\\{[^}]*}", encoded(WORD));
                var body = operation.body().isMissingNode() ? null : "{}";
                calls.add(() -> accepted(method, noId, body));
            }
            if (!operation.body().isMissingNode()) {
                for (var body : bodies(operation.body(), operation.document(), 0)) {
                    calls.add(() -> accepted(method, address, JSON.writeValueAsString(body)));
                }
                calls.add(() -> accepted(method, address, "{\"x\":" + WORD));
            }
        }
        return answers(calls);
    }

    /** Everything that can be read of the canary, as those who may. */
    static List<Answer> readEverywhere() throws Exception {
        var calls = new ArrayList<Callable<Answer>>();
        for (var operation : operations()) {
            if (operation.method().equals("GET")) {
                for (var reader : READERS) {
                    calls.add(() -> send("GET", address(operation), null, reader));
                }
            }
        }
        var refused = "/api/dossiers/imports/" + Canary.the("refused") + "/lignes-refusees.xlsx";
        calls.add(() -> send("GET", refused, null, "secretariat-21"));
        return answers(calls);
    }

    /** Asked for by a few at once: each call waits for five programs in turn. */
    private static List<Answer> answers(List<Callable<Answer>> calls) throws Exception {
        var answers = new ArrayList<Answer>();
        try (var callers = Executors.newFixedThreadPool(4)) {
            for (var answer : callers.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private static String address(Operation operation) {
        var id = Canary.named(operation.path());
        return operation.path().replaceFirst("\\{[^}]*}", id).replaceAll("\\{[^}]*}", "1");
    }

    /** One body for each field, alone in it; then one with all of them. */
    private static List<Object> bodies(JsonNode schema, JsonNode document, int depth) {
        var said = resolved(schema, document);
        var properties = said.path("properties");
        if (depth > 4 || properties.isMissingNode()) {
            return List.of(WORD);
        }
        var bodies = new ArrayList<Object>();
        var all = new LinkedHashMap<String, Object>();
        for (var property : properties.properties()) {
            var name = property.getKey();
            var inner = resolved(property.getValue(), document);
            var list = inner.path("type").asString("").equals("array");
            for (var value : bodies(list ? inner.path("items") : inner, document, depth + 1)) {
                bodies.add(Map.of(name, list ? List.of(value) : value));
                all.put(name, list ? List.of(value) : value);
            }
        }
        bodies.add(all);
        return bodies;
    }

    private static JsonNode resolved(JsonNode schema, JsonNode document) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty()
                ? schema
                : document.path("components")
                        .path("schemas")
                        .path(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static Answer accepted(String method, String path, @Nullable String json)
            throws IOException {
        Answer answer = null;
        for (var account : ACCOUNTS) {
            answer = send(method, path, json, account);
            if (answer.status() != 403 && answer.status() != 404) {
                break;
            }
        }
        return java.util.Objects.requireNonNull(answer);
    }

    private static Answer send(String method, String path, @Nullable String json, String account)
            throws IOException {
        var request =
                HttpRequest.newBuilder(URI.create(Platform.started().url() + path))
                        .header("Authorization", Platform.started().accounts().bearer(account))
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                json == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(json));
        var answer = send(request);
        return new Answer(
                method + " " + path + " " + json + " " + account,
                answer.statusCode(),
                answer.headers().map().toString(),
                answer.body());
    }

    /** The figures that a service gives to an operator. */
    static String metrics(String management) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(management + "/actuator/prometheus"))
                        .header("Authorization", Platform.started().accounts().bearer("exploitant"))
                        .GET())
                .body();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return HTTP.send(
                    request.timeout(Duration.ofSeconds(60)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }
}
