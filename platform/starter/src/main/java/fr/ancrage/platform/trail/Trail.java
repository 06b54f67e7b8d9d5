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
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Where each access is written before its answer leaves. Every method returns once the entry is
 * safe, and throws a {@link ProblemeException} (503) when it could not be written: the caller must
 * then not hand out what it has read.
 *
 * <p>An entry names what was handed out ({@code ids}) and those whom it is about ({@code about}),
 * so that everything about one of them is found in one search; a method that takes only ids is for
 * what is one and the same.
 *
 * <p>Refusals (403) and hidden things (404) are written by the platform itself.
 */
public final class Trail {

    private static final Logger log = LoggerFactory.getLogger(Trail.class);

    /** One entry stays far below what a document may weigh. */
    private static final int IDS_PER_ENTRY = 5_000;

    /** What may stand as an id: an address is written by its caller, and could hold a name. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.:/-]{1,80}");

    static final String NONE = "-";

    private final @Nullable TrailWriter writer;
    private final UnaryOperator<String> territories;
    private final @Nullable TrailQuotas quotas;

    /**
     * @param writer absent where the cost of the trail itself is measured
     * @param territories from an organisation's code to its territory
     */
    Trail(
            @Nullable TrailWriter writer,
            UnaryOperator<String> territories,
            @Nullable TrailQuotas quotas) {
        this.writer = writer;
        this.territories = territories;
        this.quotas = quotas;
    }

    /** Who did it, as it is written. */
    private record Actor(String agent, String organisation, List<String> roles) {

        static Actor of(AgentConnecte agent) {
            return new Actor(
                    agent.id(), agent.organisation(), agent.roles().stream().sorted().toList());
        }
    }

    /** Personal data of these leaves in the answer. Nothing found, nothing to write. */
    public void read(AgentConnecte agent, String kind, Collection<String> ids) {
        read(agent, kind, ids, ids);
    }

    /** Things that are about others leave in the answer. */
    public void read(
            AgentConnecte agent, String kind, Collection<String> ids, Collection<String> about) {
        if (!ids.isEmpty()) {
            write(agent, TrailAction.LECTURE, kind, ids, about, HttpStatus.OK);
            if (quotas != null) {
                quotas.read(agent, about);
            }
        }
    }

    /**
     * These leave in a file.
     *
     * @throws ProblemeException 429 when the agent has taken out as much as one may in a day
     */
    public void exported(AgentConnecte agent, String kind, Collection<String> ids) {
        exported(agent, kind, ids, ids);
    }

    /** Things that are about others leave in a file. */
    public void exported(
            AgentConnecte agent, String kind, Collection<String> ids, Collection<String> about) {
        Runnable entry = () -> write(agent, TrailAction.EXPORT, kind, ids, about, HttpStatus.OK);
        if (quotas == null) {
            entry.run();
        } else {
            quotas.export(
                    agent,
                    about,
                    entry,
                    () ->
                            write(
                                    agent,
                                    TrailAction.REFUS,
                                    kind,
                                    ids,
                                    about,
                                    HttpStatus.TOO_MANY_REQUESTS));
        }
    }

    /** Letters to those whom they are about leave in a file, for the post. */
    public void printed(
            AgentConnecte agent, String kind, Collection<String> ids, Collection<String> about) {
        write(agent, TrailAction.IMPRESSION, kind, ids, about, HttpStatus.OK);
    }

    /** These were changed. */
    public void changed(AgentConnecte agent, String kind, Collection<String> ids) {
        changed(agent, kind, ids, ids);
    }

    /** Things that are about others were changed. */
    public void changed(
            AgentConnecte agent, String kind, Collection<String> ids, Collection<String> about) {
        write(agent, TrailAction.MODIFICATION, kind, ids, about, HttpStatus.OK);
    }

    /**
     * The platform makes something leave; written before it does, and again when that is tried
     * again, with the same ids.
     *
     * @param to who gets it: an organisation's code, or a word for somebody who is no organisation
     * @throws DataAccessResourceFailureException when it could not be written: nothing may leave
     */
    public void sent(String to, String kind, Collection<String> ids, Collection<String> about) {
        try {
            write(
                    new Actor(NONE, to, List.of()),
                    TrailAction.ENVOI,
                    kind,
                    ids,
                    about,
                    NONE,
                    HttpStatus.OK);
        } catch (ProblemeException e) {
            throw new DataAccessResourceFailureException("trail entry not written", e);
        }
    }

    /** These were asked for and not given, in an answer that is no problem by itself. */
    public void refused(AgentConnecte agent, String kind, Collection<String> ids) {
        write(agent, TrailAction.REFUS, kind, ids, ids, HttpStatus.FORBIDDEN);
    }

    /** Somebody whom the door knows was not let through. */
    public void turnedAway(AgentConnecte agent, String kind, HttpStatus status) {
        var self = List.of(agent.id());
        write(agent, TrailAction.REFUS, kind, self, self, status);
    }

    /** Somebody came in at the door. */
    public void cameIn(AgentConnecte agent, String kind) {
        var self = List.of(agent.id());
        write(agent, TrailAction.CONNEXION, kind, self, self, HttpStatus.OK);
    }

    /** Somebody left, or was shown out. */
    public void left(AgentConnecte agent, String kind) {
        var self = List.of(agent.id());
        write(agent, TrailAction.DECONNEXION, kind, self, self, HttpStatus.OK);
    }

    void refused(
            Optional<AgentConnecte> agent,
            HttpServletRequest request,
            HttpStatus status,
            Collection<String> ids) {
        write(
                agent.map(Actor::of).orElse(new Actor(NONE, NONE, List.of())),
                TrailAction.REFUS,
                NONE,
                ids,
                ids,
                route(request),
                status);
    }

    private void write(
            AgentConnecte agent,
            TrailAction action,
            String kind,
            Collection<String> ids,
            Collection<String> about,
            HttpStatus status) {
        var route =
                RequestContextHolder.getRequestAttributes()
                                instanceof ServletRequestAttributes attributes
                        ? route(attributes.getRequest())
                        : NONE;
        write(Actor.of(agent), action, kind, ids, about, route, status);
    }

    private void write(
            Actor actor,
            TrailAction action,
            String kind,
            Collection<String> ids,
            Collection<String> about,
            String route,
            HttpStatus status) {
        if (writer == null) {
            return;
        }
        var trace = MDC.get("traceId");
        var things = parts(clean(ids));
        var subjects = parts(clean(about));
        for (var i = 0; i < Math.max(things.size(), subjects.size()); i++) {
            var fact =
                    new TrailFact(
                            Instant.now().truncatedTo(ChronoUnit.MILLIS),
                            actor.agent(),
                            actor.organisation(),
                            territories.apply(actor.organisation()),
                            actor.roles(),
                            action.name(),
                            kind,
                            i < things.size() ? things.get(i) : List.of(),
                            i < subjects.size() ? subjects.get(i) : List.of(),
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

    private static List<String> clean(Collection<String> ids) {
        return ids.stream().filter(id -> ID.matcher(id).matches()).distinct().toList();
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
