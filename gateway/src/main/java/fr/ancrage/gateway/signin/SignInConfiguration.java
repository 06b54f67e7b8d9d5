package fr.ancrage.gateway.signin;

import java.time.Clock;
import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.client.RestClient;

/**
 * The gateway as Keycloak's confidential client. Every address is derived from the issuer: nothing
 * is asked of Keycloak at start, so that the gateway starts while Keycloak is away.
 */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SignInConfiguration {

    private static final Timeout CONNECT = Timeout.ofSeconds(2);
    private static final Timeout ANSWER = Timeout.ofSeconds(5);

    /** Tokens, leases and sessions live by the system's clock, never by the business one. */
    @Bean
    Clock systemClock() {
        return Clock.systemUTC();
    }

    @Bean
    ClientRegistrationRepository clientRegistrations(SignInProperties properties) {
        return new InMemoryClientRegistrationRepository(
                ClientRegistration.withRegistrationId(SignInProperties.REGISTRATION)
                        .clientId(properties.clientId())
                        .clientSecret(properties.clientSecret())
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                        .scope(SignInProperties.SCOPES)
                        .issuerUri(properties.issuer().toString())
                        .authorizationUri(properties.endpoint("auth"))
                        .tokenUri(properties.endpoint("token"))
                        .jwkSetUri(properties.endpoint("certs"))
                        .userNameAttributeName("preferred_username")
                        .build());
    }

    @Bean
    RestClient keycloakHttp() {
        return RestClient.builder().requestFactory(keycloakRequests()).build();
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeExchange() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(
                RestClient.builder()
                        .requestFactory(keycloakRequests())
                        .configureMessageConverters(converters ->
                                converters
                                        .addCustomConverter(new FormHttpMessageConverter())
                                        .addCustomConverter(
                                                new OAuth2AccessTokenResponseHttpMessageConverter()))
                        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                        .build());
        return client;
    }

    @Bean
    CookieSerializer cookieSerializer(SignInProperties properties) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(properties.cookieName());
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(properties.secureCookie());
        cookie.setSameSite("Lax");
        return cookie;
    }

    private static ClientHttpRequestFactory keycloakRequests() {
        var connections =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(64)
                        .setMaxConnPerRoute(64)
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(CONNECT)
                                        .setSocketTimeout(ANSWER)
                                        .setValidateAfterInactivity(Timeout.ofMilliseconds(500))
                                        .build())
                        .build();
        var client =
                HttpClients.custom()
                        .setConnectionManager(connections)
                        .setDefaultRequestConfig(
                                RequestConfig.custom()
                                        .setResponseTimeout(ANSWER)
                                        .setConnectionRequestTimeout(CONNECT)
                                        .build())
                        .disableCookieManagement()
                        .disableRedirectHandling()
                        .build();
        var factory = new HttpComponentsClientHttpRequestFactory(client);
        factory.setConnectionRequestTimeout(Duration.ofSeconds(2));
        return factory;
    }
}
