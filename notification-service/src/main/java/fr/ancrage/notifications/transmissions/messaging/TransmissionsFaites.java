package fr.ancrage.notifications.transmissions.messaging;

import fr.ancrage.notifications.envois.model.Envois.Origine;
import fr.ancrage.notifications.transmissions.model.RegleTransmission;
import fr.ancrage.notifications.transmissions.model.SemaineIso;
import fr.ancrage.notifications.transmissions.usecase.ConstaterEnvoi;
import fr.ancrage.notifications.transmissions.usecase.ConstaterListe;
import fr.ancrage.notifications.transmissions.usecase.TransmettreBilan;
import fr.ancrage.platform.messages.MessageId;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** What fulfils a transmission: a list that another service froze, a letter that left. */
@Configuration(proxyBeanMethods = false)
class TransmissionsFaites {

    @Bean
    Consumer<Message<BilanArreteV1>> bilanArrete(TransmettreBilan transmettre) {
        return message -> {
            var bilan = message.getPayload();
            transmettre.executer(
                    new TransmettreBilan.Commande(
                            bilan.departement(),
                            bilan.annee(),
                            bilan.le(),
                            Origine.message(MessageId.of(message))));
        };
    }

    /** A letter of ours has left: the transmission that it fulfils is done. */
    @Bean
    Consumer<Message<EnvoiPartiV1>> constaterDepart(ConstaterEnvoi constater) {
        return message -> constater.executer(message.getPayload().envoi(), MessageId.of(message));
    }

    /** The rehousing-service froze the SIAO's list of the week: R-181 is done. */
    @Bean
    Consumer<Message<ListeSiaoFigeeV1>> listeFigee(ConstaterListe constater) {
        return message -> {
            var liste = message.getPayload();
            constater.executer(
                    new ConstaterListe.Commande(
                            liste.departement(),
                            SemaineIso.lire(liste.semaine()).orElseThrow(),
                            RegleTransmission.LISTE_SIAO,
                            liste.le(),
                            liste.total(),
                            Origine.message(MessageId.of(message))));
        };
    }
}
