package fr.ancrage.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds pages against axe: in the light theme as most see them, in the dark one on the half of the
 * width, which is what a zoom of 200 % leaves. Keeps the picture of each with {@code
 * -Dpictures=true}.
 */
final class Inspection {

    static final int WIDTH = 1280;
    static final int HEIGHT = 900;

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Path AXE =
            Path.of("../../gateway/portal/node_modules/axe-core/axe.min.js");

    /** A third of the time of an inspection, and nothing is held against them. */
    private static final boolean PICTURES = Boolean.getBoolean("pictures");

    private final Page page;
    private final String story;
    private final String axe;
    private final List<String> violations = new ArrayList<>();
    private int shots;

    /**
     * @param story begins the names of its pictures
     */
    Inspection(Page page, String story) {
        this.page = page;
        this.story = story;
        try {
            axe = Files.readString(AXE);
            Files.createDirectories(SCREENSHOTS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void page(String name) {
        inspect(name, null);
    }

    /** What opened in a page that was seen before: that alone. */
    void part(String name, Locator part) {
        inspect(name, part);
    }

    private void inspect(String name, @Nullable Locator part) {
        assertThat(page.locator(".ancrage-chargement")).hasCount(0);
        shots++;
        inspect(name, part, "light", WIDTH);
        inspect(name, part, "dark", WIDTH / 2);
        look("light", WIDTH);
    }

    private void inspect(String name, @Nullable Locator part, String theme, int width) {
        look(theme, width);
        if (PICTURES) {
            picture("%02d-%s-%s".formatted(shots, name, theme), part);
        }
        var beside =
                page.evaluate(
                        "() => document.documentElement.scrollWidth"
                                + " - document.documentElement.clientWidth");
        if (!beside.equals(0)) {
            violations.add(name + ", " + width + " px wide: scrolls sideways by " + beside);
        }
        for (var violation : (List<?>) violationsOf(part)) {
            violations.add(name + ", " + theme + ": " + violation);
        }
    }

    private Object violationsOf(@Nullable Locator part) {
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(axe);
        }
        return page.evaluate(
                """
                async part => {
                  const result = await axe.run(part ?? document, {resultTypes: ['violations']});
                  if (result.passes.length < 5) throw new Error('axe saw nothing');
                  return result.violations.map(v =>
                    v.id + ' (' + v.help + '): '
                    + v.nodes.map(n => n.target.join(' ')).join(' | '));
                }
                """,
                part == null ? null : part.elementHandle());
    }

    private void look(String theme, int width) {
        page.setViewportSize(width, HEIGHT);
        page.evaluate(
                "theme => document.documentElement.setAttribute('data-fr-theme', theme)", theme);
        page.evaluate(
                "() => new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))");
    }

    private void picture(String name, @Nullable Locator part) {
        var file = SCREENSHOTS.resolve(story + "-" + name + ".png");
        if (part == null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        } else {
            part.screenshot(new Locator.ScreenshotOptions().setPath(file));
        }
    }

    /** The page as it is, for whoever reads why a test failed. */
    void picture(String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(SCREENSHOTS.resolve(story + "-" + name + ".png")));
    }

    Path keep(Download file) {
        var kept = SCREENSHOTS.resolve(story + "-" + file.suggestedFilename());
        file.saveAs(kept);
        return kept;
    }

    /** The sheets that a printer would get. */
    byte[] printed(String name) {
        return page.pdf(
                new Page.PdfOptions()
                        .setPreferCSSPageSize(true)
                        .setPath(SCREENSHOTS.resolve(story + "-" + name + ".pdf")));
    }

    /** What axe found, and which pages scroll sideways. */
    List<String> violations() {
        return violations;
    }
}
