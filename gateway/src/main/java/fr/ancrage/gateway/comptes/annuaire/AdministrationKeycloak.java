package fr.ancrage.gateway.comptes.annuaire;

import fr.ancrage.gateway.comptes.ComptesProperties;
import fr.ancrage.gateway.comptes.model.Comptes.AnnuaireAbsent;
import fr.ancrage.platform.security.SecurityProperties;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/**
 * Calls of Keycloak's administration API for our realm, with the token of {@code gateway-comptes}.
 * A 404 is an answer; silence and every refusal are {@link AnnuaireAbsent}.
 */
@Component
class AdministrationKeycloak {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration MARGIN = Duration.ofSeconds(30);
    private static final String REALMS = "/realms/";

    private final RestClient http;
    private final URI tokens;
    private final String admin;
    private final ComptesProperties properties;
    private final Clock clock;
    private volatile Token token = new Token("", Instant.EPOCH);

    AdministrationKeycloak(
            SecurityProperties security, ComptesProperties properties, Clock systemClock) {
        var issuer = security.issuer().toString();
        var realm = issuer.lastIndexOf(REALMS);
        this.admin = issuer.substring(0, realm) + "/admin" + issuer.substring(realm);
        this.tokens = security.token();
        this.properties = properties;
        this.clock = systemClock;
        var requests =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder()
                                .version(HttpClient.Version.HTTP_1_1)
                                .connectTimeout(CONNECT)
                                .executor(Executors.newVirtualThreadPerTaskExecutor())
                                .build());
        requests.setReadTimeout(ANSWER);
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    private record Token(String value, Instant until) {}

    /** What came back: where a new thing is, and what was read. */
    private record Answer(int status, @Nullable URI location, @Nullable JsonNode body) {}

    /** Empty when there is no such thing. */
    Optional<JsonNode> find(String path, Object... variables) {
        var answer = send(HttpMethod.GET, path, null, variables);
        return answer.status == 404 ? Optional.empty() : Optional.ofNullable(expected(answer).body);
    }

    /** The id of what was made; empty when there is one like it already. */
    Optional<String> post(String path, Object body, Object... variables) {
        var answer = send(HttpMethod.POST, path, body, variables);
        if (answer.status == 409) {
            return Optional.empty();
        }
        var location = expected(answer).location;
        return Optional.of(
                location == null
                        ? ""
                        : location.getPath().substring(location.getPath().lastIndexOf('/') + 1));
    }

    void put(String path, Object body, Object... variables) {
        expected(send(HttpMethod.PUT, path, body, variables));
    }

    void delete(String path, Object body, Object... variables) {
        expected(send(HttpMethod.DELETE, path, body, variables));
    }

    private static Answer expected(Answer answer) {
        if (answer.status / 100 != 2) {
            throw new AnnuaireAbsent("Keycloak's administration answers " + answer.status);
        }
        return answer;
    }

    private Answer send(
            HttpMethod method, String path, @Nullable Object body, Object... variables) {
        var answer = sendOnce(method, path, body, variables);
        if (answer.status != 401) {
            return answer;
        }
        // restarted meanwhile: the token is of another life
        token = new Token("", Instant.EPOCH);
        return sendOnce(method, path, body, variables);
    }

    private Answer sendOnce(
            HttpMethod method, String path, @Nullable Object body, Object... variables) {
        var uri =
                UriComponentsBuilder.fromUriString(admin + path)
                        .encode()
                        .buildAndExpand(variables)
                        .toUri();
        try {
            var request =
                    http.method(method)
                            .uri(uri)
                            .headers(headers -> headers.setBearerAuth(token()))
                            .accept(MediaType.APPLICATION_JSON);
            if (body != null) {
                request.contentType(MediaType.APPLICATION_JSON).body(body);
            }
            return request.exchange((sent, response) -> {
                var status = response.getStatusCode().value();
                return new Answer(
                        status,
                        response.getHeaders().getLocation(),
                        status == 200 ? response.bodyTo(JsonNode.class) : null);
            });
        } catch (RestClientException e) {
            throw new AnnuaireAbsent("Keycloak's administration does not answer", e);
        }
    }

    private String token() {
        var known = token;
        if (clock.instant().isBefore(known.until)) {
            return known.value;
        }
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        try {
            var answer =
                    http.post()
                            .uri(tokens)
                            .headers(headers ->
                                    headers.setBasicAuth(
                                            properties.clientId(),
                                            properties.clientSecret(),
                                            StandardCharsets.UTF_8))
                            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                            .accept(MediaType.APPLICATION_JSON)
                            .body(form)
                            .exchange((sent, response) ->
                                    response.getStatusCode().value() == 200
                                            ? Optional.ofNullable(response.bodyTo(JsonNode.class))
                                            : Optional.<JsonNode>empty())
                            .filter(given -> given.path("access_token").isString())
                            .orElseThrow(() ->
                                    new AnnuaireAbsent(
                                            "Keycloak gives no token to " + properties.clientId()));
            var life = Duration.ofSeconds(answer.path("expires_in").asLong(0));
            token =
                    new Token(
                            answer.path("access_token").asString(),
                            clock.instant().plus(life).minus(MARGIN));
            return token.value;
        } catch (RestClientException e) {
            throw new AnnuaireAbsent("Keycloak does not answer", e);
        }
    }
}
