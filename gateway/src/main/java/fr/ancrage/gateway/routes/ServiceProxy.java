package fr.ancrage.gateway.routes;

import fr.ancrage.platform.errors.ErrorCodes;
import fr.ancrage.platform.errors.ProblemeException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.AbstractOAuth2TokenAuthenticationToken;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Passes a request on to one service and its answer back. Headers cross in either direction only
 * when they are named here: whatever a client invents ({@code X-User-*}, {@code X-Forwarded-*},
 * {@code Forwarded}) and whatever belongs to the browser alone (cookies) ends at the door.
 */
final class ServiceProxy {

    private static final Set<String> PASSED_ON =
            Set.of(
                    "accept",
                    "accept-language",
                    "content-type",
                    "if-match",
                    "if-none-match",
                    "if-modified-since",
                    "range",
                    "idempotency-key");

    private static final Set<String> PASSED_BACK =
            Set.of(
                    "content-type",
                    "content-length",
                    "content-disposition",
                    "content-language",
                    "content-range",
                    "accept-ranges",
                    "etag",
                    "last-modified",
                    "location",
                    "retry-after",
                    "allow",
                    "www-authenticate");

    private static final Timeout CONNECT = Timeout.ofSeconds(1);

    /** An answer that its reader took slowly leaves a connection that may have ended meanwhile. */
    private static final Timeout IDLE_BEFORE_CHECK = Timeout.ofMilliseconds(100);

    /**
     * Longer unused, a connection is not used again: a service that leaves ends those that nobody
     * uses, and a command that it crosses is in doubt. Shorter than the moment that services wait.
     */
    private static final TimeValue IDLE_AT_MOST = TimeValue.ofMilliseconds(500);

    private static final String API_DOCS = "/v3/api-docs";

    private final RoutesProperties.Service service;
    private final ProxyExchange exchange;
    private final ServiceCalls calls;

    ServiceProxy(
            RoutesProperties.Service service,
            RestClient.Builder http,
            GatewayMvcProperties gateway,
            ServiceCalls calls) {
        this.service = service;
        this.exchange = new RestClientProxyExchange(client(service, http), gateway);
        this.calls = calls;
    }

    ServerResponse samePath(ServerRequest request) {
        var servlet = request.servletRequest();
        return passOn(request, servlet.getRequestURI(), servlet.getQueryString());
    }

    ServerResponse apiDocs(ServerRequest request) {
        return passOn(request, API_DOCS, null);
    }

    private ServerResponse passOn(ServerRequest request, String path, @Nullable String query) {
        var target = target(path, query);
        return calls.protect(
                request,
                () ->
                        exchange.exchange(
                                exchange.request(request)
                                        .uri(target)
                                        .headers(headersFor(request))
                                        .responseConsumer(this::copyHeaders)
                                        .build()));
    }

    /** The server lets some through that are no addresses, such as {@code ?%zz}. */
    private URI target(String path, @Nullable String query) {
        try {
            return new URI(service.url() + path + (query == null ? "" : "?" + query));
        } catch (URISyntaxException e) {
            throw ProblemeException.of(HttpStatus.BAD_REQUEST, ErrorCodes.DEMANDE_INVALIDE);
        }
    }

    private static HttpHeaders headersFor(ServerRequest request) {
        var passed = new HttpHeaders();
        request.headers()
                .asHttpHeaders()
                .forEach((name, values) -> {
                    if (PASSED_ON.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                        passed.addAll(name, values);
                    }
                });
        if (SecurityContextHolder.getContext().getAuthentication()
                instanceof AbstractOAuth2TokenAuthenticationToken<?> caller) {
            passed.setBearerAuth(caller.getToken().getTokenValue());
        }
        return passed;
    }

    private void copyHeaders(ProxyExchange.Response from, ServerResponse to) {
        from.getHeaders()
                .forEach((name, values) -> {
                    if (PASSED_BACK.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                        to.headers().put(name, values);
                    }
                });
        var location = to.headers().getFirst(HttpHeaders.LOCATION);
        if (location != null && location.startsWith(service.url().toString())) {
            to.headers()
                    .set(
                            HttpHeaders.LOCATION,
                            location.substring(service.url().toString().length()));
        }
    }

    /**
     * A blocking client: on virtual threads it needs no executor of its own, and its pool is
     * HTTP/1.1. It neither follows redirects, nor keeps cookies, nor retries: those are decided
     * here.
     */
    private static RestClient client(RoutesProperties.Service service, RestClient.Builder http) {
        var connections =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(service.concurrent())
                        .setMaxConnPerRoute(service.concurrent())
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(CONNECT)
                                        .setSocketTimeout(Timeout.of(service.timeout()))
                                        .setValidateAfterInactivity(IDLE_BEFORE_CHECK)
                                        .build())
                        .build();
        var client =
                HttpClients.custom()
                        .setConnectionManager(connections)
                        .setKeepAliveStrategy((_, _) -> IDLE_AT_MOST)
                        .setDefaultRequestConfig(
                                RequestConfig.custom()
                                        .setResponseTimeout(Timeout.of(service.timeout()))
                                        .setConnectionRequestTimeout(CONNECT)
                                        .build())
                        .disableAutomaticRetries()
                        .disableRedirectHandling()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .disableContentCompression()
                        .build();
        return http.requestFactory(new HttpComponentsClientHttpRequestFactory(client)).build();
    }
}
