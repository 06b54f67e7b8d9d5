package fr.ancrage.dossiers;

import fr.ancrage.platform.test.http.Client;
import fr.ancrage.platform.test.http.Client.Reponse;
import fr.ancrage.platform.test.tokens.TokenIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.web.util.DefaultUriBuilderFactory;

/** Calls the service as somebody; addresses are templates. */
public record ClientApi(Client client) {

    public static final Path SAMPLES = Path.of("src/test/resources/samples");
    private static final DefaultUriBuilderFactory ADRESSES = new DefaultUriBuilderFactory();

    public static ClientApi agent(int port, String compte, String organisation, String... roles) {
        return new ClientApi(Client.agent(port, compte, organisation, roles));
    }

    public static ClientApi secretariat(int port, String departement) {
        return agent(port, "secretariat-" + departement, "ddets-" + departement, "secretariat");
    }

    /** A service that asks as itself, with these scopes. */
    public static ClientApi machine(int port, String client, String portees) {
        return new ClientApi(Client.machine(port, client, portees));
    }

    /** A person whose token carries a scope that is not for persons. */
    public static ClientApi agentAvecPortee(
            int port, String compte, String organisation, String role, String portee) {
        return new ClientApi(
                new Client(
                        port,
                        TokenIssuer.shared()
                                .token(compte, organisation, role)
                                .with("scope", portee)
                                .bearer()));
    }

    /** An organisation's own software, which deposits for it. */
    public static ClientApi logiciel(int port, String organisation) {
        return agent(
                port,
                "service-account-partner-system-" + organisation,
                organisation,
                "partner-system");
    }

    public static ClientApi personne(int port) {
        return new ClientApi(Client.personne(port));
    }

    /** A file, which is none when the answer is not 200. */
    public byte[] fichier(String uri, Object... variables) {
        return client.fichier(adresse(uri, variables));
    }

    public Reponse get(String uri, Object... variables) {
        return client.get(adresse(uri, variables));
    }

    public Reponse post(String uri, String json, Object... variables) {
        return client.post(adresse(uri, variables), json);
    }

    public Reponse deposer(String nature, String nom, byte[] contenu, String cle) {
        return client.deposer(
                "/api/dossiers/depots?nature=" + nature,
                nom,
                contenu,
                Map.of("Idempotency-Key", cle));
    }

    /** JSON lines, with what else the request says. */
    public Reponse deposerLignes(String requete, String lignes, Map<String, String> entetes) {
        var tous = new HashMap<>(entetes);
        tous.putIfAbsent("Content-Type", "application/x-ndjson");
        return client.poster(
                "/api/dossiers/depots?" + requete, lignes.getBytes(StandardCharsets.UTF_8), tous);
    }

    public Reponse importer(Path fichier, String departement, boolean simulation) {
        return importer(fichier, "ACTES", departement, simulation);
    }

    public Reponse importer(Path fichier, String nature, String departement, boolean simulation) {
        try {
            return client.deposer(
                    adresse(
                            "/api/dossiers/imports?nature={n}&simulation={s}&departement={d}",
                            nature,
                            simulation,
                            departement),
                    fichier.getFileName().toString(),
                    Files.readAllBytes(fichier));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String adresse(String uri, Object... variables) {
        return ADRESSES.expand(uri, variables).toString();
    }
}
