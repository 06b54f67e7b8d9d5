package fr.ancrage.platform.trail;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
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
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /**
     * A look reads an hour of the trail: at once when this instance saw that part of what is left.
     */
    private static final int PART = 4;

    /** What several instances saw, each too little of it, is counted after that long. */
    private static final Duration AT_THE_LATEST = Duration.ofMinutes(10);

    private final Map<String, Reader> readers = new ConcurrentHashMap<>();

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
    void export(AgentConnecte agent, Collection<String> about, Runnable entry, Runnable refusal) {
        if (about.size() < 2) {
            entry.run();
            return;
        }
        var lock = locks.get(Math.floorMod(agent.id().hashCode(), LOCKS));
        lock.lock();
        try {
            var now = clock.instant().atZone(zone);
            if (leaves(agent, now.toLocalDate(), entry)) {
                read(agent, about);
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

    /** Remembers whom an agent came to see since its last look. */
    void read(AgentConnecte agent, Collection<String> about) {
        if (!about.isEmpty()) {
            readers.computeIfAbsent(agent.id(), id -> new Reader(id, agent.organisation()))
                    .saw(about);
        }
    }

    /**
     * Counts the different households that readers came to see in an hour: of a new reader at once,
     * then of one whose further households come near the limit, and of the others now and then.
     */
    void look() {
        var now = clock.instant();
        for (var reader : readers.values()) {
            var seen = reader.whenDue(now);
            try {
                if (!seen.isEmpty()) {
                    look(reader, now);
                }
            } catch (RuntimeException e) {
                reader.saw(seen);
                throw e;
            }
        }
    }

    private void look(Reader reader, Instant now) {
        var territory = territories.apply(reader.organisation);
        if (territory.equals(Trail.NONE)) {
            reader.counted(0, now); // another service, which has no watch of a territory
            return;
        }
        var seen = households(reader.agent, now.minus(Duration.ofHours(1)));
        if (seen > readsPerHour) {
            alerts.raise(
                    Sort.LECTURES,
                    reader.agent,
                    reader.organisation,
                    territory,
                    now.truncatedTo(ChronoUnit.HOURS).toString(),
                    seen,
                    readsPerHour);
        }
        reader.counted(seen, now);
    }

    /**
     * Read entry by entry: unwound by the database, an export's entry of thousands of names is
     * copied once for each of them.
     */
    private long households(String agent, Instant since) {
        var different = new HashSet<String>();
        trail.get()
                .find(
                        Filters.and(
                                Filters.eq("agent", agent),
                                Filters.gte("le", Date.from(since)),
                                Filters.in(
                                        "action",
                                        TrailAction.LECTURE.name(),
                                        TrailAction.EXPORT.name())))
                .projection(Projections.include(TrailEntry.CONCERNE))
                .forEach(entry ->
                        different.addAll(
                                entry.getList(TrailEntry.CONCERNE, String.class, List.of())));
        return different.size();
    }

    /** What one agent came to see through this instance since it was last counted. */
    private final class Reader {

        private final String agent;
        private final String organisation;
        private final Set<String> since = new HashSet<>();
        private int enough = 1;
        private Instant countedAt = Instant.EPOCH;

        private Reader(String agent, String organisation) {
            this.agent = agent;
            this.organisation = organisation;
        }

        private synchronized void saw(Collection<String> about) {
            for (var household : about) {
                if (since.size() >= enough) {
                    return;
                }
                since.add(household);
            }
        }

        /** None while it is not worth a look; otherwise all of them, forgotten here. */
        private synchronized Set<String> whenDue(Instant now) {
            if (since.size() < enough && now.isBefore(countedAt.plus(AT_THE_LATEST))) {
                return Set.of();
            }
            var seen = Set.copyOf(since);
            since.clear();
            return seen;
        }

        private synchronized void counted(long households, Instant now) {
            countedAt = now;
            enough = (int) Math.max(1, (readsPerHour - households) / PART);
        }
    }
}
