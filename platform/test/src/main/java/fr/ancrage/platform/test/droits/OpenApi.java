package fr.ancrage.platform.test.droits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The committed OpenAPI document of a service: which endpoints there are, what they answer. */
final class OpenApi {

    private static final String REFERENCE = "$ref";

    private final JsonNode document;
    private final List<Adresse> adresses;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private OpenApi(JsonNode document) {
        this.document = document;
        this.adresses = List.copyOf(adresses(document));
    }

    static OpenApi de(JsonNode document) {
        return new OpenApi(document);
    }

    static OpenApi du(String service) {
        try {
            return new OpenApi(JsonMapper.shared().readTree(Files.readString(copie(service))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the module keeps it. */
    static Path copie(String service) {
        return Path.of("src", "main", "openapi", service + ".json");
    }

    /** One endpoint: {@code GET /api/…}. */
    record Adresse(String methode, String chemin, JsonNode operation) {

        String nom() {
            return methode + " " + chemin;
        }

        /** Query parameters. */
        List<String> parametres() {
            var noms = new ArrayList<String>();
            operation
                    .path("parameters")
                    .forEach(p -> {
                        if (p.path("in").asString("").equals("query")) {
                            noms.add(p.path("name").asString());
                        }
                    });
            return noms;
        }

        /** Something for each parameter of the path, of its form; nothing that there is. */
        String rempli(String chemin) {
            var rempli = chemin;
            for (var p : operation.path("parameters")) {
                var entier = p.path("schema").path("type").asString("").equals("integer");
                rempli =
                        rempli.replace(
                                "{" + p.path("name").asString() + "}",
                                entier ? "9" : UUID.randomUUID().toString());
            }
            return rempli;
        }

        @Nullable JsonNode corps() {
            return operation
                    .path("requestBody")
                    .path("content")
                    .path("application/json")
                    .get("schema");
        }

        @Nullable JsonNode reponse() {
            for (var reponse : operation.path("responses").properties()) {
                var schema = reponse.getValue().path("content").path("application/json");
                if (reponse.getKey().startsWith("2") && schema.has("schema")) {
                    return schema.get("schema");
                }
            }
            return null;
        }
    }

    List<Adresse> adresses() {
        return adresses;
    }

    private static List<Adresse> adresses(JsonNode document) {
        var adresses = new ArrayList<Adresse>();
        document.path("paths")
                .properties()
                .forEach(chemin ->
                        chemin.getValue()
                                .properties()
                                .forEach(operation ->
                                        adresses.add(
                                                new Adresse(
                                                        operation.getKey().toUpperCase(Locale.ROOT),
                                                        chemin.getKey(),
                                                        operation.getValue()))));
        return adresses;
    }

    /** The schema behind a reference, with its name; itself when it is not one. */
    Schema resolu(JsonNode schema) {
        if (!schema.has(REFERENCE)) {
            return new Schema("", schema);
        }
        return schemas.computeIfAbsent(
                schema.path(REFERENCE).asString(),
                reference -> {
                    var nom = reference.substring(reference.lastIndexOf('/') + 1);
                    return new Schema(nom, schema(nom));
                });
    }

    record Schema(String nom, JsonNode corps) {}

    private JsonNode schema(String nom) {
        return Objects.requireNonNull(
                document.path("components").path("schemas").get(nom), () -> "no schema " + nom);
    }

    /** {@code Schema.field} of everything that an answer can hold. */
    Set<String> champsDesReponses() {
        var champs = new TreeSet<String>();
        var vus = new TreeSet<String>();
        adresses().stream()
                .map(Adresse::reponse)
                .filter(Objects::nonNull)
                .forEach(schema -> parcourir(schema, vus, champs));
        return champs;
    }

    private void parcourir(JsonNode schema, Set<String> vus, Set<String> champs) {
        var resolu = resolu(schema);
        if (!resolu.nom().isEmpty() && !vus.add(resolu.nom())) {
            return;
        }
        resolu.corps()
                .path("properties")
                .properties()
                .forEach(p -> {
                    champs.add(resolu.nom() + "." + p.getKey());
                    parcourir(p.getValue(), vus, champs);
                });
        for (var autre : List.of("items", "additionalProperties")) {
            if (resolu.corps().path(autre).isObject()) {
                parcourir(resolu.corps().path(autre), vus, champs);
            }
        }
    }

    /**
     * What an answer holds beyond what is granted, and what no schema or table knows. An object of
     * free names is in the tables as {@code Schema.field}.
     *
     * @param classes class by field, schema by schema
     */
    List<String> enTrop(
            JsonNode valeur,
            JsonNode schema,
            Map<String, Map<String, String>> classes,
            Set<String> accordees) {
        var enTrop = new ArrayList<String>();
        comparer(valeur, schema, classes, accordees, "", "", enTrop);
        return enTrop;
    }

    private void comparer(
            JsonNode valeur,
            JsonNode schema,
            Map<String, Map<String, String>> classes,
            Set<String> accordees,
            String libre,
            String chemin,
            List<String> enTrop) {
        var resolu = resolu(schema);
        var corps = resolu.corps();
        if (valeur.isArray()) {
            for (var element : valeur) {
                comparer(
                        element,
                        corps.path("items"),
                        classes,
                        accordees,
                        libre,
                        chemin + "[]",
                        enTrop);
            }
        } else if (valeur.isObject()) {
            var nom = resolu.nom().isEmpty() ? libre : resolu.nom();
            for (var champ : valeur.properties()) {
                var ici = chemin + "/" + champ.getKey();
                var connu =
                        Optional.ofNullable(corps.path("properties").get(champ.getKey()))
                                .orElseGet(() -> corps.get("additionalProperties"));
                var classe =
                        Optional.ofNullable(classes.get(nom))
                                .map(c -> c.get(champ.getKey()))
                                .orElse(null);
                if (connu == null || classe == null) {
                    enTrop.add(ici + " is in no table");
                } else if (!champ.getValue().isNull()) {
                    if (!accorde(classe, accordees)) {
                        enTrop.add(ici + " of class " + classe);
                    }
                    comparer(
                            champ.getValue(),
                            connu,
                            classes,
                            accordees,
                            nom + "." + champ.getKey(),
                            ici,
                            enTrop);
                }
            }
        }
    }

    /** {@code S|R}: either is enough. */
    static boolean accorde(String classe, Set<String> accordees) {
        return classe.equals("-")
                || accordees.contains(classe)
                || (classe.indexOf('|') > 0
                        && Set.of(classe.split("\\|")).stream().anyMatch(accordees::contains));
    }
}
