package fr.ancrage.platform.erasure;

import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.journal.EventToRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;

/** The order to erase comes to every service as the same message, and each tells its outcome. */
public final class ErasureMessages {

    private static final String DONE = "effacement.fait.v1";

    private ErasureMessages() {}

    /** The order; the topology binds its name. */
    public record EffacementDemandeV1(
            String effacement,
            String departement,
            List<String> sujets,
            @Nullable String objet,
            @Nullable LocalDate jusqua) {}

    /** {@code effacement.fait.v1}. */
    record EffacementFaitV1(
            String effacement,
            String departement,
            String service,
            List<CompteV1> comptes,
            long restants,
            LocalDate le) {}

    record CompteV1(String genre, long nombre) {}

    static Consumer<Message<EffacementDemandeV1>> consumer(
            Erasures erasures, HorlogeMetier clock, String service) {
        return message -> {
            var order = message.getPayload();
            erasures.erase(
                    new Erasures.Request(
                            order.effacement(),
                            Set.copyOf(order.sujets()),
                            Objects.requireNonNullElse(order.objet(), ""),
                            order.jusqua()),
                    outcome -> done(order, outcome, service, clock.aujourdhui()));
        };
    }

    /** What a service tells of an order. */
    public static EventToRecord done(
            EffacementDemandeV1 order, Erasures.Outcome outcome, String service, LocalDate day) {
        return EventToRecord.published(
                DONE,
                new EffacementFaitV1(
                        order.effacement(),
                        order.departement(),
                        service,
                        outcome.erased().entrySet().stream()
                                .map(e -> new CompteV1(e.getKey(), e.getValue()))
                                .toList(),
                        outcome.left(),
                        day));
    }
}
