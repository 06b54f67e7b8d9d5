package fr.ancrage.platform.test.droits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** What people read in an answer: the words of a PDF or of a workbook too, in one line. */
final class Contenu {

    private static final Pattern BALISE = Pattern.compile("<[^>]*>");
    private static final Pattern LETTRE = Pattern.compile("&#x([0-9A-Fa-f]{1,6});");
    private static final Pattern BLANCS = Pattern.compile("[\\s\\u00A0\\u202F]+");

    private Contenu() {}

    static String lire(String type, byte[] octets) {
        try {
            if (type.contains("pdf")) {
                // a narrow column may break a line after a hyphen
                return enUneLigne(pdf(octets)).replace("- ", "-");
            }
            return type.contains("zip") || type.contains("officedocument")
                    ? enUneLigne(parties(octets))
                    : new String(octets, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String enUneLigne(String texte) {
        return BLANCS.matcher(texte).replaceAll(" ").strip();
    }

    private static String pdf(byte[] octets) throws IOException {
        try (var document = Loader.loadPDF(octets)) {
            var proprietes = document.getDocumentInformation();
            return String.join(
                    " ",
                    new PDFTextStripper().getText(document),
                    String.valueOf(proprietes.getTitle()),
                    String.valueOf(proprietes.getSubject()),
                    String.valueOf(proprietes.getKeywords()));
        }
    }

    /** Every part of a workbook, hidden sheets and comments included. */
    private static String parties(byte[] octets) throws IOException {
        // a stream cannot be read whose parts say their size behind them: a file can
        var fichier = Files.createTempFile("ancrage-lecture-", ".zip");
        var texte = new StringBuilder();
        try {
            Files.write(fichier, octets);
            try (var zip = new ZipFile(fichier.toFile())) {
                for (var partie : Collections.list(zip.entries())) {
                    try (var contenu = zip.getInputStream(partie)) {
                        var xml = new String(contenu.readAllBytes(), StandardCharsets.UTF_8);
                        texte.append(BALISE.matcher(xml).replaceAll(" ")).append(' ');
                    }
                }
            }
        } finally {
            Files.delete(fichier);
        }
        return LETTRE.matcher(texte)
                .replaceAll(code -> Matcher.quoteReplacement(lettre(code.group(1))))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    private static String lettre(String hexadecimal) {
        return Character.toString(Integer.parseInt(hexadecimal, 16));
    }
}
