package fr.ancrage.platform.erasure;

import fr.ancrage.platform.daily.DailySweep;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.journal.JournaledCollections;
import fr.ancrage.platform.messages.ParkedMessages;
import fr.ancrage.platform.sealing.SealedCollections;
import fr.ancrage.platform.trail.Trail;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;

/** For a service that names the field by which events tell whom they are about. */
@AutoConfiguration(
        beforeName = {
            "fr.ancrage.platform.messages.MessagesAutoConfiguration",
            "fr.ancrage.platform.daily.DailyAutoConfiguration"
        },
        afterName =
                "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@ConditionalOnProperty("ancrage.erasure.subject")
class ErasureAutoConfiguration {

    @Bean
    ErasedSubjects erasedSubjects(
            MongoTemplate mongo, @Value("${ancrage.erasure.subject}") String field) {
        return new ErasedSubjects(mongo, field);
    }

    @Bean
    Stores personalDataStores(MongoTemplate mongo, SealedCollections sealed) {
        return new Stores(mongo, sealed);
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    PersonalData parkedAboutSubjects(ParkedMessages parked) {
        return new ParkedAboutSubjects(parked);
    }

    @Bean
    Erasures erasures(
            JournaledCollections collections,
            ErasedSubjects erased,
            ObjectProvider<PersonalData> kinds) {
        return new Erasures(collections, erased, kinds.orderedStream().toList());
    }

    /** Named as the topology of messages names it in every service. */
    @Bean
    Consumer<Message<ErasureMessages.EffacementDemandeV1>> effacer(
            Erasures erasures,
            HorlogeMetier clock,
            @Value("${spring.application.name}") String service) {
        return ErasureMessages.consumer(erasures, clock, service);
    }

    @Bean
    DailySweep repeatedErasure(ErasedSubjects erased, Erasures erasures) {
        return new RepeatedErasure(erased, erasures);
    }

    @Bean
    @ConditionalOnProperty("ancrage.erasure.export-scope")
    SubjectAccessController subjectAccessController(
            Erasures erasures,
            Trail trail,
            @Value("${ancrage.erasure.export-scope}") String scope) {
        return new SubjectAccessController(erasures, trail, scope);
    }
}
