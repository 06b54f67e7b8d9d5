package fr.ancrage.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.ancrage.journeys.browser.Portal.appears;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import fr.ancrage.journeys.ActsFile;
import fr.ancrage.journeys.Imports;
import fr.ancrage.journeys.Platform;
import fr.ancrage.platform.test.processes.Api;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Screens of one theme, each by keyboard alone, on cases of their own: no test counts on another
 * one, but for the last two, which hold all pages of the class at once.
 */
@Execution(ExecutionMode.SAME_THREAD)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class Screens {

    static final String ACCOUNT = "secretariat-21";

    final Portal portal;
    final Api secretariat = Platform.started().as(ACCOUNT);

    private final String story;

    /**
     * @param story begins the names of its pictures
     */
    Screens(String story) {
        this.story = story;
        portal = new Portal(Platform.started().url(), story);
    }

    @BeforeAll
    void signIn() {
        portal.signedIn(ACCOUNT);
    }

    /** A case of its own: one commandement de payer, of a household that nobody else knows. */
    String caseOf(String act, String household, String street) throws IOException {
        return bringIn(ActsFile.inDijon().act(act, "CP", "12/05/2026", household, street))
                .getFirst();
    }

    /** The case of each line, in the order of the file. */
    List<String> bringIn(ActsFile acts) throws IOException {
        return List.copyOf(Imports.cases(acts.send(secretariat, "21")).values());
    }

    /** Another act of a case, by the API. */
    void act(String dossier, String json) throws IOException {
        assertThat(secretariat.post("/api/dossiers/" + dossier + "/actes", json).status())
                .isEqualTo(201);
    }

    void openCase(String dossier) {
        portal.open("/dossiers/" + dossier);
        appears(portal.role(AriaRole.HEADING, "Chronologie"));
    }

    @AfterAll
    void closeTheBrowser() {
        portal.close();
    }

    @AfterEach
    void keepTheLastPicture(TestInfo test) {
        portal.picture("end-of-" + test.getTestMethod().map(Method::getName).orElse(story));
    }

    @Test
    @Order(Integer.MAX_VALUE - 1)
    void axe_finds_nothing_and_no_page_scrolls_sideways_at_200_percent() {
        assertThat(portal.violations()).isEmpty();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void the_browser_complains_of_nothing_and_never_leaves_the_loopback() {
        assertThat(portal.complaints()).isEmpty();
        assertThat(portal.elsewhere()).isEmpty();
    }
}
