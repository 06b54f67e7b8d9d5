package fr.ancrage.platform.journal;

import fr.ancrage.platform.horloge.HorlogeMetier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The journal of every service that keeps aggregates; its relay when the service publishes. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
            "fr.ancrage.platform.horloge.HorlogeAutoConfiguration",
            "fr.ancrage.platform.messages.MessagesAutoConfiguration"
        })
@ConditionalOnBean(MongoTemplate.class)
@ConditionalOnProperty(name = "ancrage.journal.enabled", matchIfMissing = true)
class JournalAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    EventData journalEventData(ObjectProvider<JsonMapper> json, HorlogeMetier clock) {
        return new EventData(json.getIfAvailable(JsonMapper::shared), clock);
    }

    @Bean
    @ConditionalOnMissingBean
    JournaledCollections journaledCollections(MongoTemplate mongo, EventData eventData) {
        return new JournaledCollections(mongo, eventData);
    }

    @Bean
    @ConditionalOnBean(Publisher.class)
    @ConditionalOnMissingBean
    Relay journalRelay(JournaledCollections collections, EventData eventData, Publisher publisher) {
        return new Relay(collections, eventData, publisher);
    }
}
