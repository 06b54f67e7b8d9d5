package fr.ancrage.notifications.transmissions.messaging;

import fr.ancrage.notifications.envois.model.Envois.Origine;
import fr.ancrage.notifications.transmissions.model.RegleTransmission;
import fr.ancrage.notifications.transmissions.model.SemaineIso;
import fr.ancrage.notifications.transmissions.usecase.ConstaterListe;
import fr.ancrage.platform.messages.MessageId;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** The rehousing-service froze the SIAO's list of the week: R-181 is done. */
@Configuration(proxyBeanMethods = false)
class ListesDesAutres {

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
