package fr.ancrage.platform.defaults;

import org.bson.Document;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/**
 * Whether a service's own database answers. Spring Boot's own check, which this one replaces by its
 * name, lists every database of the server and asks each: a probe would cost the more the more
 * others keep there, and would need the right to see them.
 */
@AutoConfiguration(
        afterName =
                "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
        beforeName =
                "org.springframework.boot.mongodb.autoconfigure.health.MongoHealthContributorAutoConfiguration")
@ConditionalOnBean(MongoDatabaseFactory.class)
class DatabaseHealthAutoConfiguration {

    @Bean
    HealthIndicator mongoHealthIndicator(MongoDatabaseFactory databases) {
        return new AbstractHealthIndicator("the database does not answer") {
            @Override
            protected void doHealthCheck(Health.Builder builder) {
                databases.getMongoDatabase().runCommand(new Document("ping", 1));
                builder.up();
            }
        };
    }
}
