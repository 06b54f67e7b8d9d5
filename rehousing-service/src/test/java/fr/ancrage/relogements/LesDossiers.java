package fr.ancrage.relogements;

import fr.ancrage.platform.sealing.Sealing;
import fr.ancrage.platform.test.http.StubServer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A case-service of our own: it names every household, unless it was erased, unless it is away. */
public class LesDossiers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Map<String, byte[]> CLES = new ConcurrentHashMap<>();
    private static final Map<String, byte[]> ANTERIEURES = new ConcurrentHashMap<>();
    private static final Map<String, String> NOMS = new ConcurrentHashMap<>();
    private static final Set<String> EFFACES = ConcurrentHashMap.newKeySet();
    private static volatile boolean absent;
    private static final StubServer SERVEUR =
            StubServer.at("/api/dossiers/identites-courrier", LesDossiers::repondre);

    @Override
    public void initialize(ConfigurableApplicationContext contexte) {
        TestPropertyValues.of("ancrage.services.case-service=" + SERVEUR.url()).applyTo(contexte);
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

    private static Optional<Object> repondre(StubServer.Request demande) {
        if (absent) {
            return Optional.empty();
        }
        var elements = new ArrayList<Map<String, Object>>();
        for (var id : demande.body().path("ids")) {
            if (!EFFACES.contains(id.asString())) {
                elements.add(identite(id.asString()));
            }
        }
        return Optional.of(Map.of("elements", elements));
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
