package fr.ancrage.gateway.signin;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * What the gateway asks Keycloak behind the browser's back, with its own secret. An answer is an
 * answer; silence is {@link KeycloakUnavailableException}, never a refusal.
 */
@Component
class KeycloakClient {

    private static final ParameterizedTypeReference<Map<String, Object>> JSON_OBJECT =
            new ParameterizedTypeReference<>() {};

    private final RestClient http;
    private final SignInProperties properties;
    private final Clock clock;

    KeycloakClient(RestClient keycloakHttp, SignInProperties properties, Clock systemClock) {
        this.http = keycloakHttp;
        this.properties = properties;
        this.clock = systemClock;
    }

    /** New tokens, or empty when Keycloak refuses: session ended, account suspended, token used. */
    Optional<Tokens> refresh(String refreshToken) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "refresh_token");
        form.add("refresh_token", refreshToken);
        return post("token", form, 400).map(answer -> tokens(answer, refreshToken));
    }

    /** Ends Keycloak's own session: the single sign-on is over, not only ours. */
    void logout(String refreshToken) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("refresh_token", refreshToken);
        post("logout", form, 400);
    }

    private Optional<Map<String, Object>> post(
            String endpoint, MultiValueMap<String, String> form, int refusal) {
        form.add("client_id", properties.clientId());
        form.add("client_secret", properties.clientSecret());
        try {
            return http.post()
                    .uri(properties.endpoint(endpoint))
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .accept(MediaType.APPLICATION_JSON)
                    .body(form)
                    .exchange((request, response) -> read(response, refusal));
        } catch (RestClientException e) {
            throw new KeycloakUnavailableException(e);
        }
    }

    private static Optional<Map<String, Object>> read(
            RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse response, int refusal)
            throws IOException {
        if (response.getStatusCode().value() == 204) {
            return Optional.empty();
        }
        if (response.getStatusCode().is2xxSuccessful()) {
            var body = response.bodyTo(JSON_OBJECT);
            return Optional.of(body == null ? Map.of() : body);
        }
        if (response.getStatusCode().value() == refusal) {
            return Optional.empty();
        }
        throw new KeycloakUnavailableException(status(response));
    }

    private static HttpStatusCode status(ClientHttpResponse response) throws IOException {
        return response.getStatusCode();
    }

    private Tokens tokens(Map<String, Object> answer, String previousRefreshToken) {
        if (!(answer.get("access_token") instanceof String accessToken)
                || !(answer.get("expires_in") instanceof Number seconds)) {
            throw new KeycloakUnavailableException("an answer without a token");
        }
        var refreshToken =
                answer.get("refresh_token") instanceof String given ? given : previousRefreshToken;
        return new Tokens(
                accessToken, refreshToken, clock.instant().plusSeconds(seconds.longValue()));
    }
}
