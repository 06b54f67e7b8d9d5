package fr.ancrage.gateway.signin;

import org.springframework.http.HttpStatusCode;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.client.RestClientException;

/**
 * Keycloak did not answer, or not as it should. Nobody is signed out for it: the caller is told to
 * try again.
 */
public final class KeycloakUnavailableException extends AuthenticationServiceException {

    KeycloakUnavailableException(RestClientException cause) {
        super("Keycloak does not answer", cause);
    }

    KeycloakUnavailableException(HttpStatusCode status) {
        super("Keycloak answers " + status.value());
    }

    KeycloakUnavailableException(String why) {
        super("Keycloak gave " + why);
    }
}
