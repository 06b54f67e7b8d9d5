package fr.ancrage.diagnostics.visite.messaging;

import fr.ancrage.diagnostics.affectation.model.Demande.Suite;
import fr.ancrage.diagnostics.affectation.model.NatureActe;
import fr.ancrage.diagnostics.affectation.usecase.SuivreDossier;
import fr.ancrage.diagnostics.faits.Sequence;
import fr.ancrage.diagnostics.visite.usecase.PlanifierVisite;
import fr.ancrage.platform.messages.MessageId;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** What plans a visite d'anticipation, and what makes it useless (R-143, product §8). */
@Configuration(proxyBeanMethods = false)
class FaitsDesVisites {

    /** A CQL plans it in the parc privé; a réquisition makes it possible in the parc public. */
    @Bean
    Consumer<Message<EtapeEnregistreeV1>> prevoirVisite(PlanifierVisite planifier) {
        return message -> {
            switch (message.getPayload().nature()) {
                case "ASSIGNATION" -> prevoir(NatureActe.ASSIGNATION, message, planifier);
                case "CQL" -> prevoir(NatureActe.CQL, message, planifier);
                case "RFP" -> prevoir(NatureActe.RFP, message, planifier);
                default -> {}
            }
        };
    }

    private static void prevoir(
            NatureActe nature, Message<EtapeEnregistreeV1> message, PlanifierVisite planifier) {
        planifier.executer(message.getPayload().toCommande(nature, Sequence.of(message)));
    }

    /** A commission examined the dossier: no visit is asked by itself any more. */
    @Bean
    Consumer<Message<AvisRenduV1>> noterExamen(SuivreDossier suivre) {
        return message ->
                suivre.executer(
                        new SuivreDossier.Commande(
                                message.getPayload().dossier(),
                                new Suite.Examen(
                                        message.getPayload().seance(),
                                        message.getPayload().dateSeance()),
                                MessageId.of(message)));
    }
}
