package fr.ancrage.gateway.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.ancrage.gateway.trail.DoorTrail;
import fr.ancrage.platform.security.AccountCheck;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * From the browser's session to the agent who acts: session → sign-in → access token, renewed when
 * it ends, refused when the account is suspended. The session itself only names the sign-in; when
 * that is gone (logged out elsewhere, refused by Keycloak) the session is worth nothing and is
 * dropped.
 */
@Component
class SignInContexts implements SecurityContextRepository {

    /** What a session holds once somebody has signed in. */
    static final String SIGN_IN = "signIn";

    private static final int CACHED = 20_000;

    private final TokenKeeper tokens;
    private final SignIns signIns;
    private final KeycloakClient keycloak;
    private final AccountCheck accounts;
    private final JwtDecoder decoder;
    private final JwtAuthenticationConverter converter;
    private final SignInProperties properties;
    private final DoorTrail trail;
    private final Cache<String, SignedInAgent> agents =
            Caffeine.newBuilder()
                    .maximumSize(CACHED)
                    .expireAfterAccess(Duration.ofMinutes(5))
                    .build();

    SignInContexts(
            TokenKeeper tokens,
            SignIns signIns,
            KeycloakClient keycloak,
            AccountCheck accounts,
            JwtDecoder decoder,
            JwtAuthenticationConverter converter,
            SignInProperties properties,
            DoorTrail trail) {
        this.tokens = tokens;
        this.signIns = signIns;
        this.keycloak = keycloak;
        this.accounts = accounts;
        this.decoder = decoder;
        this.converter = converter;
        this.properties = properties;
        this.trail = trail;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new OnDemand(request);
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder requestResponseHolder) {
        return load(requestResponseHolder.getRequest());
    }

    /** Called once per login: what Keycloak issued is put where every instance finds it. */
    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (!(context.getAuthentication() instanceof OAuth2AuthenticationToken login)
                || !(login.getPrincipal() instanceof OidcUser user)) {
            return;
        }
        var subject = user.getSubject();
        if (subject == null) {
            throw new IllegalStateException("an id token always has a subject (OIDC Core §2)");
        }
        var issued = IssuedTokens.of(request);
        trail.signedIn(issued.accessToken());
        var id = UUID.randomUUID().toString();
        signIns.open(id, subject, user.getClaimAsString("sid"), issued);
        var session = request.getSession();
        if (session.getAttribute(SIGN_IN) instanceof String previous) {
            tokens.forget(previous);
            signIns.close(previous);
        }
        session.setMaxInactiveInterval((int) properties.idle().toSeconds());
        session.setAttribute(SIGN_IN, id);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return signInId(request) != null;
    }

    /**
     * Ends this browser's sign-in, here and at Keycloak. Keycloak's silence does not keep anyone
     * in.
     */
    void close(HttpServletRequest request) {
        var id = signInId(request);
        if (id != null) {
            var closed = signIns.find(id);
            tokens.forget(id);
            signIns.close(id);
            closed.map(SignIn::refreshToken).ifPresent(this::logoutQuietly);
            closed.map(SignIn::accessToken).ifPresent(trail::signedOut);
        }
        drop(request);
    }

    private void logoutQuietly(String refreshToken) {
        try {
            keycloak.logout(refreshToken);
        } catch (KeycloakUnavailableException e) {
            // The sign-in is already gone here; Keycloak's own session ends by its idle time.
        }
    }

    private SecurityContext load(HttpServletRequest request) {
        // A bearer token speaks for itself: it is never mixed with a session's rights.
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return new SecurityContextImpl();
        }
        var id = signInId(request);
        if (id == null) {
            return new SecurityContextImpl();
        }
        var agent = tokens.current(id).flatMap(this::agent);
        if (agent.isEmpty()) {
            drop(request);
            return new SecurityContextImpl();
        }
        return new SecurityContextImpl(agent.get());
    }

    private Optional<Authentication> agent(SignIn signIn) {
        var key = signIn.id() + "/" + signIn.version();
        if (!active(signIn)) {
            tokens.forget(signIn.id());
            if (signIns.close(signIn.id())) {
                trail.shownOut(signIn.accessToken());
            }
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(agents.get(key, ignored -> agentOf(signIn)));
        } catch (BadJwtException e) {
            return Optional.empty();
        } catch (JwtException e) {
            throw new KeycloakUnavailableException("no answer on its signing keys");
        }
    }

    private boolean active(SignIn signIn) {
        try {
            return accounts.active(signIn.accessToken());
        } catch (AccountCheck.DirectoryAway e) {
            throw new KeycloakUnavailableException("no answer on the account");
        }
    }

    private SignedInAgent agentOf(SignIn signIn) {
        var jwt = decoder.decode(signIn.accessToken());
        var token = converter.convert(jwt);
        return new SignedInAgent(jwt, token.getAuthorities(), token.getName());
    }

    private static @Nullable String signInId(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(SIGN_IN);
    }

    private static void drop(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Read only when something asks who acts: a stylesheet costs no look-up. */
    private final class OnDemand implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private @Nullable SecurityContext context;

        private OnDemand(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            var loaded = context;
            if (loaded == null) {
                loaded = load(request);
                context = loaded;
            }
            return loaded;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
