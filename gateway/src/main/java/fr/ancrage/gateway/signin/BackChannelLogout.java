package fr.ancrage.gateway.signin;

import fr.ancrage.gateway.trail.DoorTrail;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/**
 * Keycloak announces that one of its sessions, or a whole account, is logged out. The sign-ins in
 * the shared store are the registry: whichever instance hears it, all of them refuse afterwards.
 */
@Component
class BackChannelLogout implements LogoutHandler {

    private final SignIns signIns;
    private final TokenKeeper tokens;
    private final DoorTrail trail;

    BackChannelLogout(SignIns signIns, TokenKeeper tokens, DoorTrail trail) {
        this.signIns = signIns;
        this.tokens = tokens;
        this.trail = trail;
    }

    @Override
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication authentication) {
        if (authentication == null
                || !(authentication.getPrincipal() instanceof OidcLogoutToken announced)) {
            return;
        }
        var sid = announced.getSessionId();
        var subject = announced.getSubject();
        var closed =
                sid != null
                        ? signIns.closeKeycloakSession(sid)
                        : subject != null ? signIns.closeAllOf(subject) : List.<SignIn>of();
        tokens.forgetAll();
        closed.forEach(signIn -> trail.shownOut(signIn.accessToken()));
    }
}
