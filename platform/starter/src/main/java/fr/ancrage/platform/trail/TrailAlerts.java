package fr.ancrage.platform.trail;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import fr.ancrage.platform.security.AgentConnecte;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Unusual volumes that somebody must look at: one for each agent, sort and period, whatever the
 * number of instances that saw it. It is closed by who keeps watch, with what was found.
 */
public final class TrailAlerts {

    /** What was unusual. */
    public enum Sort {
        /** More files than an agent may take out in a day; the further ones were refused. */
        EXPORTS,
        /** More cases than usual within an hour; nothing was refused. */
        LECTURES
    }

    /**
     * @param periode the day or the hour in which it happened
     * @param nombre the most that was counted
     * @param constat what was found, once somebody looked
     */
    record Alert(
            String id,
            Sort sort,
            String agent,
            String organisation,
            String periode,
            Instant le,
            long nombre,
            long limite,
            @Nullable Instant examineeLe,
            @Nullable String constat) {}

    private static final String CLOSED = "examineeLe";

    private final Supplier<MongoCollection<Document>> collection;
    private final TrailOfficer officer;
    private volatile boolean indexed;

    TrailAlerts(Supplier<MongoCollection<Document>> collection, TrailOfficer officer) {
        this.collection = collection;
        this.officer = officer;
    }

    /** How many wait for the agent; none for who keeps no watch. */
    public long waiting(AgentConnecte agent) {
        return officer.territory(agent).map(territory -> count(territory, true)).orElse(0L);
    }

    /** Says it once; said again, the greater number stays. */
    void raise(
            Sort sort,
            String agent,
            String organisation,
            String territory,
            String period,
            long count,
            long limit) {
        alerts().updateOne(
                        Filters.eq("_id", id(sort, agent, period)),
                        Updates.combine(
                                Updates.setOnInsert("sorte", sort.name()),
                                Updates.setOnInsert("agent", agent),
                                Updates.setOnInsert("organisation", organisation),
                                Updates.setOnInsert("departement", territory),
                                Updates.setOnInsert("periode", period),
                                Updates.setOnInsert("le", Date.from(Instant.now())),
                                Updates.setOnInsert("limite", limit),
                                Updates.max("nombre", count)),
                        new UpdateOptions().upsert(true));
    }

    /** The last first. */
    List<Alert> page(String territory, boolean openOnly, int page, int size) {
        return alerts().find(filter(territory, openOnly))
                .sort(Sorts.descending("le", "_id"))
                .skip(page * size)
                .limit(size)
                .map(TrailAlerts::read)
                .into(new ArrayList<>());
    }

    long count(String territory, boolean openOnly) {
        return alerts().countDocuments(filter(territory, openOnly));
    }

    Optional<Alert> find(String territory, String id) {
        return Optional.ofNullable(alerts().find(one(territory, id)).first())
                .map(TrailAlerts::read);
    }

    /** Nothing when it was closed already. */
    Optional<Alert> close(String territory, String id, String by, String finding) {
        return Optional.ofNullable(
                        alerts().findOneAndUpdate(
                                        Filters.and(
                                                one(territory, id), Filters.exists(CLOSED, false)),
                                        Updates.combine(
                                                Updates.set(CLOSED, Date.from(Instant.now())),
                                                Updates.set("examineePar", by),
                                                Updates.set("constat", finding)),
                                        new FindOneAndUpdateOptions()
                                                .returnDocument(ReturnDocument.AFTER)))
                .map(TrailAlerts::read);
    }

    private static Bson one(String territory, String id) {
        return Filters.and(Filters.eq("_id", id), Filters.eq("departement", territory));
    }

    private static Bson filter(String territory, boolean openOnly) {
        var own = Filters.eq("departement", territory);
        return openOnly ? Filters.and(own, Filters.exists(CLOSED, false)) : own;
    }

    private static String id(Sort sort, String agent, String period) {
        return UUID.nameUUIDFromBytes(
                        (sort + "|" + agent + "|" + period).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static Alert read(Document d) {
        var closed = d.getDate(CLOSED);
        return new Alert(
                d.getString("_id"),
                Sort.valueOf(d.getString("sorte")),
                d.getString("agent"),
                d.getString("organisation"),
                d.getString("periode"),
                d.getDate("le").toInstant(),
                d.get("nombre", Number.class).longValue(),
                d.get("limite", Number.class).longValue(),
                closed == null ? null : closed.toInstant(),
                d.getString("constat"));
    }

    private MongoCollection<Document> alerts() {
        var alerts = collection.get();
        if (!indexed) {
            alerts.createIndex(Indexes.ascending("departement", "le"));
            indexed = true;
        }
        return alerts;
    }
}
