package fr.ancrage.gateway.protection;

import fr.ancrage.gateway.signin.SignInDoor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stops an address that keeps presenting tokens which are refused, or keeps knocking where nobody
 * has to be known yet (logins, announced logouts), before its next one costs a signature check, a
 * key look-up or a place in the session store.
 */
class FailureRateLimit extends OncePerRequestFilter {

    private final RateLimits limits;
    private final Problems problems;

    FailureRateLimit(RateLimits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null && !needsNobody(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = limits.waitAfterFailures(request.getRemoteAddr());
        if (wait > 0) {
            problems.writeTooMany(request, response, wait);
            return;
        }
        if (needsNobody(request)) {
            limits.failed(request.getRemoteAddr());
        }
        chain.doFilter(request, response);
    }

    private static boolean needsNobody(HttpServletRequest request) {
        return SignInDoor.answersAnyone(request.getRequestURI());
    }
}
