package fr.ancrage.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Every query that the tests of a class make the service ask is held against the indexes that it
 * declared, once the class is done; what a test asks for itself does not count. What they made it
 * store has its version, and a document of its first version is kept for {@link
 * AnciensDocumentsTest}.
 */
public final class RequetesIndexees implements AfterAllCallback {

    private static final Set<RequeteObservee> OBSERVEES = ConcurrentHashMap.newKeySet();
    private static final Set<String> DE_LA_PLATEFORME =
            Set.of(
                    "balayages",
                    "tetesDePiste",
                    "verrous",
                    "piste",
                    "alertesDePiste",
                    "exportsDuJour",
                    "livraisonsCommencees",
                    "tetesRecues",
                    "effaces",
                    "effacementsFaits");
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
        return classe.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .contains("test-classes")
                || classe.getName().startsWith("fr.ancrage.platform.test.");
    }

    @Override
    public void afterAll(ExtensionContext contexte) {
        MongoTemplate mongo =
                SpringExtension.getApplicationContext(contexte).getBean(MongoTemplate.class);
        List<RequeteObservee> observees = List.copyOf(OBSERVEES);
        OBSERVEES.removeAll(observees);
        assertThat(collections(mongo).filter(c -> !versionnee(mongo, c)))
                .as("collections that hold a document without version, or have no old document")
                .isEmpty();
        assertThat(observees.stream().filter(r -> !r.servie(premiers(mongo, r.collection()))))
                .as("queries that no declared index serves")
                .isEmpty();
    }

    private static Stream<String> collections(MongoTemplate mongo) {
        return mongo.getCollectionNames().stream().filter(c -> !DE_LA_PLATEFORME.contains(c));
    }

    private static boolean versionnee(MongoTemplate mongo, String collection) {
        return mongo.getCollection(collection)
                                .countDocuments(
                                        new Document("schema", new Document("$exists", false)))
                        == 0
                && Files.exists(AnciensDocumentsTest.ANCIENS.resolve(collection + ".v1.json"));
    }

    private static Set<String> premiers(MongoTemplate mongo, String collection) {
        return StreamSupport.stream(
                        mongo.getCollection(collection).listIndexes().spliterator(), false)
                .map(index -> index.get("key", Document.class).keySet().iterator().next())
                .collect(Collectors.toSet());
    }
}
