package fr.ancrage.journeys;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Every message that went through the exchanges of the platform. */
public final class BrokerSpy {

    private final List<Seen> messages = new CopyOnWriteArrayList<>();

    BrokerSpy() {}

    /**
     * @param text key, headers and body: whatever a reader of the broker could read
     */
    public record Seen(String exchange, String key, String text) {}

    void saw(String exchange, String key, String headers, byte[] body) {
        messages.add(
                new Seen(
                        exchange,
                        key,
                        key + " " + headers + " " + new String(body, StandardCharsets.UTF_8)));
    }

    public List<Seen> messages() {
        return List.copyOf(messages);
    }

    /** How many of one type. */
    public long of(String type) {
        return messages.stream().filter(message -> message.text().contains(type)).count();
    }
}
