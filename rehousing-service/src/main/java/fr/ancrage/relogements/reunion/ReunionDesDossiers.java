package fr.ancrage.relogements.reunion;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.ancrage.platform.messages.MessageId;
import fr.ancrage.relogements.concours.usecase.ReunirConcours;
import fr.ancrage.relogements.vivier.usecase.ReunirEntrees;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/**
 * The concours and the pool entry of the absorbed dossier follow the one that was kept. Each write
 * names the message, so that a second delivery finishes what the first began.
 */
@Configuration(proxyBeanMethods = false)
class ReunionDesDossiers {

    /** {@code dossier.reuni.v1}, as far as this service reads it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DossierReuniV1(String dossier, String departement, String dans) {}

    @Bean
    Consumer<Message<DossierReuniV1>> suivreReunion(
            ReunirConcours concours, ReunirEntrees entrees) {
        return message -> {
            var reuni = message.getPayload();
            var id = MessageId.of(message);
            concours.executer(
                    new ReunirConcours.Commande(
                            reuni.dossier(), reuni.departement(), reuni.dans(), id));
            entrees.executer(
                    new ReunirEntrees.Commande(
                            reuni.dossier(), reuni.departement(), reuni.dans(), id));
        };
    }
}
