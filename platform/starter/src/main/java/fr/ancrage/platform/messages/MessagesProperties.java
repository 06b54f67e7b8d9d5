package fr.ancrage.platform.messages;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a service says of its messages.
 *
 * @param exchange the exchange that it publishes to; absent for one that publishes nothing
 * @param consumes by name of its {@code Consumer} bean: {@code <exchange>/<event type>}
 * @param attempts how often a message that fails by its own content is tried before it is parked
 */
@ConfigurationProperties("ancrage.messages")
public record MessagesProperties(
        @Nullable String exchange,
        @DefaultValue Map<String, String> consumes,
        @DefaultValue("3") int attempts) {}
