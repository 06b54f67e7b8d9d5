package fr.ancrage.platform.test.droits;

import fr.ancrage.platform.test.droits.OpenApi.Adresse;
import fr.ancrage.platform.test.droits.TableDuService.Ligne;
import fr.ancrage.platform.test.tokens.Token;
import fr.ancrage.platform.test.tokens.TokenIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real HTTP to one service; one warm client for all cells. */
final class Appel {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern PARAMETRE = Pattern.compile("\\{[^}]+}");
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

        /** Neither JSON nor an error: a file for people. */
        boolean document() {
            return statut == 200 && !type.contains("json");
        }

        String texte() {
            return Contenu.lire(type, octets);
        }
    }

    static Token emis(Droits.Compte compte) {
        return TokenIssuer.shared()
                .token(
                        compte.role() + "-" + compte.organisation(),
                        compte.organisation(),
                        compte.role());
    }

    static String jeton(Droits.Compte compte) {
        return compte.logiciel()
                ? machine(compte.organisation(), "")
                : TokenIssuer.shared()
                        .bearer(
                                compte.role() + "-" + compte.organisation(),
                                compte.organisation(),
                                compte.role());
    }

    static String machine(String client, String portee) {
        return TokenIssuer.shared().token(client, client).ofMachine(client, portee).bearer();
    }

    /** One call of a row of the table. */
    Reponse ligne(Adresse adresse, Ligne ligne, @Nullable Chose chose, String jeton) {
        var chemin =
                (ligne.chemin() == null ? adresse.chemin() : ligne.chemin())
                        + (ligne.requete() == null ? "" : ligne.requete());
        var corps = ligne.corps() != null ? ligne.corps() : adresse.corps() == null ? null : "{}";
        if (chose != null) {
            chemin = chose.remplir(chemin);
            corps = corps == null ? null : chose.remplir(corps);
        }
        chemin = PARAMETRE.matcher(chemin).replaceAll(_ -> UUID.randomUUID().toString());
        return ligne.fichier() == null
                ? json(adresse.methode(), chemin, jeton, corps)
                : fichier(chemin, jeton, ligne.fichier());
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
