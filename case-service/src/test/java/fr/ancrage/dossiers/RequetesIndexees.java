package fr.ancrage.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Every query that the tests of a class make the service ask is held against the indexes that it
 * declared, once the class is done. What a test asks for itself does not count.
 */
public final class RequetesIndexees implements AfterAllCallback {

    private static final Set<RequeteObservee> OBSERVEES = ConcurrentHashMap.newKeySet();
    private static final StackWalker PILE =
            StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    /** Listens to what the driver of the service sends. */
    public static final class Ecoute
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext contexte) {
            MongoClientSettingsBuilderCustomizer ecoute = c -> c.addCommandListener(ecouter());
            contexte.getBeanFactory().registerSingleton("requetesObservees", ecoute);
        }
    }

    private static CommandListener ecouter() {
        return new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                Class<?> par = par();
                if (par != null && !duTest(par)) {
                    OBSERVEES.addAll(
                            RequeteObservee.de(
                                    event.getCommandName(), event.getCommand(), par.getName()));
                }
            }
        };
    }

    private static @Nullable Class<?> par() {
        return PILE.walk(pile ->
                pile.map(StackWalker.StackFrame::getDeclaringClass)
                        .filter(c -> c.getName().startsWith("fr.ancrage."))
                        .filter(c -> !c.getName().startsWith(RequetesIndexees.class.getName()))
                        .findFirst()
                        .orElse(null));
    }

    private static boolean duTest(Class<?> classe) {
        return classe.getProtectionDomain().getCodeSource().getLocation().getPath()
                        .contains("test-classes")
                || classe.getName().startsWith("fr.ancrage.platform.test.");
    }

    @Override
    public void afterAll(ExtensionContext contexte) {
        MongoTemplate mongo =
                SpringExtension.getApplicationContext(contexte).getBean(MongoTemplate.class);
        List<RequeteObservee> observees = List.copyOf(OBSERVEES);
        OBSERVEES.removeAll(observees);
        assertThat(observees.stream().filter(r -> !r.servie(premiers(mongo, r.collection()))))
                .as("queries that no declared index serves")
                .isEmpty();
    }

    private static Set<String> premiers(MongoTemplate mongo, String collection) {
        return StreamSupport.stream(
                        mongo.getCollection(collection).listIndexes().spliterator(), false)
                .map(index -> index.get("key", Document.class).keySet().iterator().next())
                .collect(Collectors.toSet());
    }
}
