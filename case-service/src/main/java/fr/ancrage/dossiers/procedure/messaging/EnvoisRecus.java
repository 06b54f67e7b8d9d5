package fr.ancrage.dossiers.procedure.messaging;

import fr.ancrage.dossiers.procedure.model.EvenementDossier.FaitService;
import fr.ancrage.dossiers.procedure.model.Implication;
import fr.ancrage.dossiers.procedure.model.Mouvement;
import fr.ancrage.dossiers.procedure.usecase.NoterFaitService;
import fr.ancrage.dossiers.territoire.model.Territoires;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.messages.MessageId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
            String envoi,
            String dossier,
            String courrier,
            String destinataire,
            String canal,
            LocalDate le,
            @Nullable String organisation) {}

    private final NoterFaitService noter;
    private final Territoires territoires;
    private final HorlogeMetier horloge;

    EnvoisRecus(NoterFaitService noter, Territoires territoires, HorlogeMetier horloge) {
        this.noter = noter;
        this.territoires = territoires;
        this.horloge = horloge;
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
                            ouverture(recu, MessageId.of(message)),
                            "notification-service",
                            MessageId.of(message)));
        };
    }

    /** Whom something is asked of sees whom it is about; a decision that is sent opens nothing. */
    private Mouvement ouverture(EnvoiPartiV1 recu, String message) {
        String organisation = recu.organisation();
        if (organisation == null) {
            return new Mouvement.Aucun();
        }
        String cle = "envoi/" + recu.envoi();
        return enTantQue(recu.courrier(), organisation)
                .<Mouvement>map(qualite ->
                        new Mouvement.Ouverture(
                                cle,
                                Sequence.de(message),
                                true,
                                List.of(
                                        new Implication(
                                                cle + "/" + organisation,
                                                organisation,
                                                qualite,
                                                recu.le(),
                                                null,
                                                recu.courrier()))))
                .orElseGet(Mouvement.Aucun::new);
    }

    /** An evaluation asked of the police, or a service that the CCAPEX seizes by itself. */
    private Optional<Implication.Qualite> enTantQue(String courrier, String organisation) {
        return territoires
                .deLOrganisation(organisation, horloge.aujourdhui())
                .filter(t -> t.demande(courrier))
                .flatMap(t ->
                        t.parCode(organisation)
                                .flatMap(o -> qualite(o.type(), t.saisit(courrier))));
    }

    private static Optional<Implication.Qualite> qualite(String type, boolean saisi) {
        if (!saisi) {
            return type.equals("FORCES_SECURITE")
                    ? Optional.of(Implication.Qualite.EVALUATION)
                    : Optional.empty();
        }
        return Optional.of(
                type.equals("SIAO")
                        ? Implication.Qualite.SIAO
                        : Implication.Qualite.SERVICE_SOCIAL);
    }
}
