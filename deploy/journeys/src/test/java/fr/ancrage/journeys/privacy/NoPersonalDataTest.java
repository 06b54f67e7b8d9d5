package fr.ancrage.journeys.privacy;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Looks for the people of the samples in what was written, sent and asked for while the other tests
 * ran. Alone, it sends them itself. A surname by itself is no proof (Martin, Petit and Marie are
 * words of code too): names are looked for whole, in both orders; addresses by their street line;
 * telephones by their digits.
 */
@Order(90)
class NoPersonalDataTest {

    private static final Set<String> NEEDLES = new TreeSet<>();

    @BeforeAll
    static void whatToLookFor() throws IOException {
        for (var folder : Sample.folders()) {
            for (var week : Sample.weeks(folder)) {
                week.acts().values().forEach(NoPersonalDataTest::lookFor);
            }
        }
        Sample.of("21", "actes-avec-erreurs.csv").acts().values().stream()
                .filter(act -> act.fields().size() > 20)
                .forEach(NoPersonalDataTest::lookFor);
        if (Platform.started().spy().messages().isEmpty()) {
            for (var week : Sample.weeks("portail")) {
                Platform.started()
                        .as("secretariat-21")
                        .upload(
                                "/api/dossiers/imports?nature=ACTES&simulation=false&departement=21",
                                week.name(),
                                week.bytes());
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
            assertThat(hits(text.replace("\\n", " ").replace("\\t", " ")))
                    .as(log.getKey())
                    .isEmpty();
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
            assertThat(hits(message.text())).as(message.key()).isEmpty();
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
