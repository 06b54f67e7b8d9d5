package fr.ancrage.gateway.protection;

import fr.ancrage.gateway.trail.DoorTrail;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts the calls of each agent, by session or by bearer alike, and the deposits of each software;
 * the portal's files are free.
 */
class AgentRateLimit extends OncePerRequestFilter {

    /** Where partners' software brings in lines by the thousand. */
    private static final String DEPOSITS = "/api/dossiers/depots";

    private final RateLimits limits;
    private final Problems problems;
    private final DoorTrail trail;

    AgentRateLimit(RateLimits limits, Problems problems, DoorTrail trail) {
        this.limits = limits;
        this.problems = problems;
        this.trail = trail;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !path.startsWith("/api/") && !path.startsWith("/v3/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = waitOf(request);
        if (wait == 0) {
            chain.doFilter(request, response);
            return;
        }
        trail.turnedAway(HttpStatus.TOO_MANY_REQUESTS);
        problems.writeTooMany(request, response, wait);
    }

    private long waitOf(HttpServletRequest request) {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        var subject =
                caller instanceof JwtAuthenticationToken agent
                        ? agent.getToken().getSubject()
                        : null;
        var who = subject == null ? "@" + request.getRemoteAddr() : subject;
        var wait = limits.waitOf(who);
        return wait == 0 && deposits(request) ? limits.waitOfDeposit(who) : wait;
    }

    private static boolean deposits(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().equals(DEPOSITS);
    }
}
