package fr.ancrage.platform.test.http;

import fr.ancrage.platform.test.tokens.TokenIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody at the door of a service that runs in the test's own process. Its words are those of the
 * services' tests.
 *
 * @param authorization the header; empty for nobody in particular
 */
public record Client(int port, String authorization) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String BOUNDARY = "ancrage-7c1f";

    /** What came back. */
    public record Reponse(int statut, HttpHeaders entetes, byte[] octets) {

        /** The stable code of a refusal; empty when it has none. */
        public String code() {
            return corps().path("code").asString("");
        }

        public String texte() {
            return new String(octets, StandardCharsets.UTF_8);
        }

        public boolean json() {
            return octets.length > 0
                    && entetes.firstValue("Content-Type").orElse("").contains("json");
        }

        /** An empty object when the answer is no JSON. */
        public JsonNode corps() {
            return json()
                    ? JsonMapper.shared().readTree(octets)
                    : JsonMapper.shared().createObjectNode();
        }

        /** Where what was created is; empty when nothing was. */
        public String localisation() {
            return entetes.firstValue("Location").orElse("");
        }
    }

    public static Client agent(int port, String compte, String organisation, String... roles) {
        return new Client(port, TokenIssuer.shared().bearer(compte, organisation, roles));
    }

    /** A service that asks as itself, with these scopes. */
    public static Client machine(int port, String client, String portees) {
        return new Client(
                port,
                TokenIssuer.shared()
                        .token("service-account-" + client, client)
                        .ofMachine(client, portees)
                        .bearer());
    }

    public static Client personne(int port) {
        return new Client(port, "");
    }

    public Reponse get(String chemin) {
        return envoyer(requete(chemin).GET());
    }

    public Reponse post(String chemin, String json) {
        return appeler("POST", chemin, json);
    }

    /** Any request, with a JSON body or none. */
    public Reponse appeler(String methode, String chemin, @Nullable String json) {
        return envoyer(
                json == null
                        ? requete(chemin).method(methode, HttpRequest.BodyPublishers.noBody())
                        : requete(chemin)
                                .header("Content-Type", "application/json")
                                .method(methode, HttpRequest.BodyPublishers.ofString(json)));
    }

    /** The bytes of a file; none when it was refused. */
    public byte[] fichier(String chemin) {
        var reponse = get(chemin);
        return reponse.statut() == 200 ? reponse.octets() : new byte[0];
    }

    /** A file in a form, in the part {@code fichier}. */
    public Reponse deposer(String chemin, String nom, byte[] contenu) {
        return deposer(chemin, nom, contenu, Map.of());
    }

    /** The same with more headers. */
    public Reponse deposer(String chemin, String nom, byte[] contenu, Map<String, String> entetes) {
        var debut =
                "--%s\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .formatted(BOUNDARY, nom);
        return envoyer(
                requete(chemin, entetes)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(
                                HttpRequest.BodyPublishers.concat(
                                        HttpRequest.BodyPublishers.ofString(debut),
                                        HttpRequest.BodyPublishers.ofByteArray(contenu),
                                        HttpRequest.BodyPublishers.ofString(
                                                "\r\n--" + BOUNDARY + "--\r\n"))));
    }

    /** A body as it is, with its headers. */
    public Reponse poster(String chemin, byte[] corps, Map<String, String> entetes) {
        return envoyer(
                requete(chemin, entetes).POST(HttpRequest.BodyPublishers.ofByteArray(corps)));
    }

    private HttpRequest.Builder requete(String chemin, Map<String, String> entetes) {
        var requete = requete(chemin);
        entetes.forEach(requete::header);
        return requete;
    }

    private HttpRequest.Builder requete(String chemin) {
        var requete =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + chemin))
                        .timeout(Duration.ofSeconds(60));
        return authorization.isEmpty() ? requete : requete.header("Authorization", authorization);
    }

    private static Reponse envoyer(HttpRequest.Builder requete) {
        try {
            var reponse = HTTP.send(requete.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Reponse(reponse.statusCode(), reponse.headers(), reponse.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
