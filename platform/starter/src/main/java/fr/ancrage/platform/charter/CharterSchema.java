package fr.ancrage.platform.charter;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a charter must be: a JSON schema, with three words of ours. {@code x-reference} on a text
 * names the list, and the field of its items, where the value must stand, among those items alone
 * that have {@code ?field=value}; {@code x-unique} on a list names the field that no two items
 * share; {@code x-exactly-one} what one of its items has, and no other.
 */
final class CharterSchema {

    private static final int DEPTH = 60;

    private final JsonNode root;
    private final Schema schema;

    private CharterSchema(JsonNode root, Schema schema) {
        this.root = root;
        this.schema = schema;
    }

    static CharterSchema read(Path file) {
        var root = JsonMapper.shared().readTree(file.toFile());
        var registry =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder ->
                                builder.schemaRegistryConfig(
                                        SchemaRegistryConfig.builder()
                                                .formatAssertionsEnabled(true)
                                                .locale(Locale.FRENCH)
                                                .build()));
        return new CharterSchema(root, registry.getSchema(root));
    }

    List<CharterProblem> problems(CharterFile file) {
        var problems = new LinkedHashSet<CharterProblem>();
        for (var error : schema.validate(file.content())) {
            problems.add(problem(file, error));
        }
        walk(file, root, file.content(), "", problems, 0);
        return problems.stream()
                .sorted(java.util.Comparator.comparingInt(CharterProblem::line))
                .toList();
    }

    private static CharterProblem problem(CharterFile file, Error error) {
        var pointer = error.getInstanceLocation().toString();
        var keyword = String.valueOf(error.getKeyword());
        var property = error.getProperty();
        var place = property == null ? pointer : pointer + "/" + property;
        var reason =
                switch (keyword) {
                    case "additionalProperties", "unevaluatedProperties" ->
                            "le champ « %s » n'existe pas ici".formatted(property);
                    case "required" -> "le champ « %s » manque".formatted(property);
                    case "enum" ->
                            "« %s » n'est pas une des valeurs possibles : %s"
                                    .formatted(value(error), allowed(error));
                    case "format" ->
                            "« %s » n'est pas %s"
                                    .formatted(
                                            value(error),
                                            "date".equals(value(error.getSchemaNode()))
                                                    ? "une date (AAAA-MM-JJ)"
                                                    : "au format " + value(error.getSchemaNode()));
                    case "pattern" -> "« %s » n'a pas la forme attendue".formatted(value(error));
                    default -> error.getMessage();
                };
        return file.problem(place, reason);
    }

    private static String value(Error error) {
        return value(error.getInstanceNode());
    }

    private static String value(@org.jspecify.annotations.Nullable JsonNode node) {
        return node == null ? "" : node.asString(node.toString());
    }

    private static String allowed(Error error) {
        var values = error.getSchemaNode();
        return values == null || !values.isArray()
                ? error.getMessage()
                : values.valueStream().map(CharterSchema::value).collect(Collectors.joining(", "));
    }

    private void walk(
            CharterFile file,
            JsonNode schemaNode,
            JsonNode value,
            String pointer,
            Set<CharterProblem> problems,
            int depth) {
        if (!schemaNode.isObject() || depth > DEPTH) {
            return;
        }
        if (schemaNode.hasNonNull("$ref")) {
            walk(
                    file,
                    root.at(schemaNode.get("$ref").asString().substring(1)),
                    value,
                    pointer,
                    problems,
                    depth + 1);
        }
        for (var group : List.of("allOf", "anyOf", "oneOf")) {
            for (var branch : schemaNode.path(group)) {
                walk(file, branch, value, pointer, problems, depth + 1);
            }
        }
        for (var condition : List.of("then", "else")) {
            walk(file, schemaNode.path(condition), value, pointer, problems, depth + 1);
        }
        if (value.isObject()) {
            var known = schemaNode.path("properties");
            for (var property : value.properties()) {
                var place = pointer + "/" + property.getKey().replace("~", "~0").replace("/", "~1");
                var described =
                        known.has(property.getKey())
                                ? known.get(property.getKey())
                                : schemaNode.path("additionalProperties");
                walk(file, described, property.getValue(), place, problems, depth + 1);
            }
        }
        if (value.isArray()) {
            for (var i = 0; i < value.size(); i++) {
                walk(
                        file,
                        schemaNode.path("items"),
                        value.get(i),
                        pointer + "/" + i,
                        problems,
                        depth + 1);
            }
            unique(file, schemaNode.path("x-unique"), value, pointer, problems);
            exactlyOne(file, schemaNode.path("x-exactly-one"), value, pointer, problems);
        }
        reference(file, schemaNode.path("x-reference"), value, pointer, problems);
    }

    private static void reference(
            CharterFile file,
            JsonNode reference,
            JsonNode value,
            String pointer,
            Set<CharterProblem> problems) {
        if (!reference.isString() || !value.isString()) {
            return;
        }
        var parts = reference.asString().split("[#?]", 3);
        var condition = parts.length == 3 ? Pair.of(parts[2]) : null;
        var listed =
                file.content()
                        .at(parts[0])
                        .valueStream()
                        .filter(item -> condition == null || condition.heldBy(item))
                        .anyMatch(item -> value.equals(item.path(parts[1])));
        if (!listed) {
            problems.add(
                    file.problem(
                            pointer,
                            "« %s » n'est pas un « %s » connu de %s%s"
                                    .formatted(
                                            value.asString(),
                                            parts[1],
                                            parts[0],
                                            condition == null ? "" : " avec " + condition)));
        }
    }

    private static void exactlyOne(
            CharterFile file,
            JsonNode wanted,
            JsonNode list,
            String pointer,
            Set<CharterProblem> problems) {
        if (!wanted.isString()) {
            return;
        }
        var pair = Pair.of(wanted.asString());
        var places =
                java.util.stream.IntStream.range(0, list.size())
                        .filter(i -> pair.heldBy(list.get(i)))
                        .mapToObj(i -> pointer + "/" + i)
                        .toList();
        if (places.isEmpty()) {
            problems.add(
                    file.problem(
                            pointer,
                            "aucun élément n'a %s : il en faut exactement un".formatted(pair)));
        }
        places.stream()
                .skip(1)
                .forEach(place ->
                        problems.add(
                                file.problem(
                                        place,
                                        "%s a déjà %s : il en faut exactement un"
                                                .formatted(places.getFirst(), pair))));
    }

    /** A field and its value, written {@code field=value}. */
    private record Pair(String field, String value) {

        static Pair of(String text) {
            var parts = text.split("=", 2);
            return new Pair(parts[0], parts[1]);
        }

        boolean heldBy(JsonNode item) {
            return value.equals(item.path(field).asString(""));
        }

        @Override
        public String toString() {
            return "« %s : %s »".formatted(field, value);
        }
    }

    private static void unique(
            CharterFile file,
            JsonNode fields,
            JsonNode list,
            String pointer,
            Set<CharterProblem> problems) {
        var names = new ArrayList<String>();
        if (fields.isString()) {
            names.add(fields.asString());
        }
        fields.valueStream().filter(JsonNode::isString).forEach(f -> names.add(f.asString()));
        for (var name : names) {
            var first = new java.util.HashMap<JsonNode, Integer>();
            for (var i = 0; i < list.size(); i++) {
                var value = list.get(i).path(name);
                var before = value.isMissingNode() ? null : first.putIfAbsent(value, i);
                if (before != null) {
                    problems.add(
                            file.problem(
                                    pointer + "/" + i + "/" + name,
                                    "« %s » porte déjà le nom de %s/%d (ligne %d)"
                                            .formatted(
                                                    value(value),
                                                    pointer,
                                                    before,
                                                    file.line(pointer + "/" + before))));
                }
            }
        }
    }
}
