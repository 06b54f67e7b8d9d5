package fr.ancrage.platform.defaults;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Continues the caller's trace, in front of every other filter. */
final class TraceFilter extends OncePerRequestFilter {

    private static final String CURRENT = TraceFilter.class.getName() + ".current";

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var known = request.getAttribute(CURRENT) instanceof String earlier ? earlier : null;
        var scope =
                TraceContext.open(known != null ? known : request.getHeader(TraceContext.HEADER));
        try (scope) {
            TraceContext.traceparent().ifPresent(trace -> request.setAttribute(CURRENT, trace));
            chain.doFilter(request, response);
        }
    }

    /** The page of an error belongs to the trace of what failed. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
