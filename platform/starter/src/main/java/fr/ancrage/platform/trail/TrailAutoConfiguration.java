package fr.ancrage.platform.trail;

import com.mongodb.client.MongoCollection;
import fr.ancrage.platform.charter.Chartes;
import fr.ancrage.platform.errors.RefusalListener;
import fr.ancrage.platform.horloge.HorlogeMetier;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Only where there is a database to write to. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "fr.ancrage.platform.charter.CharterAutoConfiguration",
            "fr.ancrage.platform.horloge.HorlogeAutoConfiguration"
        })
@ConditionalOnBean(MongoTemplate.class)
@EnableConfigurationProperties(TrailProperties.class)
class TrailAutoConfiguration {

    private static final Logger log = LoggerFactory.getLogger(TrailAutoConfiguration.class);

    static final String COLLECTION = "piste";
    private static final String ALERTS = "alertesDePiste";
    private static final String EXPORTS = "exportsDuJour";

    @Bean
    TrailWriter trailWriter(MongoTemplate mongo, Environment environment) {
        return new TrailWriter(collection(mongo), processName(environment));
    }

    @Bean
    TrailOfficer trailOfficer(
            ObjectProvider<Chartes> charters, ObjectProvider<HorlogeMetier> clock) {
        return new TrailOfficer(charters.getIfAvailable(), clock.getIfAvailable());
    }

    @Bean
    TrailAlerts trailAlerts(MongoTemplate mongo, TrailOfficer officer) {
        return new TrailAlerts(() -> mongo.getCollection(ALERTS), officer);
    }

    @Bean
    TrailQuotas trailQuotas(
            MongoTemplate mongo,
            TrailAlerts alerts,
            TrailProperties properties,
            TrailOfficer officer,
            ObjectProvider<HorlogeMetier> clock) {
        return new TrailQuotas(
                collection(mongo),
                new ExportsOfTheDay(() -> mongo.getCollection(EXPORTS)),
                alerts,
                officer::written,
                properties.exportsPerDay(),
                properties.readsPerHour(),
                Clock.systemUTC(),
                zone(clock.getIfAvailable()));
    }

    @Bean
    TrailWatch trailWatch(TrailQuotas quotas, TrailProperties properties) {
        return new TrailWatch(quotas, properties.watchEvery());
    }

    @Bean
    Trail trail(
            TrailWriter writer,
            TrailQuotas quotas,
            TrailProperties properties,
            TrailOfficer officer,
            Environment environment) {
        if (!properties.enabled()) {
            if (environment.acceptsProfiles(Profiles.of("production"))) {
                throw new IllegalStateException(
                        "ancrage.trail.enabled is false and the profile is production: no access"
                                + " would leave a trace (R-407)");
            }
            log.warn("no access leaves a trace: ancrage.trail.enabled is false");
            return new Trail(null, officer::written, null);
        }
        return new Trail(writer, officer::written, quotas);
    }

    @Bean
    RefusalListener trailRefusals(Trail trail) {
        return new TrailRefusals(trail);
    }

    @Bean
    HeadSeal headSeal(TrailProperties properties, Environment environment) {
        if (properties.key().isBlank()) {
            if (environment.acceptsProfiles(Profiles.of("production"))) {
                throw new IllegalStateException(
                        "ancrage.trail.key is missing: heads of the trail would prove nothing");
            }
            log.warn("heads of the trail are sealed with no key: ancrage.trail.key is missing");
        }
        return HeadSeal.of(properties.key());
    }

    @Bean
    VerifyTrail verifyTrail(MongoTemplate mongo, HeadSeal seal) {
        return new VerifyTrail(collection(mongo), seal);
    }

    @Bean
    HeadSender trailHeadSender(
            TrailWriter writer,
            HeadSeal seal,
            ObjectProvider<TrailHeads> heads,
            TrailProperties properties) {
        return new HeadSender(
                writer, seal, heads.orderedStream().toList(), properties.headsEvery());
    }

    @Bean
    ReceivedHeads receivedHeads(MongoTemplate mongo) {
        return new ReceivedHeads(() -> mongo.getCollection(ReceivedHeads.COLLECTION));
    }

    /** For who publishes nothing, and hands its heads over as a machine. */
    @Bean
    @ConditionalOnProperty("ancrage.trail.witness")
    TrailWitnessController trailWitnessController(ReceivedHeads received) {
        return new TrailWitnessController(received);
    }

    @Bean
    TrailTexts trailTexts() {
        return TrailTexts.fromClasspath();
    }

    @Bean
    TrailDisclosures trailDisclosures(MongoTemplate mongo, TrailTexts texts) {
        return new TrailDisclosures(collection(mongo), texts);
    }

    @Bean
    @ConditionalOnProperty("ancrage.api.base")
    @ConditionalOnBean(Chartes.class)
    TrailController trailController(
            MongoTemplate mongo,
            ObjectProvider<TrailSubjects> subjects,
            TrailAlerts alerts,
            TrailTexts texts,
            Trail trail,
            TrailOfficer officer,
            HorlogeMetier clock,
            @Value("${ancrage.trail.subject}") String subject) {
        return new TrailController(
                new TrailQueries(collection(mongo), subjects),
                alerts,
                texts,
                trail,
                officer,
                clock.zone(),
                subject);
    }

    /** A household is told by those who have something about somebody. */
    @Bean
    @ConditionalOnProperty("ancrage.api.base")
    @ConditionalOnBean(TrailSubjects.class)
    TrailDisclosuresController trailDisclosuresController(
            TrailDisclosures disclosures, Trail trail) {
        return new TrailDisclosuresController(disclosures, trail);
    }

    private static ZoneId zone(@Nullable HorlogeMetier clock) {
        return clock == null ? ZoneOffset.UTC : clock.zone();
    }

    private static Supplier<MongoCollection<Document>> collection(MongoTemplate mongo) {
        return () -> mongo.getCollection(COLLECTION);
    }

    /** Two processes never share a name, nor two starts of one: each begins a chain of its own. */
    private static String processName(Environment environment) {
        return environment.getProperty("spring.application.name", "service")
                + "-"
                + DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss")
                        .format(Instant.now().atOffset(ZoneOffset.UTC))
                + "-"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    }
}
