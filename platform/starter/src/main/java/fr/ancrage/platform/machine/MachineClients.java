package fr.ancrage.platform.machine;

import fr.ancrage.platform.messages.Outage;
import fr.ancrage.platform.security.SecurityProperties;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.web.client.RestClient;

/** The clients with which this service asks others, one for each service and set of scopes. */
public final class MachineClients {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration READ = Duration.ofSeconds(8);

    private final SecurityProperties security;
    private final Environment environment;
    private final Map<String, RestClient> clients = new ConcurrentHashMap<>();

    public MachineClients(SecurityProperties security, Environment environment) {
        this.security = security;
        this.environment = environment;
    }

    /**
     * A client of another service.
     *
     * <p>What it throws when the other is away, slow or full, or when the directory is, counts as
     * an outage: {@link Outage}, or an exception of Spring's that the consumers know as one.
     *
     * @param service its name; its address is the property {@code ancrage.services.<service>}
     * @param scopes what this service's client may ask for, and nothing more
     */
    public RestClient to(String service, String... scopes) {
        return clients.computeIfAbsent(
                service + " " + String.join(" ", scopes), _ -> create(service, List.of(scopes)));
    }

    private RestClient create(String service, List<String> scopes) {
        var http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(CONNECT)
                        .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(READ);
        return RestClient.builder()
                .requestFactory(requests)
                .baseUrl(environment.getRequiredProperty("ancrage.services." + service))
                .requestInterceptor(new Breaker(service))
                .requestInterceptor(tokens(scopes))
                .build();
    }

    private ClientHttpRequestInterceptor tokens(List<String> scopes) {
        var registration =
                ClientRegistration.withRegistrationId("machine")
                        .clientId(security.client())
                        .clientSecret(
                                security.clientSecret() == null ? "" : security.clientSecret())
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .tokenUri(security.token().toString())
                        .scope(scopes)
                        .build();
        var registrations = new InMemoryClientRegistrationRepository(registration);
        var service = new InMemoryOAuth2AuthorizedClientService(registrations);
        var manager =
                new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, service);
        manager.setAuthorizedClientProvider(
                OAuth2AuthorizedClientProviderBuilder.builder().clientCredentials().build());
        var self =
                new AnonymousAuthenticationToken(
                        "machine",
                        security.client(),
                        AuthorityUtils.createAuthorityList("MACHINE"));
        var interceptor = new OAuth2ClientHttpRequestInterceptor(manager);
        interceptor.setClientRegistrationIdResolver(_ -> "machine");
        interceptor.setPrincipalResolver(_ -> self);
        interceptor.setAuthorizationFailureHandler(
                OAuth2ClientHttpRequestInterceptor.authorizationFailureHandler(service));
        return interceptor;
    }

    /** After several failures in a row nobody waits for a service that does not answer. */
    private static final class Breaker implements ClientHttpRequestInterceptor {

        private final String service;
        private final CircuitBreaker breaker;

        Breaker(String service) {
            this.service = service;
            this.breaker =
                    CircuitBreaker.of(
                            service,
                            CircuitBreakerConfig.custom()
                                    .slidingWindowSize(10)
                                    .minimumNumberOfCalls(5)
                                    .waitDurationInOpenState(Duration.ofSeconds(5))
                                    .permittedNumberOfCallsInHalfOpenState(2)
                                    .build());
        }

        @Override
        public ClientHttpResponse intercept(
                HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
                throws IOException {
            try {
                breaker.acquirePermission();
            } catch (CallNotPermittedException e) {
                throw new Outage(service, e);
            }
            var start = System.nanoTime();
            try {
                var response = execution.execute(request, body);
                if (response.getStatusCode().is5xxServerError()) {
                    breaker.onError(
                            System.nanoTime() - start,
                            TimeUnit.NANOSECONDS,
                            new IOException("status " + response.getStatusCode().value()));
                } else {
                    breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
                }
                return response;
            } catch (IOException | RuntimeException e) {
                breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, e);
                throw e;
            }
        }
    }
}
