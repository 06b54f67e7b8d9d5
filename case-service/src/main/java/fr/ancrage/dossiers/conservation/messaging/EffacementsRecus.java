package fr.ancrage.dossiers.conservation.messaging;

import fr.ancrage.dossiers.conservation.model.Effacement.Reponse;
import fr.ancrage.dossiers.conservation.usecase.NoterEffacement;
import fr.ancrage.platform.messages.MessageId;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** What each service says it has erased, this one included: one queue by service. */
@Configuration(proxyBeanMethods = false)
class EffacementsRecus {

    /** {@code effacement.fait.v1}. */
    record EffacementFaitV1(
            String effacement,
            String service,
            List<CompteV1> comptes,
            long restants,
            LocalDate le) {}

    record CompteV1(String genre, long nombre) {}

    private final NoterEffacement noter;

    EffacementsRecus(NoterEffacement noter) {
        this.noter = noter;
    }

    @Bean
    Consumer<Message<EffacementFaitV1>> effacementDossiers() {
        return this::noter;
    }

    @Bean
    Consumer<Message<EffacementFaitV1>> effacementDiagnostics() {
        return this::noter;
    }

    @Bean
    Consumer<Message<EffacementFaitV1>> effacementCommissions() {
        return this::noter;
    }

    @Bean
    Consumer<Message<EffacementFaitV1>> effacementNotifications() {
        return this::noter;
    }

    @Bean
    Consumer<Message<EffacementFaitV1>> effacementRelogements() {
        return this::noter;
    }

    private void noter(Message<EffacementFaitV1> message) {
        EffacementFaitV1 fait = message.getPayload();
        noter.executer(
                new NoterEffacement.Commande(
                        fait.effacement(),
                        new Reponse(
                                fait.service(),
                                fait.le(),
                                fait.comptes().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        CompteV1::genre, CompteV1::nombre)),
                                fait.restants()),
                        // all answer one erasure from a record of the same name and id
                        fait.service() + "/" + MessageId.of(message)));
    }
}
