package fr.ancrage.dossiers;

import fr.ancrage.platform.test.contracts.Contract;
import fr.ancrage.platform.test.messages.Sender;
import java.util.function.UnaryOperator;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/** Publishes facts as the other services would: the example of each contract, about a dossier. */
public record LeBroker(RabbitTemplate rabbit) {

    private static final String DOSSIER_DE_L_EXEMPLE = "0b6c7c1e-5a0e-3f0c-9b0e-2f7d3c1a9e11";

    public void fait(String exchange, String type, String id, String dossier) {
        fait(exchange, type, id, dossier, corps -> corps);
    }

    public void fait(
            String exchange,
            String type,
            String id,
            String dossier,
            UnaryOperator<String> changement) {
        var exemple = Contract.of(exchange, type).example().replace(DOSSIER_DE_L_EXEMPLE, dossier);
        new Sender(rabbit).send(exchange, type, id, changement.apply(exemple));
    }
}
