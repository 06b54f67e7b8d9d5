package fr.ancrage.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The committed document is the API that is served. After a wanted change, run the test with {@code
 * -Dopenapi.ecrire=true} and read the diff.
 */
class OpenApiTest extends DoorTest {

    private static final Path COPY = Path.of("src", "main", "openapi", "gateway.json");

    @Test
    void the_committed_document_is_what_is_served() throws IOException {
        var json =
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .build();
        var answer = browserOf("secretariat-21").get("/v3/api-docs/gateway");
        assertThat(answer.statusCode()).isEqualTo(200);
        var served = (ObjectNode) json.readTree(answer.body());
        served.remove("servers");
        var text = json.writeValueAsString(json.treeToValue(served, Object.class)) + "\n";
        if (Boolean.getBoolean("openapi.ecrire")) {
            Files.createDirectories(COPY.getParent());
            Files.writeString(COPY, text);
        }
        assertThat(Files.readString(COPY)).isEqualTo(text);
    }
}
