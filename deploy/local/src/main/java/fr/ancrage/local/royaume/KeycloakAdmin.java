package fr.ancrage.local.royaume;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keycloak's administration by REST, as the administrator of the realm {@code master}. */
final class KeycloakAdmin {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A realm made on a machine where everything else starts too took more than 30 s. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Tokens of {@code master} live a minute. */
    private static final Duration TOKEN_USED_FOR = Duration.ofSeconds(40);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();
    private final String url;
    private final String user;
    private final String password;
    private String token = "";
    private Instant tokenUntil = Instant.EPOCH;

    KeycloakAdmin(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** Empty when there is no such thing. */
    Optional<JsonNode> find(String path) {
        HttpResponse<String> response = send("GET", path, null);
        return response.statusCode() == 404
                ? Optional.empty()
                : Optional.of(JSON.readTree(expectSuccess("GET", path, response).body()));
    }

    JsonNode get(String path) {
        return find(path).orElseThrow(() -> new RealmException("Keycloak ne connaît pas " + path));
    }

    /** The id of what was made, when Keycloak gives one. */
    String post(String path, JsonNode body) {
        HttpResponse<String> response = expectSuccess("POST", path, send("POST", path, body));
        return response.headers()
                .firstValue("Location")
                .map(location -> location.substring(location.lastIndexOf('/') + 1))
                .orElse("");
    }

    void put(String path, @Nullable JsonNode body) {
        expectSuccess("PUT", path, send("PUT", path, body));
    }

    void delete(String path, @Nullable JsonNode body) {
        expectSuccess("DELETE", path, send("DELETE", path, body));
    }

    static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpResponse<String> send(String method, String path, @Nullable JsonNode body) {
        return exchange(
                HttpRequest.newBuilder(URI.create(url + "/admin/realms" + path))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + token())
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build());
    }

    private static HttpResponse<String> expectSuccess(
            String method, String path, HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new RealmException(
                    "Keycloak refuse "
                            + method
                            + " "
                            + path
                            + " : "
                            + response.statusCode()
                            + " "
                            + response.body());
        }
        return response;
    }

    private String token() {
        if (Instant.now().isAfter(tokenUntil)) {
            HttpResponse<String> response =
                    exchange(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    url
                                                            + "/realms/master/protocol/openid-connect/token"))
                                    .timeout(PATIENCE)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(
                                            BodyPublishers.ofString(
                                                    "grant_type=password&client_id=admin-cli&username="
                                                            + encoded(user)
                                                            + "&password="
                                                            + encoded(password)))
                                    .build());
            if (response.statusCode() != 200) {
                throw new RealmException(
                        "Keycloak ne reconnaît pas son administrateur « "
                                + user
                                + " » (réponse "
                                + response.statusCode()
                                + ").");
            }
            token = JSON.readTree(response.body()).path("access_token").asString();
            tokenUntil = Instant.now().plus(TOKEN_USED_FOR);
        }
        return token;
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new RealmException("Keycloak ne répond pas à " + url + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RealmException("Interrompu en attendant Keycloak.", e);
        }
    }
}
