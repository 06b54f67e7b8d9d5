package fr.ancrage.relogements;

import fr.ancrage.platform.test.tokens.TokenIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at the service's door. */
public record Client(int port, String authorization) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public record Reponse(int statut, JsonNode corps) {
        public String code() {
            return corps.path("code").asString("");
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
        var requete =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + chemin))
                        .header("Accept", "application/json, application/problem+json");
        return authorization.isEmpty() ? requete : requete.header("Authorization", authorization);
    }

    private static Reponse envoyer(HttpRequest.Builder requete) {
        try {
            var reponse = HTTP.send(requete.build(), HttpResponse.BodyHandlers.ofString());
            var corps = reponse.body();
            return new Reponse(
                    reponse.statusCode(),
                    corps.isBlank()
                            ? JsonMapper.shared().createObjectNode()
                            : JsonMapper.shared().readTree(corps));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
