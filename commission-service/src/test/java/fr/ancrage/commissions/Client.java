package fr.ancrage.commissions;

import fr.ancrage.platform.test.tokens.TokenIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at the service's door. */
public record Client(int port, String authorization) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public record Reponse(int statut, byte[] octets) {

        public String code() {
            return corps().path("code").asString("");
        }

        public String texte() {
            return new String(octets, StandardCharsets.UTF_8);
        }

        public JsonNode corps() {
            return octets.length == 0
                    ? JsonMapper.shared().createObjectNode()
                    : JsonMapper.shared().readTree(octets);
        }
    }

    public static Client agent(int port, String compte, String organisation, String... roles) {
        return new Client(port, TokenIssuer.shared().bearer(compte, organisation, roles));
    }

    public static Client personne(int port) {
        return new Client(port, "");
    }

    public Reponse get(String chemin) {
        return envoyer(requete(chemin).GET());
    }

    public Reponse post(String chemin, String json) {
        return envoyer(
                requete(chemin)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder requete(String chemin) {
        var requete = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + chemin));
        return authorization.isEmpty() ? requete : requete.header("Authorization", authorization);
    }

    private static Reponse envoyer(HttpRequest.Builder requete) {
        try {
            var reponse = HTTP.send(requete.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Reponse(reponse.statusCode(), reponse.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
