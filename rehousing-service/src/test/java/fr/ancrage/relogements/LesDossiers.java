package fr.ancrage.relogements;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.ancrage.platform.sealing.Sealing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** A case-service of our own: it names every household, unless it was erased, unless it is away. */
public class LesDossiers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Map<String, byte[]> CLES = new ConcurrentHashMap<>();
    private static final Map<String, byte[]> ANTERIEURES = new ConcurrentHashMap<>();
    private static final Map<String, String> NOMS = new ConcurrentHashMap<>();
    private static final Set<String> EFFACES = ConcurrentHashMap.newKeySet();
    private static final List<String> AUTORISATIONS =
            java.util.Collections.synchronizedList(new ArrayList<>());
    private static volatile boolean absent;
    private static final HttpServer SERVEUR = demarrer();

    @Override
    public void initialize(ConfigurableApplicationContext contexte) {
        TestPropertyValues.of(
                        "ancrage.services.case-service=http://127.0.0.1:"
                                + SERVEUR.getAddress().getPort())
                .applyTo(contexte);
    }

    public static void absent(boolean oui) {
        absent = oui;
    }

    /** The household's key is destroyed. */
    public static void effacer(String dossier) {
        EFFACES.add(dossier);
    }

    /** Its household was reunited with another: it goes on with that one's key, its own is kept. */
    public static void reunirLeMenage(String dossier) {
        ANTERIEURES.put(dossier, CLES.computeIfAbsent(dossier, _ -> Sealing.newKey()));
        CLES.put(dossier, Sealing.newKey());
    }

    public static void nommer(String dossier, String nom) {
        NOMS.put(dossier, nom);
    }

    public static List<String> autorisations() {
        return List.copyOf(AUTORISATIONS);
    }

    private static HttpServer demarrer() {
        try {
            var serveur =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            serveur.createContext("/api/dossiers/identites-courrier", LesDossiers::repondre);
            serveur.start();
            return serveur;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void repondre(HttpExchange echange) throws IOException {
        var corps = JsonMapper.shared().readTree(echange.getRequestBody().readAllBytes());
        AUTORISATIONS.add(String.valueOf(echange.getRequestHeaders().getFirst("Authorization")));
        if (absent) {
            echange.sendResponseHeaders(503, -1);
            echange.close();
            return;
        }
        var elements = new ArrayList<Map<String, Object>>();
        for (var id : corps.path("ids")) {
            if (!EFFACES.contains(id.asString())) {
                elements.add(identite(id.asString()));
            }
        }
        var reponse =
                JsonMapper.shared()
                        .writeValueAsString(Map.of("elements", elements))
                        .getBytes(StandardCharsets.UTF_8);
        echange.getResponseHeaders().add("Content-Type", "application/json");
        echange.sendResponseHeaders(200, reponse.length);
        try (var sortie = echange.getResponseBody()) {
            sortie.write(reponse);
        }
    }

    private static Map<String, Object> identite(String id) {
        var anterieure = ANTERIEURES.get(id);
        return Map.of(
                "id",
                id,
                "clesAnterieures",
                anterieure == null
                        ? List.of()
                        : List.of(Base64.getEncoder().encodeToString(anterieure)),
                "reference",
                "21-2026-00042",
                "personnes",
                List.of(
                        Map.of(
                                "civilite",
                                "Mme",
                                "nom",
                                NOMS.getOrDefault(id, "Témoin"),
                                "prenom",
                                "Anne")),
                "adresse",
                Map.of("voie", "1 rue de l'Œuvre", "codePostal", "21000", "commune", "Dijon"),
                "bailleur",
                Map.of("nom", "Orvitis", "type", "BAILLEUR_SOCIAL", "organisation", "orvitis"),
                "etude",
                "Étude Lefranc, Dijon",
                "cle",
                Base64.getEncoder()
                        .encodeToString(CLES.computeIfAbsent(id, _ -> Sealing.newKey())));
    }
}
