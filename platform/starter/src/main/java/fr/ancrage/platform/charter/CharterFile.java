package fr.ancrage.platform.charter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A file as JSON, with the line of each of its values. */
final class CharterFile {

    private final String name;
    private final JsonNode content;
    private final Map<String, Integer> lines;
    private final List<CharterProblem> problems;

    private CharterFile(
            String name,
            JsonNode content,
            Map<String, Integer> lines,
            List<CharterProblem> problems) {
        this.name = name;
        this.content = content;
        this.lines = lines;
        this.problems = problems;
    }

    static CharterFile read(Path file) {
        var name = String.valueOf(file.getFileName());
        var reading = new Reading(name);
        JsonNode content = JsonNodeFactory.instance.nullNode();
        try (var in = Files.newBufferedReader(file)) {
            var options = new LoaderOptions();
            options.setMaxAliasesForCollections(0);
            options.setCodePointLimit(20_000_000);
            var root = new Yaml(new SafeConstructor(options)).compose(in);
            if (root == null) {
                reading.problem("", 1, "le fichier est vide");
            } else {
                content = reading.json(root, "");
            }
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            reading.problem(
                    "",
                    mark == null ? 1 : mark.getLine() + 1,
                    "le fichier n'est pas du YAML lisible : " + e.getProblem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CharterFile(name, content, reading.lines, reading.problems);
    }

    String name() {
        return name;
    }

    JsonNode content() {
        return content;
    }

    /** What made the file unreadable, or read differently from what its author thinks. */
    List<CharterProblem> problems() {
        return problems;
    }

    /** The line of a value, or of the nearest value around it. */
    int line(String pointer) {
        for (var place = pointer; ; place = place.substring(0, place.lastIndexOf('/'))) {
            var line = lines.get(place);
            if (line != null) {
                return line;
            }
            if (place.lastIndexOf('/') < 0) {
                return 1;
            }
        }
    }

    CharterProblem problem(String pointer, String reason) {
        return new CharterProblem(name, line(pointer), pointer, reason);
    }

    private static final class Reading {

        private final String name;
        private final Map<String, Integer> lines = new HashMap<>();
        private final List<CharterProblem> problems = new ArrayList<>();

        Reading(String name) {
            this.name = name;
        }

        void problem(String place, int line, String reason) {
            problems.add(new CharterProblem(name, line, place, reason));
        }

        JsonNode json(Node node, String pointer) {
            lines.putIfAbsent(pointer, line(node));
            return switch (node) {
                case MappingNode mapping -> object(mapping, pointer);
                case SequenceNode sequence -> array(sequence, pointer);
                case ScalarNode scalar -> scalar(scalar, pointer);
                default -> {
                    problem(pointer, line(node), "écriture non prise en charge");
                    yield JsonNodeFactory.instance.nullNode();
                }
            };
        }

        private JsonNode object(MappingNode mapping, String pointer) {
            var object = JsonNodeFactory.instance.objectNode();
            var seen = new HashSet<String>();
            for (var entry : mapping.getValue()) {
                var key = ((ScalarNode) entry.getKeyNode()).getValue();
                var place = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
                lines.put(place, line(entry.getKeyNode()));
                if (!seen.add(key)) {
                    problem(place, line(entry.getKeyNode()), "« " + key + " » est écrit deux fois");
                }
                object.set(key, json(entry.getValueNode(), place));
            }
            return object;
        }

        private JsonNode array(SequenceNode sequence, String pointer) {
            var array = JsonNodeFactory.instance.arrayNode();
            for (var item : sequence.getValue()) {
                array.add(json(item, pointer + "/" + array.size()));
            }
            return array;
        }

        private JsonNode scalar(ScalarNode scalar, String pointer) {
            var factory = JsonNodeFactory.instance;
            var text = scalar.getValue();
            try {
                if (scalar.getTag().equals(Tag.INT)) {
                    return factory.numberNode(Long.parseLong(text));
                }
                if (scalar.getTag().equals(Tag.FLOAT)) {
                    return factory.numberNode(new java.math.BigDecimal(text));
                }
            } catch (NumberFormatException e) {
                problem(pointer, line(scalar), "« " + text + " » n'est pas un nombre lisible");
            }
            if (scalar.getTag().equals(Tag.BOOL)) {
                return factory.booleanNode(text.equalsIgnoreCase("true"));
            }
            return scalar.getTag().equals(Tag.NULL) ? factory.nullNode() : factory.stringNode(text);
        }

        private static int line(@Nullable Node node) {
            return node == null ? 1 : node.getStartMark().getLine() + 1;
        }
    }
}
