package fr.ancrage.gateway.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A page that asks again by itself every half-minute says so, and keeps nobody signed in: its agent
 * may have left the desk. Before the filter that reads sessions, which takes each request for a
 * sign of life.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class Unattended extends OncePerRequestFilter {

    static final String HEADER = "X-Ancrage-Automatique";

    private static final ThreadLocal<Boolean> HERE = ThreadLocal.withInitial(() -> false);

    /** Whether the request at hand was made by nobody. */
    static boolean now() {
        return HERE.get();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HERE.set(true);
        try {
            chain.doFilter(request, response);
        } finally {
            HERE.remove();
        }
    }
}
