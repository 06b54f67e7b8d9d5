package fr.ancrage.platform.test.droits;

import fr.ancrage.platform.test.droits.OpenApi.Adresse;
import fr.ancrage.platform.test.droits.TableDuService.Ligne;
import fr.ancrage.platform.test.http.Client;
import fr.ancrage.platform.test.tokens.Token;
import fr.ancrage.platform.test.tokens.TokenIssuer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Real HTTP to one service, as whoever has a token.
 *
 * @param port of the service
 */
record Appel(int port) {

    private static final Pattern PARAMETRE = Pattern.compile("\\{[^}]+}");

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
        return reponse(new Client(port, jeton).appeler(methode, chemin, corps));
    }

    Reponse fichier(String chemin, String jeton, String contenu) {
        return reponse(
                new Client(port, jeton)
                        .deposer(chemin, "essai.csv", contenu.getBytes(StandardCharsets.UTF_8)));
    }

    private static Reponse reponse(Client.Reponse reponse) {
        return new Reponse(
                reponse.statut(),
                reponse.entetes().firstValue("Content-Type").orElse(""),
                reponse.octets());
    }
}
