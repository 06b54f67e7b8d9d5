package fr.ancrage.platform.trail;

import fr.ancrage.platform.journal.Cause;
import fr.ancrage.platform.journal.EventToRecord;
import fr.ancrage.platform.journal.JournaledCollection;
import fr.ancrage.platform.journal.JournaledCollections;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bson.Document;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Heads leave by the same relay as every event, to a service that keeps them in its own database;
 * one document for each chain and hour, so that none grows without bound.
 */
final class TrailHeadEvents implements TrailHeads {

    static final String TYPE = "piste.tete.v1";

    private final JournaledCollection sent;

    TrailHeadEvents(JournaledCollections collections) {
        this.sent = collections.collection("tetesDePiste");
    }

    @Override
    public void head(TrailHead head) {
        var id = head.instance() + "/" + Instant.now().truncatedTo(ChronoUnit.HOURS);
        var state = new Document("instance", head.instance()).append("sequence", head.sequence());
        var events = List.of(EventToRecord.published(TYPE, head));
        var cause = Cause.system("piste");
        if (!sent.insert(id, state, events, cause)) {
            var before =
                    sent.find(id)
                            .orElseThrow(
                                    () -> new OptimisticLockingFailureException("head vanished"));
            sent.update(id, before.version(), state, events, cause);
        }
    }
}
