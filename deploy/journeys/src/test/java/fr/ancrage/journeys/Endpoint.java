package fr.ancrage.journeys;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * One endpoint, as its service's OpenAPI document tells it: one more is tested and attacked without
 * a word here.
 *
 * @param queries the parameters after the question mark
 * @param fields the properties of its JSON body, with their schema; null when it has none
 */
public record Endpoint(
        String method,
        String path,
        List<String> queries,
        @Nullable Map<String, JsonNode> fields,
        JsonNode schemas) {

    private static final Pattern NAMES = Pattern.compile("\\{[^}]*}");

    /** Those of all services and of the gateway, asked of the door. */
    public static List<Endpoint> all() throws IOException {
        var endpoints = new ArrayList<Endpoint>();
        for (var service : documented()) {
            var document = Platform.started().as("secretariat-21").get(documentation(service));
            if (document.status() != 200) {
                throw new IOException("no document of " + service + ": " + document.status());
            }
            var schemas = document.body().path("components").path("schemas");
            for (var path : document.body().path("paths").properties()) {
                for (var method : path.getValue().properties()) {
                    endpoints.add(of(method.getKey(), path.getKey(), method.getValue(), schemas));
                }
            }
        }
        return endpoints;
    }

    /** The documents themselves. */
    public static List<Endpoint> documents() {
        return documented().stream().map(service -> reading(documentation(service))).toList();
    }

    /** Any address that is only read. */
    public static Endpoint reading(String path) {
        return new Endpoint("GET", path, List.of(), null, MissingNode.getInstance());
    }

    private static List<String> documented() {
        return Stream.concat(Platform.SERVICES.stream(), Stream.of("gateway")).toList();
    }

    private static String documentation(String service) {
        return "/v3/api-docs/" + service;
    }

    private static Endpoint of(String method, String path, JsonNode operation, JsonNode schemas) {
        var queries = new ArrayList<String>();
        for (var parameter : operation.path("parameters")) {
            if (parameter.path("in").asString().equals("query")) {
                queries.add(parameter.path("name").asString());
            }
        }
        var schema =
                operation
                        .path("requestBody")
                        .path("content")
                        .path("application/json")
                        .path("schema");
        return new Endpoint(
                method.toUpperCase(Locale.ROOT),
                path,
                queries,
                schema.isMissingNode() ? null : fields(schema, schemas),
                schemas);
    }

    private static Map<String, JsonNode> fields(JsonNode schema, JsonNode schemas) {
        var fields = new LinkedHashMap<String, JsonNode>();
        for (var property : resolved(schema, schemas).path("properties").properties()) {
            fields.put(property.getKey(), resolved(property.getValue(), schemas));
        }
        return fields;
    }

    private static JsonNode resolved(JsonNode schema, JsonNode schemas) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty()
                ? schema
                : resolved(
                        schemas.path(reference.substring(reference.lastIndexOf('/') + 1)), schemas);
    }

    public String name() {
        return method + " " + path;
    }

    /** The service and the names of what its address names: one kind of id is read in one way. */
    public String kind() {
        return service() + " " + NAMES.matcher(path).results().map(MatchResult::group).toList();
    }

    /** The first part of its address, which is its service's own. */
    public String service() {
        return path.split("/", -1)[2];
    }

    public boolean hasId() {
        return path.contains("{");
    }

    /** With every parameter of its path replaced by the same value. */
    public String at(String value) {
        return NAMES.matcher(path).replaceAll(Matcher.quoteReplacement(value));
    }

    /** With one of the ids that are there; what counts things is the first of them. */
    public String of(String id) {
        return NAMES.matcher(path.replace("{numero}", "1"))
                .replaceAll(Matcher.quoteReplacement(id));
    }

    /** Who may call it, so that the attack reaches what lies behind the door of rights. */
    public String account() {
        if (path.contains("/exploitation/") || path.endsWith("/recompte")) {
            return "exploitant";
        }
        if (path.startsWith("/api/diagnostics/affectations/{id}/")) {
            return "social-dijon-metropole";
        }
        if (path.startsWith("/api/comptes/")) {
            return "referent-cd-21";
        }
        return path.startsWith("/api/relogements/vivier/{id}/")
                ? "acces-logement-21"
                : "secretariat-21";
    }
}
