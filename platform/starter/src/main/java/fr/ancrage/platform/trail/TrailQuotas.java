package fr.ancrage.platform.trail;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import fr.ancrage.platform.errors.ErrorCodes;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.trail.TrailAlerts.Sort;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.http.HttpStatus;

/**
 * How much one agent takes out of this service, whatever the number of its instances. A file about
 * a single household is no export of a list and is not counted; days and hours are the system
 * clock's, as the entries' are. What is told of it is counted from the trail itself.
 */
final class TrailQuotas {

    private static final int LOCKS = 64;

    private final Supplier<MongoCollection<Document>> trail;
    private final ExportsOfTheDay ofTheDay;
    private final TrailAlerts alerts;
    private final UnaryOperator<String> territories;
    private final int exportsPerDay;
    private final int readsPerHour;
    private final Clock clock;
    private final ZoneId zone;

    /** So that the figure of an alert counts all refusals of this instance. */
    private final List<ReentrantLock> locks = new ArrayList<>();

    private final Map<String, String> readers = new ConcurrentHashMap<>();

    TrailQuotas(
            Supplier<MongoCollection<Document>> trail,
            ExportsOfTheDay ofTheDay,
            TrailAlerts alerts,
            UnaryOperator<String> territories,
            int exportsPerDay,
            int readsPerHour,
            Clock clock,
            ZoneId zone) {
        this.trail = trail;
        this.ofTheDay = ofTheDay;
        this.alerts = alerts;
        this.territories = territories;
        this.exportsPerDay = exportsPerDay;
        this.readsPerHour = readsPerHour;
        this.clock = clock;
        this.zone = zone;
        for (var i = 0; i < LOCKS; i++) {
            locks.add(new ReentrantLock());
        }
    }

    /**
     * Writes the entry of an export when there is room for it, else that of its refusal.
     *
     * @throws ProblemeException 429, until the next day
     */
    void export(AgentConnecte agent, int about, Runnable entry, Runnable refusal) {
        if (about < 2) {
            entry.run();
            return;
        }
        var lock = locks.get(Math.floorMod(agent.id().hashCode(), LOCKS));
        lock.lock();
        try {
            var now = clock.instant().atZone(zone);
            if (leaves(agent, now.toLocalDate(), entry)) {
                readers.put(agent.id(), agent.organisation());
                return;
            }
            refusal.run();
            alerts.raise(
                    Sort.EXPORTS,
                    agent.id(),
                    agent.organisation(),
                    territories.apply(agent.organisation()),
                    now.toLocalDate().toString(),
                    exports(agent, now),
                    exportsPerDay);
            throw ProblemeException.of(HttpStatus.TOO_MANY_REQUESTS, ErrorCodes.QUOTA_EXPORTS)
                    .with("limite", exportsPerDay)
                    .retryAfter(Duration.between(now, midnight(now.toLocalDate().plusDays(1))));
        } finally {
            lock.unlock();
        }
    }

    private boolean leaves(AgentConnecte agent, LocalDate today, Runnable entry) {
        if (!ofTheDay.take(agent.id(), today, exportsPerDay)) {
            return false;
        }
        try {
            entry.run();
            return true;
        } catch (ProblemeException notWritten) {
            giveBack(agent, today, notWritten);
            throw notWritten;
        }
    }

    private void giveBack(AgentConnecte agent, LocalDate today, ProblemeException why) {
        try {
            ofTheDay.giveBack(agent.id(), today);
        } catch (RuntimeException alsoAway) {
            why.addSuppressed(alsoAway);
        }
    }

    private long exports(AgentConnecte agent, ZonedDateTime now) {
        return trail.get()
                .countDocuments(
                        Filters.and(
                                Filters.eq("agent", agent.id()),
                                Filters.gte(
                                        "le", Date.from(midnight(now.toLocalDate()).toInstant())),
                                Filters.or(exported(), refused()),
                                Filters.exists(TrailEntry.CONCERNE + ".1")));
    }

    private static Bson exported() {
        return Filters.eq("action", TrailAction.EXPORT.name());
    }

    private static Bson refused() {
        return Filters.and(
                Filters.eq("action", TrailAction.REFUS.name()),
                Filters.eq("statut", HttpStatus.TOO_MANY_REQUESTS.value()));
    }

    private ZonedDateTime midnight(LocalDate day) {
        return day.atStartOfDay(zone);
    }

    /** Remembers who read, so that only they are counted at the next look. */
    void read(AgentConnecte agent, int about) {
        if (about > 0) {
            readers.put(agent.id(), agent.organisation());
        }
    }

    /** Counts the different households that each of the last readers came to see in an hour. */
    void look() {
        var now = clock.instant();
        for (var agent : List.copyOf(readers.keySet())) {
            var organisation = readers.remove(agent);
            if (organisation == null) {
                continue;
            }
            try {
                look(agent, organisation, now);
            } catch (RuntimeException e) {
                readers.putIfAbsent(agent, organisation);
                throw e;
            }
        }
    }

    private void look(String agent, String organisation, Instant now) {
        var territory = territories.apply(organisation);
        if (territory.equals(Trail.NONE)) {
            return; // another service, which has no watch of a territory
        }
        var seen = households(agent, now.minus(Duration.ofHours(1)));
        if (seen > readsPerHour) {
            alerts.raise(
                    Sort.LECTURES,
                    agent,
                    organisation,
                    territory,
                    now.truncatedTo(ChronoUnit.HOURS).toString(),
                    seen,
                    readsPerHour);
        }
    }

    private long households(String agent, Instant since) {
        var counted =
                trail.get()
                        .aggregate(
                                List.of(
                                        Aggregates.match(
                                                Filters.and(
                                                        Filters.eq("agent", agent),
                                                        Filters.gte("le", Date.from(since)),
                                                        Filters.in(
                                                                "action",
                                                                TrailAction.LECTURE.name(),
                                                                TrailAction.EXPORT.name()))),
                                        Aggregates.unwind("$" + TrailEntry.CONCERNE),
                                        Aggregates.group("$" + TrailEntry.CONCERNE),
                                        Aggregates.group(null, Accumulators.sum("total", 1))))
                        .first();
        return counted == null ? 0 : counted.get("total", Number.class).longValue();
    }
}
