package fr.ancrage.gateway.protection;

import fr.ancrage.gateway.signin.SignInDoor;
import fr.ancrage.gateway.signin.SignedInAgent;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A browser sends the session's cookie whoever wrote the page that asks. So what changes state
 * under a session must carry a header that another site cannot set (it would need a CORS grant, and
 * none is ever given), and must come from our own origin where the browser says it. A bearer token
 * is never sent by itself: such calls need neither.
 */
class RequestOrigin extends OncePerRequestFilter {

    static final String HEADER = "X-Ancrage-Requete";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final Problems problems;

    RequestOrigin(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SAFE.contains(request.getMethod()) || !needsProof(request) || fromThePortal(request)) {
            chain.doFilter(request, response);
        } else {
            problems.write(request, response, Refusal.REQUETE_ETRANGERE);
        }
    }

    private static boolean needsProof(HttpServletRequest request) {
        return SignInDoor.LOGOUT_PATH.equals(request.getRequestURI())
                || SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAgent;
    }

    private static boolean fromThePortal(HttpServletRequest request) {
        if (SignInDoor.LOGOUT_PATH.equals(request.getRequestURI())
                && request.getHeader(HEADER) == null) {
            // A plain form cannot set a header: then the browser must vouch for the origin.
            return saysSameOrigin(request, false);
        }
        return "1".equals(request.getHeader(HEADER)) && saysSameOrigin(request, true);
    }

    private static boolean saysSameOrigin(HttpServletRequest request, boolean whenSilent) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return "same-origin".equals(site);
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null ? whenSilent : origin.equals(ownOrigin(request));
    }

    private static String ownOrigin(HttpServletRequest request) {
        var own =
                UriComponentsBuilder.newInstance()
                        .scheme(request.getScheme())
                        .host(request.getServerName());
        var defaultPort = request.isSecure() ? 443 : 80;
        if (request.getServerPort() != defaultPort) {
            own.port(request.getServerPort());
        }
        return own.toUriString();
    }
}
