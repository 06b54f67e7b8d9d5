package fr.ancrage.platform.test.processes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public API of one address, or of several in turn, called with bearer tokens. */
public class Api {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Supplier<String> url;
    private final Supplier<String> authorization;

    /**
     * @param authorization the value of the header, asked for at each call; empty for none
     */
    public Api(String url, Supplier<String> authorization) {
        this(() -> url, authorization);
    }

    /**
     * @param url the address of the instance that is to answer, asked for at each call
     */
    public Api(Supplier<String> url, Supplier<String> authorization) {
        this.url = url;
        this.authorization = authorization;
    }

    /** The answer's status and JSON. */
    public record Answer(int status, JsonNode body) {}

    public Answer get(String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(url.get() + path)).GET());
    }

    public Answer post(String path, String json) throws IOException {
        return send(
                HttpRequest.newBuilder(URI.create(url.get() + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** A body of any kind, with its headers. */
    public Answer post(String path, String body, Map<String, String> headers) throws IOException {
        var request =
                HttpRequest.newBuilder(URI.create(url.get() + path))
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request);
    }

    /** Any request: a body, when there is one, is JSON. */
    public Answer call(String method, String path, @Nullable String json) throws IOException {
        return send(
                HttpRequest.newBuilder(URI.create(url.get() + path))
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                json == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(json)));
    }

    /** A file in a multipart form, in the part {@code fichier}. */
    public Answer upload(String path, String fileName, byte[] content) throws IOException {
        var boundary = "ancrage" + System.nanoTime();
        var body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--"
                                + boundary
                                + "\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\""
                                + fileName
                                + "\"\r\nContent-Type: text/csv\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                HttpRequest.newBuilder(URI.create(url.get() + path))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** What an address gives as a file. */
    public byte[] bytes(String path) throws IOException {
        try {
            var answer =
                    HTTP.send(
                            HttpRequest.newBuilder(URI.create(url.get() + path))
                                    .header("Authorization", authorization.get())
                                    .timeout(Duration.ofSeconds(60))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException(
                        path
                                + " answered "
                                + answer.statusCode()
                                + " "
                                + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Every element of a paged resource. */
    public List<JsonNode> all(String path) throws IOException {
        var elements = new ArrayList<JsonNode>();
        var separator = path.contains("?") ? "&" : "?";
        for (var page = 0; ; page++) {
            var answer = get(path + separator + "taille=200&page=" + page);
            if (answer.status() != 200) {
                throw new IOException(path + " answered " + answer.status());
            }
            var found = answer.body().path("elements");
            found.forEach(elements::add);
            if (found.isEmpty() || elements.size() >= answer.body().path("total").asInt()) {
                return elements;
            }
        }
    }

    /** What every call ends with; who comes in otherwise than with a token adds how. */
    protected Answer send(HttpRequest.Builder request) throws IOException {
        try {
            var value = authorization.get();
            var answer =
                    HTTP.send(
                            (value.isEmpty() ? request : request.header("Authorization", value))
                                    .timeout(Duration.ofSeconds(60))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            var json =
                    answer.headers()
                            .firstValue("Content-Type")
                            .filter(type -> type.contains("json"))
                            .isPresent();
            return new Answer(
                    answer.statusCode(),
                    json && !answer.body().isBlank()
                            ? JSON.readTree(answer.body())
                            : JSON.createObjectNode());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
