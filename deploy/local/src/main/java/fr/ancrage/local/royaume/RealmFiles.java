package fr.ancrage.local.royaume;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * What the realm has to be: a file in Keycloak's own representation, others laid over it, then the
 * environment's values put where the files say <code>${NAME}</code> or <code>${NAME:default}</code>
 * — no secret is in a file.
 */
record RealmFiles(ObjectNode realm, String fingerprint) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)(?::([^}]*))?}");

    /** What tells two elements of a list apart, by order of preference. */
    private static final List<String> IDENTITIES = List.of("clientId", "username", "name");

    static RealmFiles read(List<Path> files, Map<String, String> environment) throws IOException {
        ObjectNode merged = JSON.createObjectNode();
        for (Path file : files) {
            merge(merged, (ObjectNode) JSON.readTree(Files.readString(file)));
        }
        ObjectNode realm = (ObjectNode) substituted(merged, environment);
        return new RealmFiles(realm, fingerprint(JSON.writeValueAsString(realm)));
    }

    String name() {
        return realm.path("realm").asString();
    }

    /** Whether anybody who reads the files could sign in. */
    boolean hasPasswords() {
        return realm.path("users").valueStream().anyMatch(user -> user.has("credentials"));
    }

    private static void merge(ObjectNode base, ObjectNode over) {
        for (Map.Entry<String, JsonNode> entry : over.properties()) {
            JsonNode below = base.get(entry.getKey());
            if (below instanceof ObjectNode b && entry.getValue() instanceof ObjectNode o) {
                merge(b, o);
            } else if (below instanceof ArrayNode b
                    && entry.getValue() instanceof ArrayNode o
                    && identity(o.get(0)) != null) {
                mergeElements(b, o);
            } else {
                base.set(entry.getKey(), entry.getValue());
            }
        }
    }

    private static void mergeElements(ArrayNode base, ArrayNode over) {
        for (JsonNode element : over) {
            ObjectNode below = null;
            for (JsonNode candidate : base) {
                if (candidate instanceof ObjectNode object
                        && Objects.equals(identity(object), identity(element))) {
                    below = object;
                }
            }
            if (below == null) {
                base.add(element);
            } else {
                merge(below, (ObjectNode) element);
            }
        }
    }

    private static @Nullable String identity(@Nullable JsonNode element) {
        if (element == null) {
            return null;
        }
        for (String identity : IDENTITIES) {
            if (element.has(identity)) {
                return identity + "=" + element.get(identity).asString();
            }
        }
        return null;
    }

    private static JsonNode substituted(JsonNode node, Map<String, String> environment) {
        switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = JSON.createObjectNode();
                object.properties()
                        .forEach(e -> copy.set(e.getKey(), substituted(e.getValue(), environment)));
                return copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JSON.createArrayNode();
                array.forEach(element -> copy.add(substituted(element, environment)));
                return copy;
            }
            case StringNode text -> {
                Matcher matcher = VARIABLE.matcher(text.stringValue());
                return StringNode.valueOf(
                        matcher.replaceAll(match ->
                                Matcher.quoteReplacement(
                                        value(match.group(1), match.group(2), environment))));
            }
            default -> {
                return node;
            }
        }
    }

    private static String value(
            String name, @Nullable String otherwise, Map<String, String> environment) {
        String given = environment.get(name);
        if (given != null && !given.isBlank()) {
            return given;
        }
        if (otherwise == null) {
            throw new RealmException(
                    "La variable d'environnement " + name + " manque : le royaume la demande.");
        }
        return otherwise;
    }

    private static String fingerprint(String content) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
