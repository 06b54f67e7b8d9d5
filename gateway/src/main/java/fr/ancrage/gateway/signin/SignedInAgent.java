package fr.ancrage.gateway.signin;

import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * An agent known by the portal's session. Everything after the door sees the same access token as
 * if it had been sent as a bearer; only what concerns the browser (origin of the request, logout)
 * asks which of the two it was.
 */
public final class SignedInAgent extends JwtAuthenticationToken {

    private static final long serialVersionUID = 1L;

    SignedInAgent(
            Jwt accessToken, Collection<? extends GrantedAuthority> authorities, String name) {
        super(accessToken, authorities, name);
    }
}
