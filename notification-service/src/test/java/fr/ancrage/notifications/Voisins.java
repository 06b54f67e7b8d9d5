package fr.ancrage.notifications;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.ancrage.platform.test.http.StubServer;
import fr.ancrage.platform.test.infrastructure.SharedInfrastructure;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** What stands around the service: a case-service that names households, and a mail server. */
public final class Voisins {

    private static final StubServer DOSSIERS =
            StubServer.at("/api/dossiers/identites-courrier", Voisins::identites);
    private static final int SMTP = SharedInfrastructure.freePort();
    private static GreenMail courriel = demarrer();

    private static volatile boolean absents;

    /** Dossiers whose household was reunited with another: that one's key now, their own before. */
    public static final Set<String> REUNIS = ConcurrentHashMap.newKeySet();

    public static final Set<String> EFFACES = ConcurrentHashMap.newKeySet();

    private Voisins() {}

    public static final class Adresses
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext contexte) {
            TestPropertyValues.of(
                            "ancrage.services.case-service=" + DOSSIERS.url(),
                            "spring.mail.port=" + SMTP,
                            "ancrage.security.client-secret=secret")
                    .applyTo(contexte);
        }
    }

    public static void dossiersAbsents(boolean oui) {
        absents = oui;
    }

    public static synchronized void courrielAbsent(boolean oui) {
        if (oui) {
            courriel.stop();
        } else {
            courriel = demarrer();
        }
    }

    /** What the mail server took, for one mailbox. */
    public static synchronized List<String> courriels(String boite) {
        return Arrays.stream(courriel.getReceivedMessages())
                .filter(m -> {
                    try {
                        return m.getAllRecipients()[0].toString().equals(boite);
                    } catch (jakarta.mail.MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .map(com.icegreen.greenmail.util.GreenMailUtil::getWholeMessage)
                .toList();
    }

    private static GreenMail demarrer() {
        var serveur = new GreenMail(new ServerSetup(SMTP, "127.0.0.1", "smtp"));
        serveur.start();
        return serveur;
    }

    private static Optional<Object> identites(StubServer.Request demande) {
        if (absents) {
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
        var identite = new LinkedHashMap<String, Object>();
        identite.put("id", id);
        identite.put("reference", "21-2026-000123");
        identite.put(
                "personnes",
                List.of(Map.of("civilite", "Madame", "nom", "Canari", "prenom", "Anne")));
        identite.put(
                "adresse",
                Map.of("voie", "12 rue du Serin", "codePostal", "21000", "commune", "Dijon"));
        identite.put("bailleur", Map.of("nom", "M. Perchoir", "type", "PERSONNE_PHYSIQUE"));
        identite.put("etude", "SCP Vauban et Associés, Dijon");
        var encodeur = Base64.getEncoder();
        identite.put("cle", encodeur.encodeToString(cle(REUNIS.contains(id) ? "garde" : id)));
        if (REUNIS.contains(id)) {
            identite.put("clesAnterieures", List.of(encodeur.encodeToString(cle(id))));
        }
        return identite;
    }

    private static byte[] cle(String id) {
        return Arrays.copyOf((id + "0".repeat(32)).getBytes(StandardCharsets.UTF_8), 32);
    }
}
