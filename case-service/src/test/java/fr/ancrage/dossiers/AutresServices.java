package fr.ancrage.dossiers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The four services that the case-service asks who came to know what, and all that they hold of a
 * household; each may be away.
 */
public final class AutresServices {

    private static final HttpServer SERVEUR = demarrer();
    private static final Set<String> ABSENTS = ConcurrentHashMap.newKeySet();
    private static final Map<String, String> PARTS = new ConcurrentHashMap<>();
    private static final Map<String, String> DONNEES = new ConcurrentHashMap<>();

    private AutresServices() {}

    public static final class Adresses
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext contexte) {
            var adresse = "http://127.0.0.1:" + SERVEUR.getAddress().getPort();
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

    public static void absent(String base) {
        ABSENTS.add(base);
    }

    public static void tousLaEtMuets() {
        ABSENTS.clear();
        PARTS.clear();
        DONNEES.clear();
    }

    private static HttpServer demarrer() {
        try {
            var serveur =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            serveur.createContext("/api/", AutresServices::repondre);
            serveur.start();
            return serveur;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void repondre(HttpExchange echange) throws IOException {
        var base = echange.getRequestURI().getPath().split("/")[2];
        echange.getRequestBody().readAllBytes();
        var jeton = echange.getRequestHeaders().getFirst("Authorization");
        var corps =
                echange.getRequestURI().getPath().endsWith("/droit-acces")
                        ? "{\"donnees\":{" + DONNEES.getOrDefault(base, "") + "}}"
                        : "{\"elements\":[" + PARTS.getOrDefault(base, "") + "]}";
        var octets = corps.getBytes(StandardCharsets.UTF_8);
        echange.getResponseHeaders().add("Content-Type", "application/json");
        var statut = jeton == null ? 401 : ABSENTS.contains(base) ? 503 : 200;
        echange.sendResponseHeaders(statut, octets.length);
        try (var sortie = echange.getResponseBody()) {
            sortie.write(octets);
        }
    }
}
