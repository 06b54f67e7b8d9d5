package fr.ancrage.journeys.attacks;

import fr.ancrage.journeys.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** One field of a JSON body, or one parameter after the question mark. */
record Field(Endpoint endpoint, String name, String type) {

    /** Those of the bodies of all these endpoints, each of which reads one. */
    static List<Field> ofBodies(List<Endpoint> endpoints) {
        var all = new ArrayList<Field>();
        for (var endpoint : endpoints) {
            Objects.requireNonNull(endpoint.fields())
                    .forEach((name, schema) -> all.add(new Field(endpoint, name, type(schema))));
        }
        return all;
    }

    /** Those of lists: a parameter that several lists of a service have is read alike by each. */
    static List<Field> ofLists(List<Endpoint> endpoints) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.method().equals("GET") && !endpoint.hasId())
                .flatMap(endpoint ->
                        endpoint.queries().stream().map(name -> new Field(endpoint, name, name)))
                .toList();
    }

    private static String type(JsonNode schema) {
        return schema.path("type").asString("object") + " " + schema.path("format").asString("");
    }

    /** Alike are those that one service declares with the same type. */
    String kind() {
        return endpoint.service() + " " + type;
    }

    /** A body that says this field alone. */
    String body(String value) {
        return "{\"%s\":%s}".formatted(name, value);
    }

    boolean isArray() {
        return type.startsWith("array");
    }
}
