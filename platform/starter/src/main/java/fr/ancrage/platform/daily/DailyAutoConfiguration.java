package fr.ancrage.platform.daily;

import fr.ancrage.platform.horloge.HorlogeMetier;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

@AutoConfiguration(
        afterName = {
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "fr.ancrage.platform.horloge.HorlogeAutoConfiguration"
        })
@ConditionalOnBean(MongoTemplate.class)
class DailyAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    LockProvider lockProvider(MongoTemplate mongo) {
        return new MongoLockProvider(mongo.getCollection("verrous"));
    }

    @Bean
    DailySweeps dailySweeps(
            ObjectProvider<DailySweep> sweeps,
            MongoTemplate mongo,
            LockProvider locks,
            HorlogeMetier clock,
            @Value("${ancrage.daily.every:30s}") Duration every,
            MeterRegistry meters) {
        List<DailySweep> all = sweeps.orderedStream().toList();
        return new DailySweeps(all, mongo, locks, clock, every, meters);
    }
}
