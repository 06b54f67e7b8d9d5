package fr.ancrage.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of acts as an office sends it, with what is true of it. Every person in it is invented;
 * the folders other than {@code 21} and {@code 77} come from the same generator and other seeds, so
 * that they share no household with these.
 */
public final class Sample {

    private static final Charset PARTNERS = Charset.forName("windows-1252");

    private final String folder;
    private final String name;
    private final byte[] bytes;

    private Sample(String folder, String name) {
        this.folder = folder;
        this.name = name;
        this.bytes = read(folder, name);
    }

    public static Sample of(String folder, String name) {
        return new Sample(folder, name);
    }

    /** Both weeks of a folder, the earlier first. */
    public static List<Sample> weeks(String folder) {
        return List.of(of(folder, "actes-2026-S34.csv"), of(folder, "actes-2026-S46.csv"));
    }

    public String name() {
        return name;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The lines that have an act, by their number in the file as a spreadsheet counts them. */
    public Map<Integer, Act> acts() {
        var lines = new String(bytes, PARTNERS).lines().toList();
        var header = Arrays.asList(lines.getFirst().split(";", -1));
        var acts = new LinkedHashMap<Integer, Act>();
        for (var i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                var values = lines.get(i).split(";", -1);
                var fields = new HashMap<String, String>();
                for (var k = 0; k < Math.min(values.length, header.size()); k++) {
                    fields.put(header.get(k), values[k].strip());
                }
                acts.put(i + 1, new Act(fields));
            }
        }
        return acts;
    }

    /** Which invented household each act is about, by the act's number. */
    public Map<String, Integer> households() {
        var truth = new HashMap<String, Integer>();
        json(folder, "verite.json")
                .path("actes")
                .properties()
                .forEach(e -> truth.put(e.getKey(), e.getValue().asInt()));
        return truth;
    }

    /** What importing the file must report. */
    public JsonNode expected() {
        return json(folder, name.replace(".csv", ".expected.json"));
    }

    /** One line, by the headings of the file. */
    public record Act(Map<String, String> fields) {

        public String number() {
            return get("N° acte");
        }

        public String nature() {
            return get("Nature de l'acte");
        }

        public String commune() {
            return get("Commune");
        }

        public String get(String heading) {
            return fields.getOrDefault(heading, "");
        }

        /** Surname and first name of each person of the household. */
        public List<List<String>> persons() {
            var persons = new ArrayList<List<String>>();
            for (var suffix : List.of("", " 2")) {
                var nom = get("Nom" + suffix);
                if (!nom.isBlank()) {
                    persons.add(List.of(nom, get("Prénom" + suffix)));
                }
            }
            return persons;
        }

        @Override
        public String toString() {
            return number();
        }
    }

    /** Every folder that these tests send. */
    public static Set<String> folders() {
        return Set.of("21", "77", "portail", "deux-a-la-fois");
    }

    private static JsonNode json(String folder, String name) {
        return JsonMapper.shared().readTree(read(folder, name));
    }

    private static byte[] read(String folder, String name) {
        try (var in = Sample.class.getResourceAsStream("/samples/" + folder + "/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no sample " + folder + "/" + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
