package fr.ancrage.journeys;

import fr.ancrage.platform.test.infrastructure.LocalKeycloak;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tokens as scripts and partners ask them of Keycloak, and what its administrator does. */
public final class Accounts {

    /** Everyone of the local realm has it. */
    public static final String PASSWORD = "demo";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration USED_FOR = Duration.ofMinutes(3);

    private final LocalKeycloak keycloak;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    Accounts(LocalKeycloak keycloak) {
        this.keycloak = keycloak;
    }

    private record Token(String value, Instant since) {}

    /** The header of a demonstration account, with a token that is still good for a while. */
    public String bearer(String account) {
        return tokens.compute(
                        account,
                        (name, known) ->
                                known != null && known.since.plus(USED_FOR).isAfter(Instant.now())
                                        ? known
                                        : new Token(
                                                "Bearer "
                                                        + granted(
                                                                "ancrage-demo",
                                                                name,
                                                                "access_token"),
                                                Instant.now()))
                .value();
    }

    /** A token of another client, or of another kind. */
    public String granted(String client, String account, String kind) {
        try {
            return grantedOnce(client, account, kind);
        } catch (IllegalStateException e) {
            // Keycloak takes a sign-in for an attack while it still records the one before.
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            return grantedOnce(client, account, kind);
        }
    }

    private String grantedOnce(String client, String account, String kind) {
        return token(
                        "ancrage",
                        Map.of(
                                "grant_type", "password",
                                "client_id", client,
                                "scope", "openid",
                                "username", account,
                                "password", PASSWORD))
                .path(kind)
                .asString();
    }

    /** Signed by the same Keycloak for the realm of its administrator: never good here. */
    public String ofAnotherRealm() {
        return adminToken();
    }

    /** What a partner's software gets with its own secret. */
    public String ofClient(String client, String secret) {
        return token(
                        "ancrage",
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", client,
                                "client_secret", secret))
                .path("access_token")
                .asString();
    }

    /** Disables or enables an account, as an administrator of the directory does. */
    public void enable(String account, boolean enabled) {
        var user = (ObjectNode) user(account);
        user.put("enabled", enabled);
        administer("PUT", "/users/" + user.path("id").asString(), user.toString());
        tokens.remove(account);
    }

    /** An account as the directory shows it to its administrator. */
    public JsonNode user(String account) {
        return administer("GET", "/users?exact=true&username=" + account, "").get(0);
    }

    /**
     * A call of the directory's own administration of our realm.
     *
     * @param json empty for none
     */
    public JsonNode administer(String method, String path, String json) {
        var answer =
                send(
                        HttpRequest.newBuilder(
                                        URI.create(keycloak.url() + "/admin/realms/ancrage" + path))
                                .header("Authorization", adminToken())
                                .header("Content-Type", "application/json")
                                .method(
                                        method,
                                        json.isEmpty()
                                                ? HttpRequest.BodyPublishers.noBody()
                                                : HttpRequest.BodyPublishers.ofString(json)));
        return answer.isBlank() ? JSON.createObjectNode() : read(answer);
    }

    private String adminToken() {
        return "Bearer "
                + token(
                                "master",
                                Map.of(
                                        "grant_type",
                                        "password",
                                        "client_id",
                                        "admin-cli",
                                        "username",
                                        keycloak.admin(),
                                        "password",
                                        keycloak.password()))
                        .path("access_token")
                        .asString();
    }

    private JsonNode token(String realm, Map<String, String> form) {
        return read(
                send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                keycloak.url()
                                                        + "/realms/"
                                                        + realm
                                                        + "/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                form.entrySet().stream()
                                                        .map(e ->
                                                                e.getKey()
                                                                        + "="
                                                                        + URLEncoder.encode(
                                                                                e.getValue(),
                                                                                StandardCharsets
                                                                                        .UTF_8))
                                                        .collect(Collectors.joining("&"))))));
    }

    private static JsonNode read(String body) {
        return JSON.readTree(body);
    }

    private static String send(HttpRequest.Builder request) {
        try {
            var answer =
                    HTTP.send(
                            request.timeout(Duration.ofSeconds(30)).build(),
                            HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        "Keycloak answered " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
