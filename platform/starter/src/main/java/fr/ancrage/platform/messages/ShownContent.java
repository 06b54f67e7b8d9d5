package fr.ancrage.platform.messages;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * What an operator is shown of an event: its fields, with ids, days and codes. A message that was
 * parked may not be one of ours: whatever else a text says stays hidden.
 */
final class ShownContent {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HIDDEN = "…";

    /** UUIDs, days and times, codes of several words, numbers of a commune or a département. */
    private static final Pattern SHOWN =
            Pattern.compile(
                    "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
                            + "|\\d{4}-\\d{2}-\\d{2}(T[0-9:.]+(Z|[+-]\\d{2}:\\d{2}))?"
                            + "|[A-Z]+(_[A-Z]+)+"
                            + "|\\d{2,5}|2[AB]\\d{0,3}");

    private ShownContent() {}

    static String of(byte[] body) {
        try {
            return shown(JSON.readTree(body)).toString();
        } catch (JacksonException e) {
            return HIDDEN;
        }
    }

    private static JsonNode shown(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var copy = JSON.createObjectNode();
                object.properties().forEach(e -> copy.set(e.getKey(), shown(e.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = JSON.createArrayNode();
                array.forEach(element -> copy.add(shown(element)));
                yield copy;
            }
            case StringNode text when !SHOWN.matcher(text.stringValue()).matches() ->
                    StringNode.valueOf(HIDDEN);
            default -> node;
        };
    }
}
