package fr.ancrage.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;

/**
 * The login under way in this browser: its state, its nonce and its PKCE verifier (RFC 9700 §2.1),
 * kept in the session as strings, used once.
 */
@Component
class PendingRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final Duration TIME_TO_TYPE_A_PASSWORD = Duration.ofMinutes(10);
    private static final String STATE = "login-state";
    private static final String NONCE = "login-nonce";
    private static final String VERIFIER = "login-verifier";
    private static final String REDIRECT_URI = "login-redirect-uri";
    private static final Set<String> NAMES = Set.of(STATE, NONCE, VERIFIER, REDIRECT_URI);

    private final SignInProperties properties;

    PendingRequests(SignInProperties properties) {
        this.properties = properties;
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest pending,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (pending == null) {
            removeAuthorizationRequest(request, response);
            return;
        }
        var session = request.getSession();
        if (session.isNew()) {
            session.setMaxInactiveInterval((int) TIME_TO_TYPE_A_PASSWORD.toSeconds());
        }
        session.setAttribute(STATE, pending.getState());
        session.setAttribute(NONCE, pending.getAttribute(OidcParameterNames.NONCE));
        session.setAttribute(VERIFIER, pending.getAttribute(PkceParameterNames.CODE_VERIFIER));
        session.setAttribute(REDIRECT_URI, pending.getRedirectUri());
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(
            HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(STATE) instanceof String state)
                || !state.equals(request.getParameter(OAuth2ParameterNames.STATE))
                || !(session.getAttribute(NONCE) instanceof String nonce)
                || !(session.getAttribute(VERIFIER) instanceof String verifier)
                || !(session.getAttribute(REDIRECT_URI) instanceof String redirectUri)) {
            return null;
        }
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(properties.endpoint("auth"))
                .clientId(properties.clientId())
                .redirectUri(redirectUri)
                .scopes(SignInProperties.SCOPES)
                .state(state)
                .attributes(
                        Map.of(
                                OAuth2ParameterNames.REGISTRATION_ID,
                                SignInProperties.REGISTRATION,
                                OidcParameterNames.NONCE,
                                nonce,
                                PkceParameterNames.CODE_VERIFIER,
                                verifier))
                .build();
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var pending = loadAuthorizationRequest(request);
        if (pending != null) {
            var session = request.getSession();
            NAMES.forEach(session::removeAttribute);
        }
        return pending;
    }
}
