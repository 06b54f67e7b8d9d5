package fr.ancrage.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import fr.ancrage.journeys.Accounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A browser whose user has no mouse: everything but the choice of a file goes by the keyboard. */
final class Portal implements AutoCloseable {

    /** Every address that the browser asked for, for whoever looks for personal data in them. */
    static final Path VISITED = Path.of("target", "visited-urls.txt");

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Path AXE =
            Path.of("../../gateway/portal/node_modules/axe-core/axe.min.js");
    private static final int MOST_TABS = 250;
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;

    static {
        try {
            Files.deleteIfExists(VISITED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final BrowserContext context;
    private final Page page;
    private final String url;
    private final String story;
    private final String axe;
    private final List<String> violations = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> elsewhere = new ArrayList<>();
    private int shots;

    /**
     * @param story begins the names of its pictures
     */
    Portal(String url, String story) {
        this.url = url;
        this.story = story;
        try {
            axe = Files.readString(AXE);
            Files.createDirectories(SCREENSHOTS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context =
                Chromium.started()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setLocale("fr-FR")
                                        .setTimezoneId("Europe/Paris")
                                        .setReducedMotion(ReducedMotion.REDUCE)
                                        .setViewportSize(WIDTH, HEIGHT));
        page = context.newPage();
        page.setDefaultTimeout(15_000);
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
        page.onRequest(request -> visited(request.url()));
        page.onConsoleMessage(message -> {
            // Two answers are said there too that are no fault: nobody is signed in, and a case
            // has no visit that this agent may know.
            if (message.type().equals("error")
                    && !message.text().contains("401")
                    && !message.location().contains("/visite")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(complaints::add);
    }

    private void visited(String address) {
        if (!address.startsWith("data:") && !address.startsWith("blob:")) {
            if (!List.of("127.0.0.1", "localhost").contains(URI.create(address).getHost())) {
                elsewhere.add(address);
            }
            try {
                Files.writeString(
                        VISITED,
                        address + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    void open(String path) {
        page.navigate(url + path);
    }

    Locator role(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true))
                .filter(new Locator.FilterOptions().setVisible(true));
    }

    Locator role(AriaRole role, Pattern name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name))
                .filter(new Locator.FilterOptions().setVisible(true));
    }

    Locator label(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .filter(new Locator.FilterOptions().setVisible(true));
    }

    Page page() {
        return page;
    }

    /** The page that bears this title is there. */
    void shows(String heading) {
        assertThat(
                        page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(heading).setLevel(1)))
                .isVisible();
    }

    /** Tabs until the element has the focus, as someone without a mouse must be able to. */
    void tabTo(Locator element) {
        assertThat(element.first()).isVisible();
        for (var i = 0; i < MOST_TABS; i++) {
            if (Boolean.TRUE.equals(
                    element.first().evaluate("e => e === document.activeElement"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no key leads to " + element + " on " + page.title());
    }

    void follow(AriaRole role, String name) {
        tabTo(role(role, name));
        page.keyboard().press("Enter");
    }

    void follow(Locator link) {
        tabTo(link);
        page.keyboard().press("Enter");
    }

    void type(Locator field, String text) {
        tabTo(field);
        page.keyboard().type(text);
    }

    /** Goes down a list of choices to one of them. */
    void choose(Locator list, String value) {
        assertThat(list.locator("option[value='" + value + "']")).hasCount(1);
        tabTo(list);
        page.keyboard().press("Home");
        for (var left = list.locator("option").count(); left > 0; left--) {
            if (list.inputValue().equals(value)) {
                return;
            }
            page.keyboard().press("ArrowDown");
        }
        assertThat(list).hasValue(value);
    }

    void signIn(String account) {
        open("/");
        shows("Se connecter");
        follow(AriaRole.LINK, "Se connecter");
        page.locator("#username").waitFor();
        type(page.locator("#username"), account);
        type(page.locator("#password"), Accounts.PASSWORD);
        page.keyboard().press("Enter");
        shows("Mon travail");
    }

    void signOut() {
        follow(AriaRole.BUTTON, "Se déconnecter");
        shows("Se connecter");
    }

    /**
     * Holds the page against axe and keeps its picture: in the light theme as most see it, in the
     * dark one on the half of the width, which is what a zoom of 200 % leaves.
     */
    void inspect(String name) {
        assertThat(page.locator(".ancrage-chargement")).hasCount(0);
        shots++;
        inspect(name, "light", WIDTH);
        inspect(name, "dark", WIDTH / 2);
        look("light", WIDTH);
    }

    private void inspect(String name, String theme, int width) {
        look(theme, width);
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(
                                SCREENSHOTS.resolve(
                                        "%s-%02d-%s-%s.png".formatted(story, shots, name, theme)))
                        .setFullPage(true));
        var beside =
                page.evaluate(
                        "() => document.documentElement.scrollWidth"
                                + " - document.documentElement.clientWidth");
        if (!beside.equals(0)) {
            violations.add(name + ", " + width + " px wide: scrolls sideways by " + beside);
        }
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(axe);
        }
        var found =
                page.evaluate(
                        """
                        async () => {
                          const result = await axe.run(document);
                          if (result.passes.length < 10) throw new Error('axe saw nothing');
                          return result.violations.map(v =>
                            v.id + ' (' + v.help + '): '
                            + v.nodes.map(n => n.target.join(' ')).join(' | '));
                        }
                        """);
        for (var violation : (List<?>) found) {
            violations.add(name + ", " + theme + ": " + violation);
        }
    }

    private void look(String theme, int width) {
        page.setViewportSize(width, HEIGHT);
        page.evaluate(
                "theme => document.documentElement.setAttribute('data-fr-theme', theme)", theme);
        page.evaluate(
                "() => new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))");
    }

    /** A form that opens in the page takes the focus, and leaves it somewhere when one gives up. */
    void opensAndGivesUp(String button, String name) {
        follow(AriaRole.BUTTON, button);
        assertThat(page.locator("form:focus-within")).isVisible();
        inspect(name);
        follow(page.locator("form:focus-within").getByRole(AriaRole.BUTTON, named("Renoncer")));
        assertThat(page.locator("#contenu :focus")).hasCount(1);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    /** The page as it is, for whoever reads why a test failed. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** What axe found on all pages inspected, and which of them scroll sideways. */
    List<String> violations() {
        return violations;
    }

    /** What the browser complained of: errors of scripts, refusals of the CSP. */
    List<String> complaints() {
        return complaints;
    }

    /** Requests that left this machine's loopback. */
    List<String> elsewhere() {
        return elsewhere;
    }

    @Override
    public void close() {
        context.close();
    }
}
