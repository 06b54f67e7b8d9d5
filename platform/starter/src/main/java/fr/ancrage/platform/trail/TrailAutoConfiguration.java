package fr.ancrage.platform.trail;

import com.mongodb.client.MongoCollection;
import fr.ancrage.platform.errors.RefusalListener;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Only where there is a database to write to. */
@AutoConfiguration(
        afterName =
                "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@ConditionalOnBean(MongoTemplate.class)
@EnableConfigurationProperties(TrailProperties.class)
class TrailAutoConfiguration {

    private static final Logger log = LoggerFactory.getLogger(TrailAutoConfiguration.class);

    private static final String COLLECTION = "piste";

    @Bean
    TrailWriter trailWriter(MongoTemplate mongo, Environment environment) {
        return new TrailWriter(collection(mongo), processName(environment));
    }

    @Bean
    Trail trail(TrailWriter writer, TrailProperties properties, Environment environment) {
        if (!properties.enabled()) {
            if (environment.acceptsProfiles(Profiles.of("production"))) {
                throw new IllegalStateException(
                        "ancrage.trail.enabled is false and the profile is production: no access"
                                + " would leave a trace (R-407)");
            }
            log.warn("no access leaves a trace: ancrage.trail.enabled is false");
            return new Trail(null);
        }
        return new Trail(writer);
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
        return new HeadSeal(properties.key().isBlank() ? "no key" : properties.key());
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
