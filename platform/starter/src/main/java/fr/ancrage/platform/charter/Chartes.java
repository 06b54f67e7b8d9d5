package fr.ancrage.platform.charter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every charter of the platform: loaded at start, checked, dated. */
public final class Chartes {

    private static final String SCHEMA = "charte.schema.json";

    private final List<Charte> all;
    private final Map<String, ZoneId> zones;

    private Chartes(List<Charte> all) {
        this.all = List.copyOf(all);
        this.zones =
                this.all.stream()
                        .sorted(Comparator.comparing(Charte::from))
                        .collect(
                                Collectors.collectingAndThen(
                                        Collectors.toMap(
                                                Charte::departement,
                                                Charte::zone,
                                                (_, last) -> last),
                                        Map::copyOf));
    }

    /**
     * Reads every {@code *.yml} of a folder, not of the folders below it.
     *
     * @throws InvalidCharterException when one is wrong, naming file, line and reason
     */
    public static Chartes load(Path folder) {
        var files = files(folder);
        if (files.isEmpty()) {
            throw new InvalidCharterException(
                    List.of(
                            new CharterProblem(
                                    folder.toString(), 1, "", "aucune charte dans ce répertoire")));
        }
        var problems = check(files, schema(folder));
        if (!problems.isEmpty()) {
            throw new InvalidCharterException(problems);
        }
        var json =
                JsonMapper.builder()
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build();
        return new Chartes(files.stream().map(f -> new Charte(f.content(), json)).toList());
    }

    /** What is wrong in the folder's charters, or in one file; empty when nothing is. */
    static List<CharterProblem> check(Path path) {
        return Files.isDirectory(path)
                ? check(files(path), schema(path))
                : check(List.of(CharterFile.read(path)), schema(path.toAbsolutePath()));
    }

    /** The départements that have a charter, in order. */
    public List<String> departements() {
        return List.copyOf(
                all.stream()
                        .map(Charte::departement)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Where the days of each département begin and end, by its last charter. */
    public Map<String, ZoneId> zones() {
        return zones;
    }

    /** The charter in force on a day: the last one whose first day has come. */
    public Optional<Charte> pour(String departement, LocalDate date) {
        return all.stream()
                .filter(charte -> charte.departement().equals(departement))
                .filter(charte -> !charte.from().isAfter(date))
                .filter(charte -> charte.until().map(end -> !end.isBefore(date)).orElse(true))
                .max(Comparator.comparing(Charte::from));
    }

    /** The charter, in force on a day, that names an organisation. */
    public Optional<Charte> deLOrganisation(String code, LocalDate date) {
        return departements().stream()
                .map(departement -> pour(departement, date))
                .flatMap(Optional::stream)
                .filter(charte -> charte.organisations().contains(code))
                .findFirst();
    }

    private static CharterSchema schema(Path folder) {
        for (var place = folder.toAbsolutePath(); place != null; place = place.getParent()) {
            var schema = place.resolve(SCHEMA);
            if (Files.exists(schema)) {
                return CharterSchema.read(schema);
            }
        }
        throw new IllegalStateException(SCHEMA + " is not beside the charters in " + folder);
    }

    private static List<CharterFile> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".yml"))
                    .sorted()
                    .map(CharterFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CharterProblem> check(List<CharterFile> files, CharterSchema schema) {
        var problems = new ArrayList<CharterProblem>();
        for (var file : files) {
            problems.addAll(file.problems());
            if (file.problems().isEmpty()) {
                problems.addAll(schema.problems(file));
                unknownZone(file).ifPresent(problems::add);
            }
        }
        if (problems.isEmpty()) {
            problems.addAll(acrossFiles(files));
        }
        return problems;
    }

    private static Optional<CharterProblem> unknownZone(CharterFile file) {
        var zone = file.content().at(Charte.ZONE).asString("");
        return zone.isEmpty() || ZoneId.getAvailableZoneIds().contains(zone)
                ? Optional.empty()
                : Optional.of(
                        file.problem(
                                Charte.ZONE, "« %s » n'est pas un fuseau connu".formatted(zone)));
    }

    private static List<CharterProblem> acrossFiles(List<CharterFile> files) {
        var problems = new ArrayList<CharterProblem>();
        Map<String, CharterFile> versions = new HashMap<>();
        Map<String, CharterFile> owners = new HashMap<>();
        for (var file : files) {
            var departement = file.content().at("/charte/departement").asString();
            var from = file.content().at("/charte/enVigueurDepuis").asString();
            var same = versions.putIfAbsent(departement + "/" + from, file);
            if (same != null) {
                problems.add(
                        file.problem(
                                "/charte/enVigueurDepuis",
                                "%s est déjà en vigueur depuis le même jour pour le département %s"
                                        .formatted(same.name(), departement)));
            }
            var organisations = file.content().path("organisations");
            for (var i = 0; i < organisations.size(); i++) {
                var code = organisations.get(i).path("code").asString();
                var owner = owners.putIfAbsent(code, file);
                if (owner != null && !departement.equals(departement(owner))) {
                    problems.add(
                            file.problem(
                                    "/organisations/" + i + "/code",
                                    "l'organisation « %s » est déjà dans %s"
                                            .formatted(code, owner.name())));
                }
            }
        }
        return problems;
    }

    private static String departement(CharterFile file) {
        return file.content().at("/charte/departement").asString();
    }
}
