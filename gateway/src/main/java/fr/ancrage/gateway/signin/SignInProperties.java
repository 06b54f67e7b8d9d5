package fr.ancrage.gateway.signin;

import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How agents sign in.
 *
 * @param issuer the realm's issuer, exactly as it stands in the tokens
 * @param clientId the gateway's confidential client
 * @param clientSecret its secret, generated where the platform is installed, never in the tree
 * @param sealingKey under which tokens are put in the store
 * @param otherSealingKey under which they may lie there as well: the key of before, or the one that
 *     comes next while instances are restarted one after the other; empty: none
 * @param secureCookie whether the portal is served over https: the cookie is then {@code __Host-}
 *     and secure; on loopback http it cannot be
 * @param idle time without any request after which a session ends
 * @param absolute time after which a session ends whatever its agent does
 * @param refreshMargin how long before its expiry an access token is renewed
 */
@Validated
@ConfigurationProperties("ancrage.gateway.sign-in")
record SignInProperties(
        URI issuer,
        @NotBlank String clientId,
        @NotBlank String clientSecret,
        @NotBlank String sealingKey,
        String otherSealingKey,
        boolean secureCookie,
        Duration idle,
        Duration absolute,
        Duration refreshMargin) {

    static final String REGISTRATION = "keycloak";
    static final Set<String> SCOPES = new LinkedHashSet<>(List.of("openid", "profile"));

    String endpoint(String name) {
        return issuer + "/protocol/openid-connect/" + name;
    }

    String cookieName() {
        return secureCookie ? "__Host-ANCRAGE" : "ANCRAGE_SESSION";
    }

    @Override
    public String toString() {
        return "SignInProperties[issuer=" + issuer + ", clientId=" + clientId + "]";
    }
}
