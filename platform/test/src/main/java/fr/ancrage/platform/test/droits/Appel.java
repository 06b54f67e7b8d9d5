package fr.ancrage.platform.test.droits;

import fr.ancrage.platform.test.tokens.TokenIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real HTTP to one service; one warm client for all cells. */
final class Appel {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String BORDER = "matrice-7c1f";

    private final int port;

    Appel(int port) {
        this.port = port;
    }

    record Reponse(int statut, String type, byte[] octets) {

        boolean json() {
            return type.contains("json") && octets.length > 0;
        }

        JsonNode corps() {
            return json()
                    ? JsonMapper.shared().readTree(octets)
                    : JsonMapper.shared().createObjectNode();
        }

        String texte() {
            return new String(octets, StandardCharsets.UTF_8);
        }
    }

    static String jeton(Droits.Compte compte) {
        return compte.machine()
                ? machine(compte.organisation(), "")
                : TokenIssuer.shared()
                        .token(
                                compte.role() + "-" + compte.organisation(),
                                compte.organisation(),
                                compte.role())
                        .bearer();
    }

    static String machine(String client, String portee) {
        return TokenIssuer.shared().token(client, client).ofMachine(client, portee).bearer();
    }

    Reponse json(String methode, String chemin, String jeton, @Nullable String corps) {
        var requete = requete(chemin, jeton);
        if (corps != null) {
            requete.header("Content-Type", "application/json");
        }
        return envoyer(
                requete.method(
                        methode,
                        corps == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(corps)));
    }

    Reponse fichier(String chemin, String jeton, String contenu) {
        var corps =
                "--"
                        + BORDER
                        + "\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"essai.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n"
                        + contenu
                        + "\r\n--"
                        + BORDER
                        + "--\r\n";
        return envoyer(
                requete(chemin, jeton)
                        .header("Content-Type", "multipart/form-data; boundary=" + BORDER)
                        .POST(HttpRequest.BodyPublishers.ofString(corps)));
    }

    private HttpRequest.Builder requete(String chemin, String jeton) {
        var requete = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + chemin));
        return jeton.isEmpty() ? requete : requete.header("Authorization", jeton);
    }

    private static Reponse envoyer(HttpRequest.Builder requete) {
        try {
            var reponse = HTTP.send(requete.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Reponse(
                    reponse.statusCode(),
                    reponse.headers().firstValue("Content-Type").orElse(""),
                    reponse.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
