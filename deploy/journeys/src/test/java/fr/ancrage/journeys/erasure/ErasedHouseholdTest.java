package fr.ancrage.journeys.erasure;

import static fr.ancrage.journeys.erasure.Neighbours.LEAVING;
import static fr.ancrage.journeys.erasure.Neighbours.STAYING;
import static fr.ancrage.journeys.erasure.Neighbours.soon;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.journeys.Pdf;
import fr.ancrage.journeys.Platform;
import fr.ancrage.platform.test.erasure.WholeDatabase;
import fr.ancrage.platform.test.processes.Api;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A household that every service knows asks what is known of it, then to be forgotten. It is gone
 * from every database and out of what was frozen, the certificate says what went from where and
 * what stays, and the household next door has lost nothing.
 */
@Order(85)
@Isolated
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ErasedHouseholdTest {

    private static final String CONSERVATION = "/api/dossiers/conservation";
    private static final Pattern ACCENT = Pattern.compile("&#(x[0-9a-fA-F]+);");
    private static final Neighbours NEIGHBOURS = new Neighbours();
    private static final Platform PLATFORM = Platform.started();

    private static String reference = "";
    private static List<String> letters = List.of();
    private static Map<String, Long> nextDoor = Map.of();

    private final Api secretariat = PLATFORM.as("secretariat-21");
    private final Api officer = PLATFORM.as("dpo-21");

    @BeforeAll
    static void bothSettle() throws IOException {
        NEIGHBOURS.settle();
        reference =
                PLATFORM.as("secretariat-21")
                        .get("/api/dossiers/" + leaving())
                        .body()
                        .path("reference")
                        .asString();
        letters =
                NEIGHBOURS.letters(LEAVING).stream()
                        .map(letter -> letter.path("id").asString())
                        .toList();
        nextDoor = held(words -> words.contains(staying()));
    }

    private static String leaving() {
        return NEIGHBOURS.caseOf(LEAVING);
    }

    private static String staying() {
        return NEIGHBOURS.caseOf(STAYING);
    }

    /** How many documents hold something, by database and collection; none by right. */
    private static Map<String, Long> held(Predicate<String> looked) {
        var held = new TreeMap<String, Long>();
        for (var database : PLATFORM.databases().all()) {
            WholeDatabase.holding(database, looked, WholeDatabase.BY_RIGHT).stream()
                    .collect(
                            Collectors.groupingBy(
                                    found -> found.substring(0, found.indexOf(' ')),
                                    Collectors.counting()))
                    .forEach((collection, n) -> held.put(database.getName() + "." + collection, n));
        }
        return held;
    }

    @Test
    @Order(1)
    void before_what_was_frozen_names_it_and_each_database_knows_it() throws IOException {
        assertThat(row(leaving()).path("identite").path("menage").asString().toUpperCase())
                .contains("TISSEMARINE");
        assertThat(record()).containsIgnoringCase(LEAVING.surname());
        assertThat(secretariat.get(letter(letters.getFirst()) + "/apercu").body().toString())
                .containsIgnoringCase(LEAVING.surname());
        assertThat(held(words -> words.contains(leaving())).keySet())
                .extracting(name -> name.substring(name.indexOf('-') + 1, name.indexOf('.')))
                .contains("dossiers", "diagnostics", "commissions", "notifications", "relogements");
        assertThat(held(LEAVING::isNamedIn)).isNotEmpty();
    }

    private JsonNode row(String dossier) throws IOException {
        return secretariat
                .get(NEIGHBOURS.list())
                .body()
                .path("lignes")
                .valueStream()
                .filter(row -> row.path("dossier").asString().equals(dossier))
                .findFirst()
                .orElseThrow();
    }

    private String record() throws IOException {
        return Pdf.text(secretariat.bytes(NEIGHBOURS.sitting() + "/releve-de-decisions.pdf"));
    }

    private static String letter(String id) {
        return "/api/notifications/envois/" + id;
    }

    @Test
    @Order(2)
    void its_copy_holds_all_that_each_service_knows_of_it_and_nothing_of_next_door()
            throws IOException {
        var copy = officer.post(CONSERVATION + "/copies", subject());
        assertThat(copy.status()).as("%s", copy.body()).isEqualTo(201);
        assertThat(copy.body().path("complete").asBoolean()).isTrue();
        var files =
                unzipped(
                        officer.bytes(
                                "%s/copies/%s/donnees.zip"
                                        .formatted(
                                                CONSERVATION, copy.body().path("id").asString())));
        var data = JsonMapper.shared().readTree(files.get("donnees.json")).path("donnees");

        assertThat(kinds(data, "case-service")).contains("menages", "dossiers", "lignes-refusees");
        assertThat(kinds(data, "diagnostic-service")).contains("affectations");
        assertThat(kinds(data, "commission-service")).contains("examens", "suivis");
        assertThat(kinds(data, "notification-service")).contains("envois", "lettres");
        assertThat(kinds(data, "rehousing-service")).contains("vivier", "concours", "listes-siao");
        assertThat(data.path("case-service").toString())
                .contains(LEAVING.act(1), LEAVING.act(2), LEAVING.act(3), LEAVING.phone());
        for (var service :
                Set.of("diagnostic-service", "commission-service", "rehousing-service")) {
            assertThat(data.path(service).toString()).as(service).contains(LEAVING.words());
        }
        for (var file : files.entrySet()) {
            var words =
                    file.getKey().endsWith(".pdf")
                            ? Pdf.text(file.getValue())
                            : new String(file.getValue(), StandardCharsets.UTF_8);
            assertThat(LEAVING.isNamedIn(words)).as(file.getKey()).isTrue();
            assertThat(STAYING.isNamedIn(words)).as(file.getKey()).isFalse();
            assertThat(words).doesNotContain(staying(), STAYING.code() + "-");
        }
        assertThat(files.keySet().stream().filter(name -> name.startsWith("lettres/")))
                .hasSameSizeAs(letters);
    }

    private static List<String> kinds(JsonNode data, String service) {
        return new ArrayList<>(data.path(service).propertyNames());
    }

    /** By the directory at its end: whoever writes a workbook in one go says sizes only there. */
    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        var files = new TreeMap<String, byte[]>();
        var copy = Files.createTempFile("ancrage-", ".zip");
        try {
            Files.write(copy, zip);
            try (var read = new ZipFile(copy.toFile())) {
                for (var entry : Collections.list(read.entries())) {
                    files.put(entry.getName(), read.getInputStream(entry).readAllBytes());
                }
            }
        } finally {
            Files.delete(copy);
        }
        return files;
    }

    private static String subject() {
        return "{\"reference\":\"%s\"}".formatted(reference);
    }

    @Test
    @Order(3)
    void asked_once_the_officer_is_told_that_its_procedure_goes_on_and_nothing_goes()
            throws IOException {
        var asked = officer.post(CONSERVATION + "/effacements", erasure(false));

        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.body().path("code").asString()).isEqualTo("PROCEDURE_EN_COURS");
        assertThat(secretariat.get("/api/dossiers/" + leaving()).status()).isEqualTo(200);
    }

    private static String erasure(boolean confirmed) {
        return """
        {"reference":"%s","motif":"DROIT_A_L_EFFACEMENT","confirmeProcedureEnCours":%s}\
        """
                .formatted(reference, confirmed);
    }

    @Test
    @Order(4)
    void confirmed_each_service_erases_it_and_the_certificate_says_what_went_and_what_stays()
            throws IOException {
        var asked = officer.post(CONSERVATION + "/effacements", erasure(true));
        assertThat(asked.status()).as("%s", asked.body()).isEqualTo(202);
        var address = CONSERVATION + "/effacements/" + asked.body().path("id").asString();
        soon(() -> {
            var state = officer.get(address).body();
            assertThat(state.path("etat").asString()).as("%s", state).isEqualTo("FAIT");
        });

        var certificate = officer.get(address).body();
        assertThat(certificate.path("services"))
                .hasSize(5)
                .allSatisfy(service -> {
                    assertThat(service.path("restants").asInt()).isZero();
                    assertThat(service.path("comptes")).as("%s", service.path("code")).isNotEmpty();
                });
        var printed = Pdf.text(officer.bytes(address + "/certificat.pdf"));
        assertThat(printed).contains(reference, "Ce qui reste");
        for (var service : certificate.path("services")) {
            assertThat(printed).contains(service.path("libelle").asString());
            for (var count : service.path("comptes")) {
                assertThat(words(printed)).contains(words(count.path("libelle").asString()));
            }
        }
        for (var left : certificate.path("reste")) {
            assertThat(words(printed)).contains(words(left.asString()));
        }
        assertThat(LEAVING.isNamedIn(printed)).isFalse();
    }

    /** A line breaks anywhere, and no space says which it is. */
    private static String words(String text) {
        return text.replaceAll("[\\s\\h]+", "");
    }

    @Test
    @Order(5)
    void no_database_holds_its_name_its_address_its_phone_or_its_reference() {
        soon(() -> {
            assertThat(held(words -> words.contains(leaving()))).isEmpty();
            assertThat(held(words -> words.contains(reference))).isEmpty();
        });
        for (var database : PLATFORM.databases().all()) {
            assertThat(WholeDatabase.holding(database, LEAVING::isNamedIn, Set.of())).isEmpty();
        }
    }

    @Test
    @Order(6)
    void what_was_frozen_keeps_its_place_says_so_and_cannot_be_read() throws IOException {
        var list = secretariat.get(NEIGHBOURS.list()).body();
        assertThat(list.path("nomsIndisponibles").asBoolean()).isFalse();
        assertThat(list.path("lignes").valueStream().filter(row -> !row.has("identite")))
                .hasSize(1);
        for (var frozen :
                List.of(
                        Pdf.text(secretariat.bytes(NEIGHBOURS.list() + ".pdf")),
                        sheet(NEIGHBOURS.list() + ".xlsx"),
                        record())) {
            assertThat(frozen).containsIgnoringCase("identité effacée");
            assertThat(LEAVING.isNamedIn(frozen)).isFalse();
            assertThat(frozen).containsIgnoringCase(STAYING.surname());
        }
        for (var id : letters) {
            assertThat(secretariat.get(letter(id)).status()).isEqualTo(404);
            assertThat(secretariat.get(letter(id) + "/courrier.pdf").status()).isEqualTo(404);
        }
        assertThat(secretariat.get("/api/dossiers/" + leaving()).status()).isEqualTo(404);
    }

    /** Its writer says accents by their numbers. */
    private String sheet(String address) throws IOException {
        var parts =
                unzipped(secretariat.bytes(address)).values().stream()
                        .map(part -> new String(part, StandardCharsets.UTF_8))
                        .collect(Collectors.joining());
        return ACCENT.matcher(parts)
                .replaceAll(found -> Character.toString(Integer.decode("0" + found.group(1))));
    }

    @Test
    @Order(7)
    void next_door_nothing_has_changed() throws IOException {
        assertThat(held(words -> words.contains(staying()))).isEqualTo(nextDoor);
        assertThat(secretariat.get("/api/dossiers/" + staying()).body().toString())
                .containsIgnoringCase(STAYING.surname())
                .contains(STAYING.act(1), STAYING.act(2), STAYING.act(3));
        assertThat(row(staying()).path("identite").path("menage").asString())
                .containsIgnoringCase(STAYING.surname());
        assertThat(NEIGHBOURS.letters(STAYING)).isNotEmpty();
        assertThat(sheet(NEIGHBOURS.refused() + "/lignes-refusees.xlsx"))
                .contains(STAYING.surname())
                .doesNotContain(LEAVING.surname());
    }
}
