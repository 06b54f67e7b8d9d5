package fr.ancrage.gateway.protection;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what is too big, by its announced length at once, else by counting while it passes, and
 * what does not keep coming.
 */
class BodyLimit extends OncePerRequestFilter {

    /** A partner's software sends its lines without a form. */
    private static final List<String> FILES =
            List.of(MediaType.MULTIPART_FORM_DATA_VALUE, MediaType.APPLICATION_NDJSON_VALUE);

    private final ProtectionProperties limits;
    private final Problems problems;

    BodyLimit(ProtectionProperties limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limit = limitFor(request);
        var announced = request.getContentLengthLong();
        if (announced > limit.toBytes()) {
            problems.writeTooLarge(request, response, words(limit));
        } else if (announced <= 0 && request.getHeader("Transfer-Encoding") == null) {
            chain.doFilter(request, response);
        } else {
            chain.doFilter(new Bounded(request, limit), response);
        }
    }

    static String words(DataSize limit) {
        return limit.toMegabytes() + " Mo";
    }

    private DataSize limitFor(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && FILES.stream().anyMatch(type::startsWith)
                ? limits.upload()
                : limits.body();
    }

    private final class Bounded extends HttpServletRequestWrapper {

        private final DataSize limit;
        private @Nullable BoundedBody body;

        private Bounded(HttpServletRequest request, DataSize limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            var bounded = body;
            if (bounded == null) {
                bounded =
                        new BoundedBody(
                                super.getInputStream(),
                                limit,
                                limits.grace(),
                                limits.leastPerSecond(),
                                System::nanoTime);
                body = bounded;
            }
            return bounded;
        }
    }
}
