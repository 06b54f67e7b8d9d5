package fr.ancrage.gateway.protection;

import com.mongodb.MongoException;
import fr.ancrage.platform.errors.ProblemeException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sessions are read in a filter, where no advice turns an exception into words. While their store
 * is away a session is neither good nor bad: 503, and the agent stays signed in. A bearer token
 * passes. Nobody signs in whose coming cannot be written down.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class StoreAway extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(StoreAway.class);

    private final Problems problems;

    StoreAway(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ProblemeException e) {
            problems.write(request, response, e);
        } catch (MongoException | DataAccessException e) {
            LOG.warn("the session store is away: {}", e.getClass().getSimpleName());
            if (!response.isCommitted()) {
                response.resetBuffer();
                problems.write(request, response, Refusal.BASE_INDISPONIBLE);
            }
        }
    }
}
