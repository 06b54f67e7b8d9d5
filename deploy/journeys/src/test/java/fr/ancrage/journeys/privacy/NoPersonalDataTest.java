package fr.ancrage.journeys.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.journeys.Platform;
import fr.ancrage.journeys.Sample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;

/**
 * Looks for the people of the samples, and for a {@link Canary} that it gives to every service
 * itself, in what was written, sent and asked for while the other tests ran. A surname of the
 * samples by itself is no proof (Martin, Petit and Marie are words of code too): names are looked
 * for whole, in both orders; addresses by their street line; telephones by their digits. One word
 * of the canary is enough.
 */
@Order(90)
@Isolated
class NoPersonalDataTest {

    private static final Set<String> NEEDLES = new TreeSet<>();
    private static final List<BadInput.Answer> SENT_BADLY = new ArrayList<>();
    private static final String POISON = "essai/poison/1";
    private static final List<String> BASES =
            List.of("dossiers", "diagnostics", "commissions", "notifications", "relogements");

    @BeforeAll
    static void whatToLookFor() throws Exception {
        for (var folder : Sample.folders()) {
            for (var week : Sample.weeks(folder)) {
                week.acts().values().forEach(NoPersonalDataTest::lookFor);
            }
        }
        Sample.of("21", "actes-avec-erreurs.csv").acts().values().stream()
                .filter(act -> act.fields().size() > 20)
                .forEach(NoPersonalDataTest::lookFor);
        Canary.needles().forEach(needle -> NEEDLES.add(plain(needle)));
        Canary.plant();
        SENT_BADLY.addAll(BadInput.sendEverywhere());
        poison();
    }

    /** A message that no service of ours would send: its consumers park it. */
    private static void poison() {
        Platform.started()
                .publish(
                        "dossiers",
                        "dossier.etape-enregistree.v1",
                        POISON,
                        """
                        {"dossier":"@","departement":"21","commune":"@","parc":"@","stade":"@","acte":"@",
                         "nature":"@","date":"@","enregistreLe":"@","connuDe":["@"],"anomalies":["@"]}\
                        """
                                .replace("@", Canary.TEXT));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(parked().toString()).contains(POISON));
    }

    private static List<JsonNode> parked() throws IOException {
        var operator = Platform.started().as("exploitant");
        var parked = new ArrayList<JsonNode>();
        for (var service : BASES) {
            operator.get("/api/" + service + "/exploitation/messages-gares")
                    .body()
                    .path("elements")
                    .forEach(parked::add);
        }
        return parked;
    }

    /** Nothing of ours stays in the way of what others count. */
    @AfterAll
    static void dismiss() throws IOException {
        var operator = Platform.started().as("exploitant");
        for (var message : parked()) {
            for (var service : BASES) {
                operator.post(
                        "/api/" + service + "/exploitation/messages-gares/abandon",
                        "{\"id\":\"%s\"}".formatted(message.path("id").asString()));
            }
        }
    }

    private static void lookFor(Sample.Act act) {
        for (var person : act.persons()) {
            if (person.getFirst().length() > 1 && person.getLast().length() > 1) {
                NEEDLES.add(plain(person.getFirst() + " " + person.getLast()));
                NEEDLES.add(plain(person.getLast() + " " + person.getFirst()));
            }
        }
        // Short lines are in other addresses too, such as those of our own charters.
        var street = plain(act.get("Adresse"));
        if (street.length() > 12) {
            NEEDLES.add(street);
        }
        var telephone = act.get("Téléphone").replaceAll("\\D", "");
        if (telephone.length() == 10 && !telephone.matches("0[67]0+")) {
            NEEDLES.add(telephone);
        }
    }

    /** Case, accents, hyphens, punctuation and spaces do not hide a name. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    private static Set<String> hits(String text) {
        var plain = " " + plain(text) + " ";
        var hits = new TreeSet<String>();
        for (var needle : NEEDLES) {
            if (plain.contains(" " + needle + " ")) {
                hits.add(needle);
            }
        }
        return hits;
    }

    @Test
    void the_search_can_find_what_it_looks_for() {
        var file =
                new String(
                        Sample.of("21", "actes-2026-S46.csv").bytes(),
                        Charset.forName("windows-1252"));

        assertThat(NEEDLES).hasSizeGreaterThan(500);
        assertThat(hits(file)).hasSizeGreaterThan(100);
    }

    @Test
    void no_log_of_any_service_names_a_household() throws IOException {
        for (var log : Platform.started().logs().entrySet()) {
            var text = Files.readString(log.getValue());
            assertThat(text).as(log.getKey()).isNotBlank();
            var read = text.replace("\\n", " ").replace("\\t", " ");
            assertThat(hits(read)).as(log.getKey()).isEmpty();
            assertThat(hits(decoded(read))).as("%s, decoded", log.getKey()).isEmpty();
        }
    }

    @Test
    void no_log_line_of_a_service_is_anything_but_json() throws IOException {
        for (var log : Platform.started().logs().entrySet()) {
            try (var lines = Files.lines(log.getValue())) {
                assertThat(lines.filter(line -> !line.isBlank() && !line.startsWith("{")))
                        .as(log.getKey())
                        .isEmpty();
            }
        }
    }

    @Test
    void no_message_that_went_through_the_broker_names_a_household() {
        var messages = Platform.started().spy().messages();

        assertThat(messages).isNotEmpty();
        for (var message : messages) {
            if (message.text().contains(POISON)) {
                continue;
            }
            assertThat(hits(message.text())).as(message.key()).isEmpty();
        }
    }

    @Test
    void no_parked_message_is_shown_with_what_it_holds() throws IOException {
        var parked = parked();

        assertThat(parked).anyMatch(message -> message.toString().contains(POISON));
        assertThat(hits(parked.toString())).isEmpty();
    }

    @Test
    void no_metric_of_any_service_names_a_household() throws IOException {
        for (var door : Platform.started().managementUrls().entrySet()) {
            var metrics = BadInput.metrics(door.getValue());
            assertThat(metrics).as(door.getKey()).contains("http_server_requests");
            assertThat(hits(decoded(metrics))).as(door.getKey()).isEmpty();
        }
    }

    @Test
    void no_answer_to_bad_input_repeats_it() {
        assertThat(SENT_BADLY).hasSizeGreaterThan(300);
        assertThat(SENT_BADLY.stream().filter(a -> a.status() >= 400)).hasSizeGreaterThan(200);
        assertThat(
                        SENT_BADLY.stream()
                                .filter(a ->
                                        a.status() >= 400 && !hits(decoded(a.body())).isEmpty()))
                .isEmpty();
    }

    @Test
    void no_answer_says_a_household_in_its_headers() throws Exception {
        assertThat(
                        SENT_BADLY.stream()
                                .filter(a -> !hits(decoded(a.headers())).isEmpty())
                                .map(BadInput.Answer::request))
                .isEmpty();
        var read = BadInput.readEverywhere();
        assertThat(read.stream().filter(a -> a.status() == 200)).hasSizeGreaterThan(40);
        assertThat(read.stream().filter(a -> a.body().contains(Canary.SURNAME)))
                .as("the canary is where it may be read")
                .hasSizeGreaterThan(2);
        assertThat(
                        read.stream()
                                .filter(a -> !hits(decoded(a.headers())).isEmpty())
                                .map(BadInput.Answer::request))
                .isEmpty();
    }

    /** What an address, a header or a log has encoded. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", " "), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return URLDecoder.decode(
                    text.replace("+", " ").replaceAll("%(?![0-9A-Fa-f]{2})", " "),
                    StandardCharsets.UTF_8);
        }
    }

    @Test
    void no_mail_names_a_household() {
        for (var mail : Platform.started().mails().received()) {
            assertThat(hits(mail)).as("as sent: %s", mail).isEmpty();
            assertThat(hits(read(mail))).as("as read: %s", mail).isEmpty();
        }
    }

    /** The encodings of mails hide no name: quoted-printable, and whatever is base64. */
    private static String read(String mail) {
        var bytes = new ByteArrayOutputStream();
        var plain = mail.replaceAll("=\\r?\\n", "");
        for (var i = 0; i < plain.length(); i++) {
            var escaped =
                    plain.charAt(i) == '='
                            && plain.substring(i, Math.min(i + 3, plain.length()))
                                    .matches("=[0-9A-F]{2}");
            if (escaped) {
                bytes.write(Integer.parseInt(plain.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.writeBytes(plain.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        var text = new StringBuilder(bytes.toString(StandardCharsets.UTF_8));
        var base64 = Pattern.compile("[A-Za-z0-9+/]{40,}={0,2}(\\r?\\n[A-Za-z0-9+/]+={0,2})*");
        base64.matcher(mail)
                .results()
                .map(found -> Base64.getMimeDecoder().decode(found.group()))
                .forEach(found -> text.append(new String(found, StandardCharsets.UTF_8)));
        return text.toString();
    }

    @Test
    void no_address_that_the_browser_asked_for_names_a_household() throws IOException {
        var visited = Path.of("target", "visited-urls.txt");
        if (Files.exists(visited)) {
            assertThat(hits(URLDecoder.decode(Files.readString(visited), StandardCharsets.UTF_8)))
                    .isEmpty();
        }
    }
}
