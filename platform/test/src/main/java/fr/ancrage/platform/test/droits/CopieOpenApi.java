package fr.ancrage.platform.test.droits;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.platform.test.http.Client;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The copy that the portal's client is generated from is the API that is served. After a wanted
 * change, run the test with {@code -Dopenapi.ecrire=true} and read the diff.
 */
public abstract class CopieOpenApi {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    private final Path copie = OpenApi.copie(TableDuService.lue().service());

    protected abstract int port();

    @Test
    void la_copie_est_ce_qui_est_servi() throws IOException {
        var reponse =
                Client.agent(port(), "secretariat-21", "ddets-21", "secretariat")
                        .get("/v3/api-docs");
        assertThat(reponse.statut()).isEqualTo(200);
        var texte = texte((ObjectNode) reponse.corps());
        if (Boolean.getBoolean("openapi.ecrire")) {
            Files.createDirectories(copie.getParent());
            Files.writeString(copie, texte);
        }
        assertThat(Files.readString(copie)).isEqualTo(texte);
    }

    @Test
    void sans_jeton_la_documentation_est_fermee() {
        assertThat(Client.personne(port()).get("/v3/api-docs").statut()).isEqualTo(401);
    }

    /** Neither the address nor the order in which controllers are found is the contract's. */
    private static String texte(ObjectNode servi) {
        servi.remove("servers");
        var tags = new ArrayList<JsonNode>();
        servi.path("tags").forEach(tags::add);
        tags.sort(Comparator.comparing(tag -> tag.path("name").asString()));
        servi.putArray("tags").addAll(tags);
        return JSON.writeValueAsString(JSON.treeToValue(servi, Object.class)) + "\n";
    }
}
