package fr.ancrage.platform.journal;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureBefore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * What a drill puts in front of a service's own classes: a relay that dies at a named point, and
 * machinery with one line broken, to see the drill go red.
 */
@AutoConfiguration
@AutoConfigureBefore(JournalAutoConfiguration.class)
public class DrillRelays {

    @Bean
    @ConditionalOnProperty("drill.relay.die")
    Relay journalRelay(
            JournaledCollections collections,
            EventData data,
            Publisher publisher,
            @Value("${drill.relay.die}") String point,
            @Value("${drill.relay.at:2}") int at) {
        return new MortalRelay(collections, data, publisher, point, at);
    }

    @Bean
    @ConditionalOnProperty(name = "drill.broken", havingValue = "relay")
    Relay journalBrokenRelay(
            JournaledCollections collections, EventData data, Publisher publisher) {
        return new ForgetfulRelay(collections, data, publisher);
    }

    @Bean
    @ConditionalOnProperty(name = "drill.broken", havingValue = "inbox")
    JournaledCollections journaledCollectionsWithoutInbox(MongoTemplate mongo, EventData data) {
        return new JournaledCollections(mongo, data) {
            @Override
            protected JournaledCollection create(
                    String name,
                    Supplier<MongoCollection<Document>> documents,
                    EventData eventData,
                    Runnable afterWrite) {
                return new ForgetfulInbox(name, documents, eventData, afterWrite);
            }
        };
    }

    /** One line gone: nobody looks whether the journal names the message already. */
    private static final class ForgetfulInbox extends JournaledCollection {

        ForgetfulInbox(
                String name,
                Supplier<MongoCollection<Document>> documents,
                EventData eventData,
                Runnable afterWrite) {
            super(name, documents, eventData, afterWrite);
        }

        @Override
        protected Bson unchangedSince(String id, long version, @Nullable String messageId) {
            return super.unchangedSince(id, version, null);
        }
    }

    /** Halts the process at the nth time that a point is reached. */
    private static final class MortalRelay extends Relay {

        private final String point;
        private int left;

        MortalRelay(
                JournaledCollections collections,
                EventData data,
                Publisher publisher,
                String point,
                int at) {
            super(collections, data, publisher);
            this.point = point;
            this.left = at;
        }

        @Override
        protected void beforeSending(String collection, List<Document> found) {
            reach("before-publish");
        }

        @Override
        protected void sent(int documents) {
            reach("before-confirm");
        }

        @Override
        protected void confirmed(int documents) {
            reach("before-cursor");
        }

        private void reach(String reached) {
            if (reached.equals(point) && --left == 0) {
                Runtime.getRuntime().halt(137);
            }
        }
    }

    /** One line at the wrong place: the cursor moves before the confirm; then the process dies. */
    private static final class ForgetfulRelay extends Relay {

        /**
         * So many cases wait when it dies: the last one may be half written, and told by its second
         * try; of the others nobody is ever told.
         */
        private static final int WAITING = 8;

        private final JournaledCollections collections;

        ForgetfulRelay(JournaledCollections collections, EventData data, Publisher publisher) {
            super(collections, data, publisher);
            this.collections = collections;
        }

        @Override
        protected void beforeSending(String collection, List<Document> found) {
            var waiting = Filters.eq(JournaledCollection.TO_PUBLISH, true);
            var cases = collections.documents("dossiers");
            while (cases.countDocuments(waiting) < WAITING) {
                LockSupport.parkNanos(20_000_000);
            }
            for (var document : cases.find(waiting)) {
                cases.updateOne(
                        Filters.eq("_id", document.getString("_id")),
                        Updates.combine(
                                Updates.set(
                                        JournaledCollection.PUBLISHED_UP_TO,
                                        document.get(JournaledCollection.VERSION)),
                                Updates.unset(JournaledCollection.TO_PUBLISH)));
            }
            Runtime.getRuntime().halt(137);
        }
    }
}
