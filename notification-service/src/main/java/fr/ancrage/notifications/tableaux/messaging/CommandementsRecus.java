package fr.ancrage.notifications.tableaux.messaging;

import fr.ancrage.notifications.tableaux.usecase.InscrireCommandement;
import fr.ancrage.platform.messages.MessageId;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** A commandement de payer, of either parc, is a row of its week. */
@Configuration(proxyBeanMethods = false)
class CommandementsRecus {

    @Bean
    Consumer<Message<CommandementRecuV1>> inscrireAuTableau(InscrireCommandement inscrire) {
        return message -> {
            var recu = message.getPayload();
            if (recu.nature().equals("CP")) {
                var id = MessageId.of(message);
                var fin = id.substring(id.lastIndexOf('/') + 1);
                inscrire.executer(
                        recu.departement(),
                        recu.ligne(fin.matches("\\d{1,18}") ? Long.parseLong(fin) : 0),
                        id);
            }
        };
    }
}
