package fr.ancrage.relogements.implications;

import fr.ancrage.platform.messages.MessageId;
import fr.ancrage.relogements.concours.model.FaitConcours;
import fr.ancrage.relogements.concours.usecase.EnregistrerFait;
import fr.ancrage.relogements.vivier.usecase.RecevoirFait;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/**
 * An office that served an act, a service that reported, a landlord that leads: each is kept in one
 * document, which closes to it. Who holds the pool holds it for its territory, whatever one case
 * says.
 */
@Configuration(proxyBeanMethods = false)
class FinDesImplications {

    @Bean
    Consumer<Message<ImplicationTermineeV1>> implicationTerminee(
            EnregistrerFait enregistrer, RecevoirFait recevoir) {
        return message -> {
            var fin = message.getPayload();
            var id = MessageId.of(message);
            switch (fin.enTantQue()) {
                case "COMMISSAIRE_JUSTICE" ->
                        enregistrer.executer(
                                new EnregistrerFait.Commande(
                                        fin.dossier(),
                                        fin.departement(),
                                        c -> c.ecarterEtude(fin.quoi(), fin.organisation()),
                                        new FaitConcours.EtudeEcartee(
                                                fin.quoi(), fin.organisation()),
                                        id));
                case "SERVICE_SOCIAL", "OPERATEUR" -> ecarter(fin, recevoir, id);
                case "BAILLEUR" -> {
                    if (fin.chefDeFile()) {
                        ecarter(fin, recevoir, id);
                    }
                }
                default -> {}
            }
        };
    }

    private static void ecarter(ImplicationTermineeV1 fin, RecevoirFait recevoir, String id) {
        recevoir.executer(
                new RecevoirFait.Commande(
                        fin.dossier(),
                        fin.departement(),
                        entree -> entree.ecarter(fin.quoi(), fin.organisation()),
                        id));
    }
}
