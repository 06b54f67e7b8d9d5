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
import java.util.stream.Collectors;
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
    private static final Map<String, String> ECHUS = new ConcurrentHashMap<>();

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
        var chemin = echange.getRequestURI().getPath();
        var base = chemin.split("/")[2];
        var demande = new String(echange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var jeton = echange.getRequestHeaders().getFirst("Authorization");
        var corps =
                chemin.endsWith("/droit-acces")
                        ? "{\"donnees\":{" + DONNEES.getOrDefault(base, "") + "}}"
                        : chemin.endsWith("/echeances")
                                ? "{\"sujets\":[" + echus(base, demande) + "]}"
                                : "{\"elements\":[" + PARTS.getOrDefault(base, "") + "]}";
        var octets = corps.getBytes(StandardCharsets.UTF_8);
        echange.getResponseHeaders().add("Content-Type", "application/json");
        var statut = jeton == null ? 401 : ABSENTS.contains(base) ? 503 : 200;
        echange.sendResponseHeaders(statut, octets.length);
        try (var sortie = echange.getResponseBody()) {
            sortie.write(octets);
        }
    }

    private static String echus(String base, String demande) {
        return ECHUS.entrySet().stream()
                .filter(e -> e.getKey().startsWith(base + "/"))
                .filter(e ->
                        demande.contains(
                                "\"objet\":\"" + e.getKey().substring(base.length() + 1) + "\""))
                .map(e -> "\"" + e.getValue() + "\"")
                .collect(Collectors.joining(","));
    }
}
