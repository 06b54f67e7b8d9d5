package fr.ancrage.platform.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;

/**
 * Makes PDF/UA documents.
 *
 * <p>A template is {@code documents/<name>.mustache} of the class path: the body of a page in HTML,
 * with the classes of {@code documents/print.css}. Values are escaped; a value that the model lacks
 * is an error and never an empty space in a letter. Model and templates speak French; texts that
 * people read are theirs alone.
 */
public final class PdfDocuments {

    private static final String FOLDER = "documents/";
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

    private final Mustache.Compiler compiler =
            Mustache.compiler()
                    .withEscaper(Escapers.HTML)
                    .withLoader(PdfDocuments::template)
                    .emptyStringIsFalse(true);
    private final Map<String, Template> templates = new ConcurrentHashMap<>();
    private final String style;

    public PdfDocuments() {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.OFF));
        try (var css = stream("/" + FOLDER + "print.css")) {
            style = new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes a document.
     *
     * @param template its name, without folder and ending
     * @param title of the document, as a screen reader says it
     * @param model what the template names: a record or a map
     * @return the bytes of a PDF
     */
    public byte[] render(String template, String title, Object model) {
        var html = html(template, title, model);
        var out = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.usePdfUaAccessibility(true);
            builder.withProducer("Ancrage");
            font(builder, "DejaVuSans.ttf", 400, FontStyle.NORMAL);
            font(builder, "DejaVuSans-Bold.ttf", 700, FontStyle.NORMAL);
            font(builder, "DejaVuSans-Oblique.ttf", 400, FontStyle.ITALIC);
            builder.useExternalResourceAccessControl(
                    (uri, type) -> false,
                    com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority
                            .RUN_BEFORE_RESOLVING_URI);
            builder.withHtmlContent(html, null);
            builder.toStream(out);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The page that becomes the PDF: what a preview on screen shows. */
    public String html(String template, String title, Object model) {
        var body = unbroken(templates.computeIfAbsent(template, this::compile).execute(model));
        return """
        <!DOCTYPE html>
        <html lang="fr"><head><meta charset="UTF-8"/><title>%s</title>
        <meta name="description" content="%s"/><style>%s</style></head><body>%s</body></html>
        """
                .formatted(Escapers.HTML.escape(title), Escapers.HTML.escape(title), style, body);
    }

    /** French punctuation stays on the line of its word. */
    private static String unbroken(String body) {
        return body.replaceAll(" ([:;?!»])", "\u00a0$1").replace("« ", "«\u00a0");
    }

    private Template compile(String name) {
        try (var source = template(name)) {
            return compiler.compile(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader template(String name) {
        return new InputStreamReader(
                stream("/" + FOLDER + name + ".mustache"), StandardCharsets.UTF_8);
    }

    private static void font(PdfRendererBuilder builder, String file, int weight, FontStyle style) {
        builder.useFont(() -> stream(FONTS + file), "Ancrage", weight, style, true);
    }

    private static InputStream stream(String resource) {
        var found = PdfDocuments.class.getResourceAsStream(resource);
        if (found == null) {
            throw new IllegalStateException("no resource " + resource);
        }
        return found;
    }
}
