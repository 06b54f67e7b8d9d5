package fr.ancrage.platform.defaults;

import com.mongodb.WriteConcern;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/**
 * A write is done when a majority has it in its journal, whatever the address in the environment
 * says (architecture §4). A database that is away is known to be after a second, so that a caller
 * gets its answer and a consumer pauses.
 */
@AutoConfiguration(
        beforeName = "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration")
@ConditionalOnClass(MongoClientSettingsBuilderCustomizer.class)
class MongoDefaultsAutoConfiguration {

    @Bean
    MongoClientSettingsBuilderCustomizer durableAndImpatient() {
        return settings ->
                settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                        .applyToClusterSettings(
                                cluster -> cluster.serverSelectionTimeout(1, TimeUnit.SECONDS))
                        .applyToSocketSettings(socket ->
                                socket.connectTimeout(1, TimeUnit.SECONDS)
                                        .readTimeout(20, TimeUnit.SECONDS))
                        .applyToServerSettings(server ->
                                server.heartbeatFrequency(2, TimeUnit.SECONDS)
                                        .minHeartbeatFrequency(200, TimeUnit.MILLISECONDS));
    }
}
