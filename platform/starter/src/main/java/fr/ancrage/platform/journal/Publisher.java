package fr.ancrage.platform.journal;

import java.util.concurrent.CompletableFuture;

/** Sends one entry of a journal to the broker. */
@FunctionalInterface
public interface Publisher {

    /**
     * Hands an entry over.
     *
     * @param message the event and its envelope
     * @return completed with true once the broker has confirmed that every queue that wants the
     *     message holds it; false when it has not, so that it is sent again
     * @throws RuntimeException when the broker is away
     */
    CompletableFuture<Boolean> send(OutgoingMessage message);

    /**
     * An event on its way out.
     *
     * @param id {@code <collection>/<aggregate>/<sequence>}: the same at each sending
     * @param json the event's data
     */
    record OutgoingMessage(
            String id,
            String subject,
            long sequence,
            String type,
            java.time.Instant at,
            byte[] json) {}
}
