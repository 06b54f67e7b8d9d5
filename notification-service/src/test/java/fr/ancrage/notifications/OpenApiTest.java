package fr.ancrage.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The copy that the portal's client is generated from is the API that is served. After a wanted
 * change, run the test with {@code -Dopenapi.ecrire=true} and read the diff.
 */
@ServiceDemarre
class OpenApiTest {

    private static final Path COPIE =
            Path.of("src", "main", "openapi", "notification-service.json");

    @LocalServerPort int port;

    @Test
    void la_copie_est_ce_qui_est_servi() throws IOException {
        var json =
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .build();
        var reponse =
                Client.agent(port, "secretariat-21", "ddets-21", "secretariat").get("/v3/api-docs");
        assertThat(reponse.statut()).isEqualTo(200);
        var servi = (ObjectNode) reponse.corps();
        servi.remove("servers");
        // the order in which controllers are found is not the contract's
        var tags = new ArrayList<JsonNode>();
        servi.path("tags").forEach(tags::add);
        tags.sort(Comparator.comparing(tag -> tag.path("name").asString()));
        servi.putArray("tags").addAll(tags);
        var texte = json.writeValueAsString(json.treeToValue(servi, Object.class)) + "\n";
        if (Boolean.getBoolean("openapi.ecrire")) {
            Files.createDirectories(COPIE.getParent());
            Files.writeString(COPIE, texte);
        }
        assertThat(Files.readString(COPIE)).isEqualTo(texte);
    }

    @Test
    void sans_jeton_la_documentation_est_fermee() {
        assertThat(Client.personne(port).get("/v3/api-docs").statut()).isEqualTo(401);
    }
}
