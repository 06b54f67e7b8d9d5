package fr.ancrage.platform.messages;

import fr.ancrage.platform.journal.Publisher;
import fr.ancrage.platform.trail.Trail;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.listener.AbstractMessageListenerContainer;
import org.springframework.amqp.rabbit.listener.MessageListenerContainer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Messages of a service that has a broker and a database. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "org.springframework.cloud.stream.function.FunctionConfiguration"
        })
@ConditionalOnClass({StreamBridge.class, ConnectionFactory.class})
@ConditionalOnBean({ConnectionFactory.class, MongoTemplate.class})
@EnableConfigurationProperties(MessagesProperties.class)
class MessagesAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Topology messagesTopology() {
        return Topology.load();
    }

    @Bean
    TopologyDeclaration messagesTopologyDeclaration(
            Topology topology,
            @Value("${spring.application.name}") String service,
            MessagesProperties properties,
            ConnectionFactory connectionFactory) {
        var declaration = new TopologyDeclaration(topology, service, properties);
        declaration.register(connectionFactory);
        return declaration;
    }

    @Bean
    @ConditionalOnMissingBean
    Parking messagesParking(MongoTemplate mongo) {
        return new Parking(mongo);
    }

    @Bean
    ListenerContainerCustomizer<MessageListenerContainer> messagesDeliveryAdvice(
            Parking parking,
            ObjectProvider<DeliveryGate> gates,
            MessagesProperties properties,
            MeterRegistry meters,
            TopologyDeclaration declared) {
        return (container, destination, group) -> {
            var listening = (AbstractMessageListenerContainer) container;
            listening.setAdviceChain(
                    new DeliveryAdvice(
                            group,
                            listening,
                            parking,
                            gates.orderedStream().toList(),
                            properties.attempts(),
                            meters));
            listening.setShutdownTimeout(5000);
        };
    }

    @Bean
    @ConditionalOnProperty("ancrage.messages.exchange")
    @ConditionalOnMissingBean
    Publisher messagesPublisher(
            StreamBridge bridge,
            Topology topology,
            MessagesProperties properties,
            TopologyDeclaration declared) {
        return new StreamPublisher(
                bridge, topology, java.util.Objects.requireNonNull(properties.exchange()));
    }

    @Bean
    ParkedMessages messagesParked(
            RabbitTemplate rabbit,
            MongoTemplate mongo,
            Topology topology,
            @Value("${spring.application.name}") String service) {
        return new ParkedMessages(rabbit, mongo, topology, service);
    }

    @Bean
    @ConditionalOnProperty("ancrage.api.base")
    ParkedMessagesController messagesParkedController(ParkedMessages parked, Trail trail) {
        return new ParkedMessagesController(parked, trail);
    }
}
