package fr.ancrage.platform.test.pair;

import fr.ancrage.platform.journal.Cause;
import fr.ancrage.platform.journal.EventToRecord;
import fr.ancrage.platform.journal.JournaledCollection;
import fr.ancrage.platform.journal.JournaledCollections;
import fr.ancrage.platform.messages.MessageId;
import fr.ancrage.platform.messages.Topology;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;

/** A service as small as can be: an order given is an event, and each event is one execution. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class PairApplication {

    static final String ORDERED = "essai.ordre-donne.v1";

    record Ordre(String numero, boolean empoisonne) {}

    @Bean
    Topology messagesTopology() {
        return new Topology(
                Map.of(
                        "essai",
                        Map.of(
                                ORDERED,
                                List.of("pair.executerOrdre"),
                                "essai.sans-lecteur.v1",
                                List.of())));
    }

    @Bean
    JournaledCollection ordres(JournaledCollections collections) {
        return collections.collection("ordres");
    }

    @Bean
    JournaledCollection executions(JournaledCollections collections) {
        return collections.collection("executions");
    }

    @Bean
    Consumer<Message<Ordre>> executerOrdre(Executions executions) {
        return message -> {
            if (message.getPayload().empoisonne() && !executions.cured) {
                throw new IllegalStateException("an order that nobody can execute");
            }
            executions.execute(message.getPayload().numero(), MessageId.of(message));
            executions.whenExecuted.accept(message.getPayload().numero());
        };
    }

    @Bean
    Executions theExecutions(JournaledCollection executions) {
        return new Executions(executions);
    }

    /** The effect: the tally of one order, changed by each distinct message once. */
    public static class Executions {

        volatile boolean cured;
        private volatile Consumer<String> whenExecuted = _ -> {};
        private final JournaledCollection executions;

        Executions(JournaledCollection executions) {
            this.executions = executions;
        }

        /** Who is told the number of each order whose effect is written. */
        public void whenExecuted(Consumer<String> told) {
            whenExecuted = told;
        }

        void execute(String numero, String messageId) {
            var found = executions.find(numero);
            var event =
                    List.of(EventToRecord.internal("execution.faite", Map.of("numero", numero)));
            var cause = Cause.message(messageId);
            if (found.isEmpty()) {
                if (!executions.insert(numero, new Document("fois", 1), event, cause)) {
                    execute(numero, messageId);
                }
                return;
            }
            var snapshot = found.get();
            executions.update(
                    numero,
                    snapshot.version(),
                    new Document("fois", snapshot.state().getInteger("fois") + 1),
                    event,
                    cause);
        }
    }
}
