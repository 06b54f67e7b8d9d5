package fr.ancrage.platform.test.contracts;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * The contract of one event: its schema and its example. The publisher shows that what it sends
 * follows the schema, the consumer that its own record reads the example.
 *
 * @param exchange the publisher
 * @param type the event's type
 */
public record Contract(String exchange, String type) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public static Contract of(String exchange, String type) {
        return new Contract(exchange, type);
    }

    /** The example, as text. */
    public String example() {
        return read(".example.json");
    }

    /** The example as the consumer's own record sees it. */
    public <T> T exampleAs(Class<T> record) {
        return JSON.rebuild()
                .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(example(), record);
    }

    /** What is wrong with an event that a publisher would send; empty when nothing is. */
    public List<String> violations(Object event) {
        return violations(
                JSON.rebuild()
                        .changeDefaultPropertyInclusion(all ->
                                all.withValueInclusion(
                                        com.fasterxml.jackson.annotation.JsonInclude.Include
                                                .NON_NULL))
                        .build()
                        .writeValueAsString(event));
    }

    /** What is wrong with an event in its JSON form. */
    public List<String> violations(String json) {
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(read(".schema.json"), InputFormat.JSON);
        return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
    }

    private String read(String suffix) {
        var name = "/contracts/" + exchange + "/" + type + suffix;
        try (InputStream in = Contract.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no contract " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
