package fr.ancrage.dossiers;

import fr.ancrage.platform.test.http.StubServer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The four services that the case-service asks who came to know what, and all that they hold of a
 * household; each may be away.
 */
public final class AutresServices {

    private static final StubServer SERVEUR = StubServer.at("/api/", AutresServices::repondre);
    private static final Set<String> ABSENTS = ConcurrentHashMap.newKeySet();
    private static final Map<String, String> PARTS = new ConcurrentHashMap<>();
    private static final Map<String, String> DONNEES = new ConcurrentHashMap<>();
    private static final Map<String, String> ECHUS = new ConcurrentHashMap<>();

    private AutresServices() {}

    public static final class Adresses
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext contexte) {
            var adresse = SERVEUR.url();
            TestPropertyValues.of(
                            "ancrage.services.diagnostic-service=" + adresse,
                            "ancrage.services.commission-service=" + adresse,
                            "ancrage.services.notification-service=" + adresse,
                            "ancrage.services.rehousing-service=" + adresse,
                            "ancrage.security.client-secret=secret")
                    .applyTo(contexte);
        }
    }

    /** What a service answers, by the base of its addresses, as JSON elements. */
    public static void repond(String base, String elements) {
        PARTS.put(base, elements);
        ABSENTS.remove(base);
    }

    /** All that a service holds of whatever household is asked for, as JSON by kind. */
    public static void detient(String base, String donnees) {
        DONNEES.put(base, donnees);
    }

    /** Of which case a service says that something has reached its day, whatever the day. */
    public static void echu(String base, String objet, String dossier) {
        ECHUS.put(base + "/" + objet, dossier);
    }

    public static void absent(String base) {
        ABSENTS.add(base);
    }

    public static void tousLaEtMuets() {
        ABSENTS.clear();
        PARTS.clear();
        DONNEES.clear();
        ECHUS.clear();
    }

    private static Optional<Object> repondre(StubServer.Request demande) {
        var base = demande.path().split("/")[2];
        if (ABSENTS.contains(base) || demande.authorization().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                JsonMapper.shared()
                        .readTree(
                                demande.path().endsWith("/droit-acces")
                                        ? "{\"donnees\":{" + DONNEES.getOrDefault(base, "") + "}}"
                                        : demande.path().endsWith("/echeances")
                                                ? "{\"sujets\":["
                                                        + echus(base, demande.body())
                                                        + "]}"
                                                : "{\"elements\":["
                                                        + PARTS.getOrDefault(base, "")
                                                        + "]}"));
    }

    private static String echus(String base, JsonNode demande) {
        var dossier = ECHUS.get(base + "/" + demande.path("objet").asString(""));
        return dossier == null ? "" : "\"" + dossier + "\"";
    }
}
