package fr.ancrage.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import fr.ancrage.journeys.Pdf;
import fr.ancrage.platform.test.infrastructure.LocalKeycloak;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A browser whose user has no mouse: everything but the choice of a file goes by the keyboard. */
final class Portal implements AutoCloseable {

    private static final int MOST_TABS = 250;

    /**
     * The key that leads from what has the focus to an element; none when it is there, null when it
     * is no longer in the page. Into a date only forwards: its first part is typed first.
     */
    private static final String KEY_TOWARDS =
            """
            e => {
              const at = document.activeElement;
              if (!e.isConnected) return null;
              if (at === e) return '';
              const behind = at !== document.body && e.type !== 'date'
                && at.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_PRECEDING;
              return behind ? 'Shift+Tab' : 'Tab';
            }
            """;

    private static final Map<String, List<Cookie>> SESSIONS = new ConcurrentHashMap<>();

    private final BrowserContext context;
    private final Page page;
    private final String url;
    private final Inspection inspection;
    private final Watch watch;

    /**
     * @param story begins the names of its pictures
     */
    Portal(String url, String story) {
        this.url = url;
        context =
                Chromium.started()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setLocale("fr-FR")
                                        .setTimezoneId("Europe/Paris")
                                        .setReducedMotion(ReducedMotion.REDUCE)
                                        .setViewportSize(Inspection.WIDTH, Inspection.HEIGHT));
        page = context.newPage();
        inspection = new Inspection(page, story);
        page.setDefaultTimeout(45_000);
        PlaywrightAssertions.setDefaultAssertionTimeout(45_000);
        watch = new Watch(page);
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

    /**
     * Is visible, or becomes so in time. Playwright's assertion of that reads the whole page out at
     * each try that fails, for a message that the next try makes needless.
     */
    static void appears(Locator element) {
        element.waitFor();
    }

    /** The page that bears this title is there. */
    void shows(String heading) {
        appears(
                page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(heading).setLevel(1)));
    }

    /** Tabs until the element has the focus, as someone without a mouse must be able to. */
    void tabTo(Locator element) {
        appears(element.first());
        var wanted = element.first().elementHandle();
        for (var i = 0; i < MOST_TABS; i++) {
            var key = (String) wanted.evaluate(KEY_TOWARDS);
            if (key == null) {
                wanted = element.first().elementHandle();
            } else if (key.isEmpty()) {
                return;
            } else {
                page.keyboard().press(key);
            }
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
        var below =
                (Integer)
                        list.evaluate(
                                "(e, v) => [...e.options].findIndex(o => o.value === v)", value);
        for (var i = 0; i < below; i++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(list).hasValue(value);
    }

    /**
     * Fills one field in, as its kind wants it: a choice is gone down to, a box among several is
     * ticked, anything else is typed.
     *
     * @param field as the API names it
     */
    void fill(String field, String value) {
        var input = field(field);
        switch (String.valueOf(input.evaluate("e => e.type ?? e.localName"))) {
            case "select-one" -> choose(input, value);
            case "fieldset" -> {
                tabTo(input.getByLabel(value));
                page.keyboard().press("Space");
            }
            case "date" -> typeDay(input, LocalDate.parse(value));
            default -> type(input, value);
        }
    }

    /** Digit by digit: a French browser asks for the day first, an English one for the month. */
    private void typeDay(Locator field, LocalDate day) {
        tabTo(field);
        for (var order : List.of("ddMMyyyy", "MMddyyyy")) {
            page.keyboard().type(day.format(DateTimeFormatter.ofPattern(order)));
            if (field.inputValue().equals(day.toString())) {
                return;
            }
            page.keyboard().press("ArrowLeft");
            page.keyboard().press("ArrowLeft");
        }
        assertThat(field).hasValue(day.toString());
    }

    /** By the name that the API gives it. */
    Locator field(String name) {
        return page.locator("[id='champ-" + name + "']");
    }

    /** Goes to a part of a case by its table of contents, as one does without a mouse. */
    void goTo(String part) {
        follow(page.locator(".ancrage-sommaire").getByText(part));
    }

    void signIn(String account) {
        open("/");
        shows("Se connecter");
        follow(AriaRole.LINK, "Se connecter");
        page.locator("#username").waitFor();
        type(page.locator("#username"), account);
        type(page.locator("#password"), LocalKeycloak.PASSWORD);
        page.keyboard().press("Enter");
        shows("Mon travail");
    }

    /** For stories that sign nobody out: one of a run goes through Keycloak's form, for all. */
    void signedIn(String account) {
        var session = SESSIONS.get(account);
        if (session == null) {
            signIn(account);
            SESSIONS.put(account, context.cookies());
        } else {
            context.addCookies(session);
        }
    }

    void signOut() {
        follow(AriaRole.BUTTON, "Se déconnecter");
        shows("Se connecter");
    }

    /** The whole page, in both themes and widths. */
    void inspect(String name) {
        inspection.page(name);
    }

    /** The form that has the focus, in both themes and widths: the page around it was seen. */
    void inspectForm(String name) {
        inspection.part(name, page.locator("form:focus-within"));
    }

    /** One part of a page that was seen. */
    void inspect(String name, Locator part) {
        inspection.part(name, part);
    }

    /** A form that opens in the page takes the focus, and leaves it somewhere when one gives up. */
    void opensAndGivesUp(String button, String name) {
        follow(AriaRole.BUTTON, button);
        appears(page.locator("form:focus-within"));
        inspectForm(name);
        follow(page.locator("form:focus-within").getByRole(AriaRole.BUTTON, named("Renoncer")));
        assertThat(page.locator("#contenu :focus")).hasCount(1);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    /** The page as it is, for whoever reads why a test failed. */
    void picture(String name) {
        inspection.picture(name);
    }

    /** The words of the sheets that a printer would get, on one line. */
    String printed(String name) {
        return Pdf.text(inspection.printed(name)).replaceAll("\\s+", " ");
    }

    /** The file that a button gives; it stays beside the pictures. */
    Path download(Locator button) {
        return inspection.keep(page.waitForDownload(() -> follow(button)));
    }

    /** What axe found on all pages inspected, and which of them scroll sideways. */
    List<String> violations() {
        return inspection.violations();
    }

    /** What the browser complained of: errors of scripts, refusals of the CSP. */
    List<String> complaints() {
        return watch.complaints();
    }

    /** Requests that left this machine's loopback. */
    List<String> elsewhere() {
        return watch.elsewhere();
    }

    @Override
    public void close() {
        context.close();
    }
}
