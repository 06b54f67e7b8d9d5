package fr.ancrage.platform.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param issuer who signs the tokens, exactly as they say it
 * @param audience the client id of this service: a token of another service is refused here
 * @param clientId with which the service asks the directory; by default the audience
 * @param clientSecret its secret
 * @param accountCheck whether each token's account is looked up; off only in tests of a slice
 * @param jwksUri where the signing keys are, when not at the issuer's own address
 * @param introspectionUri where accounts are looked up, when not at the issuer's own address
 * @param introspectionTimeout how long an account's answer is waited for; then the directory counts
 *     as away
 * @param clockSkew how far the directory's clock may be from ours, on either side: a token may have
 *     been issued so far in our future and have ended so far in our past. It prolongs nothing: the
 *     directory itself, asked every few seconds, no longer calls a token active that has ended by
 *     its own clock or whose account is suspended
 * @param metricsPublic whether the management port gives figures without a token
 */
@Validated
@ConfigurationProperties("ancrage.security")
public record SecurityProperties(
        @NotNull URI issuer,
        @NotBlank String audience,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @DefaultValue("true") boolean accountCheck,
        @Nullable URI jwksUri,
        @Nullable URI introspectionUri,
        @DefaultValue("2s") Duration introspectionTimeout,
        @DefaultValue("120s") Duration clockSkew,
        @DefaultValue("false") boolean metricsPublic) {

    private static final String KEYCLOAK_ENDPOINTS = "/protocol/openid-connect/";

    public URI keys() {
        return jwksUri != null ? jwksUri : URI.create(issuer + KEYCLOAK_ENDPOINTS + "certs");
    }

    public URI introspection() {
        return introspectionUri != null
                ? introspectionUri
                : URI.create(issuer + KEYCLOAK_ENDPOINTS + "token/introspect");
    }

    /** Where a service asks for a token of its own. */
    public URI token() {
        return URI.create(issuer + KEYCLOAK_ENDPOINTS + "token");
    }

    public String client() {
        return clientId == null || clientId.isBlank() ? audience : clientId;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "SecurityProperties[issuer=" + issuer + ", audience=" + audience + "]";
    }
}
