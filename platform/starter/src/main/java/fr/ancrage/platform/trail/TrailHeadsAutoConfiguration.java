package fr.ancrage.platform.trail;

import fr.ancrage.platform.journal.JournaledCollections;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;

/** Sends the heads of this service's trail to another, and keeps those that it is sent. */
@AutoConfiguration(
        afterName = "fr.ancrage.platform.journal.JournalAutoConfiguration",
        beforeName = "fr.ancrage.platform.trail.TrailAutoConfiguration")
@ConditionalOnBean(JournaledCollections.class)
@ConditionalOnProperty("ancrage.messages.exchange")
class TrailHeadsAutoConfiguration {

    @Bean
    TrailHeadEvents trailHeadEvents(JournaledCollections collections) {
        return new TrailHeadEvents(collections);
    }

    /** Active in the services whose {@code ancrage.messages.consumes} names it. */
    @Bean
    Consumer<Message<TrailHead>> teteDePiste(ReceivedHeads received) {
        return message -> received.keep(message.getPayload());
    }
}
