package fr.ancrage.notifications.redaction;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Codes and dates, as people say them. */
@Component
public class Mots {

    private static final DateTimeFormatter JOUR =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.FRENCH);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);

    private final Properties libelles = new Properties();

    public Mots() {
        try (var lecteur =
                new InputStreamReader(
                        new ClassPathResource("redaction/libelles_fr.properties").getInputStream(),
                        StandardCharsets.UTF_8)) {
            libelles.load(lecteur);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String date(LocalDate jour) {
        return premier(DATE.format(jour), jour);
    }

    static String jour(LocalDate jour) {
        return premier(JOUR.format(jour), jour);
    }

    private static String premier(String texte, LocalDate jour) {
        return jour.getDayOfMonth() == 1 ? texte.replaceFirst("\\b1 ", "1er ") : texte;
    }

    /** What the commission thinks, in a sentence. */
    String avis(String code) {
        var phrase = libelles.getProperty("avis." + code);
        return phrase == null ? "Son avis : " + libelle("avis", code) + "." : phrase;
    }

    /** The words of a code; one that has none is said as it is written. */
    String libelle(String famille, String code) {
        return libelles.getProperty(
                famille + "." + code, code.toLowerCase(Locale.FRENCH).replace('_', ' '));
    }
}
