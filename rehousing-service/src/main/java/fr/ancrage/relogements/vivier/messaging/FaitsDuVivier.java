package fr.ancrage.relogements.vivier.messaging;

import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.messages.MessageId;
import fr.ancrage.relogements.vivier.model.Preconisation;
import fr.ancrage.relogements.vivier.model.RapportSocial;
import fr.ancrage.relogements.vivier.usecase.EntrerParPreconisation;
import fr.ancrage.relogements.vivier.usecase.RecevoirFait;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** What commissions and social services do for the pool, in any order (product §8). */
@Configuration(proxyBeanMethods = false)
class FaitsDuVivier {

    /** A recommendation to rehouse enters the dossier, to be completed. */
    @Bean
    Consumer<Message<AvisRenduV1>> preconiserRelogement(EntrerParPreconisation preconiser) {
        return message -> {
            var avis = message.getPayload();
            if (avis.recommandeUnRelogement()) {
                preconiser.executer(
                        new EntrerParPreconisation.Commande(
                                avis.dossier(),
                                avis.departement(),
                                new Preconisation(avis.seance(), avis.formation(), avis.le()),
                                MessageId.of(message)));
            }
        };
    }

    /** A closed dossier has nobody to rehouse. */
    @Bean
    Consumer<Message<EtapeEnregistreeV1>> quitterVivier(RecevoirFait recevoir) {
        return message -> {
            var etape = message.getPayload();
            if (etape.clot()) {
                recevoir.executer(
                        new RecevoirFait.Commande(
                                etape.dossier(),
                                etape.departement(),
                                entree -> entree.clore(etape.acte(), etape.enregistreLe()),
                                MessageId.of(message)));
            }
        };
    }

    /** A report that carries every section of the rapport social completes it. */
    @Bean
    Consumer<Message<RapportRemisV1>> completerEntree(
            RecevoirFait recevoir, HorlogeMetier horloge) {
        return message -> {
            var remis = message.getPayload();
            if (!Boolean.TRUE.equals(remis.rapportSocial())) {
                return;
            }
            var rapport =
                    new RapportSocial(
                            remis.affectation(),
                            remis.organisation(),
                            remis.le(),
                            RapportSocial.Nature.RAPPORT_SOCIAL);
            recevoir.executer(
                    new RecevoirFait.Commande(
                            remis.dossier(),
                            remis.departement(),
                            entree -> entree.recevoir(rapport, horloge.aujourdhui()),
                            MessageId.of(message)));
        };
    }
}
