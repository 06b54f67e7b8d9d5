package fr.ancrage.platform.messages;

import org.springframework.amqp.core.Message;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureBefore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Halts the process after an effect and before its acknowledgement; or, broken on purpose,
 * acknowledges deliveries that no handler has seen.
 */
@AutoConfiguration
@AutoConfigureBefore(MessagesAutoConfiguration.class)
public class DrillDeliveries {

    @Bean
    @ConditionalOnProperty("drill.delivery.at")
    Parking messagesParking(MongoTemplate mongo, @Value("${drill.delivery.at}") int at) {
        return new Parking(mongo) {
            private int left = at;

            @Override
            synchronized void done(String queue, String id, Message message) {
                if (--left == 0) {
                    Runtime.getRuntime().halt(137);
                }
                super.done(queue, id, message);
            }
        };
    }

    @Bean
    @ConditionalOnProperty(name = "drill.broken", havingValue = "handler")
    DeliveryGate drillForgetfulHandler() {
        return _ -> false;
    }
}
