package fr.ancrage.platform.security;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks the directory by OAuth 2.0 token introspection (RFC 7662), as the service's own client. */
final class Introspection implements AccountCheck {

    private static final ParameterizedTypeReference<Map<String, Object>> CLAIMS =
            new ParameterizedTypeReference<>() {};

    private final RestClient http;
    private final URI address;

    /**
     * @param patience how long an answer is waited for
     */
    Introspection(URI address, String client, String secret, Duration patience) {
        this.address = address;
        var transport =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(1))
                        .executor(Executors.newVirtualThreadPerTaskExecutor())
                        .build();
        var requests = new JdkClientHttpRequestFactory(transport);
        requests.setReadTimeout(patience);
        this.http =
                RestClient.builder()
                        .requestFactory(requests)
                        .defaultHeaders(headers ->
                                headers.setBasicAuth(client, secret, StandardCharsets.UTF_8))
                        .build();
    }

    @Override
    public boolean active(String token) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("token", token);
        form.add("token_type_hint", "access_token");
        try {
            var claims =
                    http.post()
                            .uri(address)
                            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                            .accept(MediaType.APPLICATION_JSON)
                            .body(form)
                            .retrieve()
                            .body(CLAIMS);
            return claims != null && Boolean.TRUE.equals(claims.get("active"));
        } catch (RestClientException e) {
            throw new DirectoryAway(e);
        }
    }
}
