package fr.ancrage.dossiers;

import fr.ancrage.platform.test.tokens.TokenIssuer;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service as somebody. */
public final class ClientApi {

    static {
        TokenIssuer.shared().publish();
    }

    public static final Path SAMPLES = Path.of("src/test/resources/samples");
    private static final JsonMapper JSON = JsonMapper.shared();

    /** An answer; a body that is no JSON is a missing node. */
    public record Reponse(int statut, JsonNode corps, String localisation) {}

    private final RestClient client;

    private ClientApi(int port, String autorisation) {
        var fabrique = new JdkClientHttpRequestFactory();
        fabrique.setReadTimeout(Duration.ofSeconds(60));
        var constructeur =
                RestClient.builder()
                        .requestFactory(fabrique)
                        .baseUrl("http://127.0.0.1:" + port)
                        .defaultStatusHandler(_ -> true, (_, _) -> {});
        this.client =
                (autorisation.isEmpty()
                                ? constructeur
                                : constructeur.defaultHeader("Authorization", autorisation))
                        .build();
    }

    public static ClientApi agent(int port, String compte, String organisation, String... roles) {
        return new ClientApi(port, TokenIssuer.shared().bearer(compte, organisation, roles));
    }

    public static ClientApi secretariat(int port, String departement) {
        return agent(port, "secretariat-" + departement, "ddets-" + departement, "secretariat");
    }

    /** A service that asks as itself, with these scopes. */
    public static ClientApi machine(int port, String client, String portees) {
        return new ClientApi(
                port,
                TokenIssuer.shared()
                        .token("service-account-" + client, client)
                        .ofMachine(client, portees)
                        .bearer());
    }

    /** A person whose token carries a scope that is not for persons. */
    public static ClientApi agentAvecPortee(
            int port, String compte, String organisation, String role, String portee) {
        return new ClientApi(
                port,
                TokenIssuer.shared()
                        .token(compte, organisation, role)
                        .with("scope", portee)
                        .bearer());
    }

    public static ClientApi personne(int port) {
        return new ClientApi(port, "");
    }

    /** A file, which is none when the answer is not 200. */
    public byte[] fichier(String uri, Object... variables) {
        var entite = client.get().uri(uri, variables).retrieve().toEntity(byte[].class);
        var octets = entite.getBody();
        return entite.getStatusCode().value() == 200 && octets != null ? octets : new byte[0];
    }

    public Reponse get(String uri, Object... variables) {
        return reponse(client.get().uri(uri, variables));
    }

    public Reponse post(String uri, String json, Object... variables) {
        return reponse(
                client.method(HttpMethod.POST)
                        .uri(uri, variables)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(json));
    }

    public Reponse importer(Path fichier, String departement, boolean simulation) {
        return importer(fichier, "ACTES", departement, simulation);
    }

    public Reponse importer(Path fichier, String nature, String departement, boolean simulation) {
        var corps = new LinkedMultiValueMap<String, Object>();
        corps.add("fichier", new FileSystemResource(fichier));
        return reponse(
                client.post()
                        .uri(
                                "/api/dossiers/imports?nature={n}&simulation={s}&departement={d}",
                                nature,
                                simulation,
                                departement)
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .body(corps));
    }

    private static Reponse reponse(RestClient.RequestHeadersSpec<?> requete) {
        var entite = requete.retrieve().toEntity(String.class);
        String corps = entite.getBody();
        var location = entite.getHeaders().getLocation();
        return new Reponse(
                entite.getStatusCode().value(),
                corps == null || !corps.strip().startsWith("{")
                        ? JSON.missingNode()
                        : JSON.readTree(corps),
                location == null ? "" : location.toString());
    }
}
