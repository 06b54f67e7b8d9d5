package fr.ancrage.dossiers.procedure.messaging;

import fr.ancrage.dossiers.procedure.model.EvenementDossier.FaitService;
import fr.ancrage.dossiers.procedure.model.Mouvement;
import fr.ancrage.dossiers.procedure.usecase.NoterFaitService;
import fr.ancrage.platform.messages.MessageId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** What was sent about a case. */
@Configuration(proxyBeanMethods = false)
class EnvoisRecus {

    record EnvoiPartiV1(
            String dossier,
            String courrier,
            String destinataire,
            String canal,
            LocalDate le,
            @Nullable String organisation) {}

    private final NoterFaitService noter;

    EnvoisRecus(NoterFaitService noter) {
        this.noter = noter;
    }

    @Bean
    Consumer<Message<EnvoiPartiV1>> envoiParti() {
        return message -> {
            EnvoiPartiV1 recu = Objects.requireNonNull(message.getPayload());
            Map<String, String> precisions = new TreeMap<>();
            precisions.put("courrier", recu.courrier());
            precisions.put("destinataire", recu.destinataire());
            precisions.put("canal", recu.canal());
            if (recu.organisation() != null) {
                precisions.put("organisation", recu.organisation());
            }
            noter.executer(
                    new NoterFaitService.Commande(
                            recu.dossier(),
                            new FaitService("notification.envoi-parti", precisions, recu.le()),
                            new Mouvement.Aucun(),
                            "notification-service",
                            MessageId.of(message)));
        };
    }
}
