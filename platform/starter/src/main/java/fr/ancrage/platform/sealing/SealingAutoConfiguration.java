package fr.ancrage.platform.sealing;

import fr.ancrage.platform.charter.Chartes;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Keys from outside, and the sweep that brings every document under the current ones. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "fr.ancrage.platform.charter.CharterAutoConfiguration"
        })
@EnableConfigurationProperties(SealingProperties.class)
class SealingAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Envelopes envelopes(SealingProperties properties) {
        return new Envelopes(SealingKeys.of(properties));
    }

    @Bean
    SealedCollections sealedCollections(Envelopes envelopes) {
        return new SealedCollections(envelopes);
    }

    /** Where there are aggregates: the door seals what lives some hours, and lets it lapse. */
    @Bean
    @ConditionalOnBean(MongoTemplate.class)
    @ConditionalOnProperty(name = "ancrage.journal.enabled", matchIfMissing = true)
    Resealing resealing(
            SealedCollections collections,
            Envelopes envelopes,
            MongoTemplate mongo,
            MeterRegistry meters) {
        return new Resealing(collections, envelopes, mongo, meters);
    }

    /** A service that seals starts only with a key for each département that has a charter. */
    @Bean
    SmartInitializingSingleton everyDepartementHasAKey(
            SealedCollections collections, Envelopes envelopes, ObjectProvider<Chartes> chartes) {
        return () -> {
            if (!collections.all().isEmpty()) {
                chartes.ifAvailable(all -> all.departements().forEach(envelopes::currentKey));
            }
        };
    }
}
