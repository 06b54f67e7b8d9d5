package fr.ancrage.platform.messages;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Turns {@code ancrage.messages} into Spring Cloud Stream's bindings, so that a service names its
 * consumers and nothing else. Queues are declared by {@link TopologyDeclaration}, never by the
 * binder.
 */
public class BindingsPostProcessor implements EnvironmentPostProcessor {

    /** The one output binding: every event leaves by it, routed by its type. */
    static final String OUTPUT = "journal-out-0";

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        var binder = Binder.get(environment);
        var consumes =
                binder.bind("ancrage.messages.consumes", Bindable.mapOf(String.class, String.class))
                        .orElse(Map.of());
        var service = environment.getProperty("spring.application.name", "");
        var properties = new LinkedHashMap<String, Object>();
        if (!consumes.isEmpty()) {
            properties.put("spring.cloud.function.definition", String.join(";", consumes.keySet()));
        }
        consumes.forEach((bean, source) -> consumer(properties, service, bean, source));
        var exchange = environment.getProperty("ancrage.messages.exchange");
        if (exchange != null) {
            producer(properties, exchange);
        }
        if (!properties.isEmpty()) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("ancrage-messages", properties));
        }
    }

    private static void consumer(
            Map<String, Object> properties, String service, String bean, String source) {
        var stream = "spring.cloud.stream.bindings." + bean + "-in-0.";
        properties.put(stream + "destination", source.substring(0, source.indexOf('/')));
        properties.put(stream + "group", service + "." + bean);
        properties.put(stream + "content-type", "application/json");
        properties.put(stream + "consumer.max-attempts", "1");
        properties.put(stream + "consumer.concurrency", "2");
        var rabbit = "spring.cloud.stream.rabbit.bindings." + bean + "-in-0.consumer.";
        properties.put(rabbit + "queue-name-group-only", "true");
        properties.put(rabbit + "bind-queue", "false");
        properties.put(rabbit + "declare-exchange", "false");
        properties.put(rabbit + "auto-bind-dlq", "false");
        properties.put(rabbit + "republish-to-dlq", "false");
        properties.put(rabbit + "requeue-rejected", "false");
        properties.put(rabbit + "prefetch", "50");
        properties.put(rabbit + "missing-queues-fatal", "false");
        properties.put(rabbit + "failed-declaration-retry-interval", "1000");
        properties.put(rabbit + "recovery-interval", "1000");
    }

    private static void producer(Map<String, Object> properties, String exchange) {
        properties.put("spring.cloud.stream.bindings." + OUTPUT + ".destination", exchange);
        properties.put(
                "spring.cloud.stream.bindings." + OUTPUT + ".content-type", "application/json");
        properties.put(
                "spring.cloud.stream.bindings." + OUTPUT + ".producer.error-channel-enabled",
                "false");
        var rabbit = "spring.cloud.stream.rabbit.bindings." + OUTPUT + ".producer.";
        properties.put(rabbit + "declare-exchange", "false");
        properties.put(rabbit + "bind-queue", "false");
        properties.put(rabbit + "exchange-type", "topic");
        properties.put(rabbit + "routing-key-expression", "headers['cloudEvents:type']");
        properties.put(rabbit + "use-confirm-header", "true");
    }
}
