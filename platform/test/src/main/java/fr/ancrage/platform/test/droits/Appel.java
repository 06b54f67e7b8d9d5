package fr.ancrage.platform.test.droits;

import fr.ancrage.platform.test.http.Client;
import fr.ancrage.platform.test.http.Client.Reponse;
import fr.ancrage.platform.test.tokens.TokenIssuer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Real HTTP to one service, as whoever has a token.
 *
 * @param port of the service
 */
record Appel(int port) {

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
        return new Client(port, jeton).appeler(methode, chemin, corps);
    }

    Reponse fichier(String chemin, String jeton, String contenu) {
        return new Client(port, jeton)
                .deposer(chemin, "essai.csv", contenu.getBytes(StandardCharsets.UTF_8));
    }
}
