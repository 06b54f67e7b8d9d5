package fr.ancrage.commissions;

import fr.ancrage.platform.test.http.StubServer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;
import tools.jackson.databind.JsonNode;

/** Answers who the invented households are, as the case-service does; or is away. */
public final class UnCaseService
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final AtomicBoolean ABSENT = new AtomicBoolean();
    public static final AtomicReference<String> DERNIERE_DEMANDE = new AtomicReference<>("");
    private static final Map<String, String> NOMS = new ConcurrentHashMap<>();
    private static final Set<String> REUNIS = ConcurrentHashMap.newKeySet();
    private static final StubServer SERVEUR =
            StubServer.at("/api/dossiers/identites-courrier", demande -> repondre(demande.body()));

    /** From now on the household of this case has that name. */
    public static void nommer(String dossier, String nom) {
        NOMS.put(dossier, nom);
    }

    /** The household was erased. */
    public static void effacer(String dossier) {
        NOMS.remove(dossier);
    }

    /** Its household was reunited with another: it goes on with that one's key, its own is kept. */
    public static void reunirLeMenage(String dossier) {
        REUNIS.add(dossier);
    }

    private static Optional<Object> repondre(JsonNode demande) {
        DERNIERE_DEMANDE.set(demande.toString());
        return ABSENT.get() ? Optional.empty() : Optional.of(identites(demande));
    }

    private static Map<String, Object> identites(JsonNode demande) {
        var elements = new ArrayList<Map<String, Object>>();
        for (var id : demande.path("ids")) {
            var nom = NOMS.get(id.asString());
            if (nom != null) {
                var rang = Math.floorMod(id.asString().hashCode(), 1_000_000);
                elements.add(
                        Map.of(
                                "id", id.asString(),
                                "reference", "21-2026-%06d".formatted(rang),
                                "personnes",
                                        List.of(
                                                Map.of(
                                                        "civilite", "Mme",
                                                        "nom", nom,
                                                        "prenom", "Émilie")),
                                "adresse",
                                        Map.of(
                                                "voie", "12 rue des Œillets",
                                                "codePostal", "21000",
                                                "commune", "Dijon"),
                                "bailleur",
                                        Map.of(
                                                "nom", "Orvitis",
                                                "type", "BAILLEUR_SOCIAL",
                                                "organisation", "orvitis"),
                                "etude", "SCP Vauban et Associés, Dijon",
                                "cle",
                                        cle(
                                                REUNIS.contains(id.asString())
                                                        ? "garde"
                                                        : id.asString()),
                                "clesAnterieures",
                                        REUNIS.contains(id.asString())
                                                ? List.of(cle(id.asString()))
                                                : List.of()));
            }
        }
        return Map.of("elements", elements);
    }

    private static String cle(String dossier) {
        var cle = new byte[32];
        var octets = dossier.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(octets, 0, cle, 0, Math.min(32, octets.length));
        return Base64.getEncoder().encodeToString(cle);
    }

    @Override
    public void initialize(ConfigurableApplicationContext contexte) {
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                contexte,
                "ancrage.services.case-service=" + SERVEUR.url(),
                "ancrage.security.client-secret=secret-de-test");
    }
}
