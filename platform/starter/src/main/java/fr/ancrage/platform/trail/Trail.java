package fr.ancrage.platform.trail;

import fr.ancrage.platform.errors.ErrorCodes;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.trail.TrailEntry.TrailFact;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Where each access is written before its answer leaves. Every method returns once the entry is
 * safe, and throws a {@link ProblemeException} (503) when it could not be written: the caller must
 * then not hand out what it has read.
 *
 * <p>Refusals (403) and hidden things (404) are written by the platform itself.
 */
public final class Trail {

    private static final Logger log = LoggerFactory.getLogger(Trail.class);

    /** One entry stays far below what a document may weigh. */
    private static final int IDS_PER_ENTRY = 5_000;

    /** What may stand as an id: an address is written by its caller, and could hold a name. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.:/-]{1,80}");

    private static final String NONE = "-";

    private final @Nullable TrailWriter writer;

    Trail(@Nullable TrailWriter writer) {
        this.writer = writer;
    }

    /** Personal data of these things leaves in the answer. Nothing found, nothing to write. */
    public void read(AgentConnecte agent, String kind, Collection<String> ids) {
        if (!ids.isEmpty()) {
            write(agent, TrailAction.LECTURE, kind, ids, HttpStatus.OK);
        }
    }

    /** These things leave in a file. */
    public void exported(AgentConnecte agent, String kind, Collection<String> ids) {
        write(agent, TrailAction.EXPORT, kind, ids, HttpStatus.OK);
    }

    /** These things were changed. */
    public void changed(AgentConnecte agent, String kind, Collection<String> ids) {
        write(agent, TrailAction.MODIFICATION, kind, ids, HttpStatus.OK);
    }

    /** These things were asked for and not given, in an answer that is no problem by itself. */
    public void refused(AgentConnecte agent, String kind, Collection<String> ids) {
        write(agent, TrailAction.REFUS, kind, ids, HttpStatus.FORBIDDEN);
    }

    void refused(
            Optional<AgentConnecte> agent,
            HttpServletRequest request,
            HttpStatus status,
            Collection<String> ids) {
        write(
                agent.map(AgentConnecte::id).orElse(NONE),
                agent.map(AgentConnecte::organisation).orElse(NONE),
                TrailAction.REFUS,
                NONE,
                ids,
                route(request),
                status);
    }

    private void write(
            AgentConnecte agent,
            TrailAction action,
            String kind,
            Collection<String> ids,
            HttpStatus status) {
        var route =
                RequestContextHolder.getRequestAttributes()
                                instanceof ServletRequestAttributes attributes
                        ? route(attributes.getRequest())
                        : NONE;
        write(agent.id(), agent.organisation(), action, kind, ids, route, status);
    }

    private void write(
            String agent,
            String organisation,
            TrailAction action,
            String kind,
            Collection<String> ids,
            String route,
            HttpStatus status) {
        if (writer == null) {
            return;
        }
        var trace = MDC.get("traceId");
        var clean = ids.stream().filter(id -> ID.matcher(id).matches()).toList();
        for (var part : parts(clean)) {
            var fact =
                    new TrailFact(
                            Instant.now().truncatedTo(ChronoUnit.MILLIS),
                            agent,
                            organisation,
                            action.name(),
                            kind,
                            part,
                            route,
                            status.value(),
                            trace == null ? NONE : trace);
            try {
                writer.write(fact);
            } catch (RuntimeException e) {
                log.warn("trail entry not written: {}", e.getClass().getName());
                throw ProblemeException.of(
                        HttpStatus.SERVICE_UNAVAILABLE, ErrorCodes.PISTE_INDISPONIBLE);
            }
        }
    }

    private static List<List<String>> parts(List<String> ids) {
        if (ids.size() <= IDS_PER_ENTRY) {
            return List.of(ids);
        }
        var parts = new ArrayList<List<String>>();
        for (var from = 0; from < ids.size(); from += IDS_PER_ENTRY) {
            parts.add(ids.subList(from, Math.min(ids.size(), from + IDS_PER_ENTRY)));
        }
        return parts;
    }

    /** The template that matched; the address itself holds what somebody typed. */
    private static String route(HttpServletRequest request) {
        var template = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return request.getMethod() + " " + (template == null ? NONE : template);
    }
}
