package fr.ancrage.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.ancrage.journeys.browser.Portal.appears;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.ancrage.journeys.ActsFile;
import fr.ancrage.journeys.Imports;
import fr.ancrage.journeys.Platform;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The screens of a case and around it that the two stories do not pass through: one signing in for
 * each role, then a walk by keyboard. The last tests hold all pages at once.
 */
@Order(47)
@Execution(ExecutionMode.SAME_THREAD)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryScreenTest {

    /**
     * What opens in the page of a case, by the words of its button, and the name of its picture.
     */
    private static final Map<String, String> FORMS =
            Map.of(
                    "Enregistrer un acte", "acte",
                    "Compléter ou corriger", "menage",
                    "Ajouter un relevé", "releve",
                    "Ajouter un plan", "plan",
                    "Enregistrer un budget", "budget",
                    "Inscrire une mesure", "mesure",
                    "Enregistrer une réponse du ménage", "consentement",
                    "Enregistrer une appréciation", "bonne-foi");

    private static Portal portal;
    private static String dossier = "";

    @BeforeAll
    static void openTheBrowser() throws IOException {
        portal = new Portal(Platform.started().url(), "ecrans");
        var acts =
                ActsFile.inDijon()
                        .act("ECRAN-1", "CP", "12/05/2026", "Montferrand;Aglaé", "21 rue du Cadran")
                        .act(
                                "ECRAN-2",
                                "CQL",
                                "20/08/2026",
                                "Montferrand;Aglaé",
                                "21 rue du Cadran")
                        .act(
                                "ECRAN-3",
                                "RFP",
                                "12/11/2026",
                                "Montferrand;Aglaé",
                                "21 rue du Cadran")
                        .act(
                                "ECRAN-4",
                                "CP",
                                "13/11/2026",
                                "Montferrant;Aglaée",
                                "21 rue du Cadran");
        var report = acts.send(Platform.started().as("secretariat-21"), "21");
        dossier = Imports.cases(report).values().iterator().next();
    }

    @AfterAll
    static void closeTheBrowser() {
        portal.close();
    }

    @AfterEach
    void keepTheLastPicture(TestInfo test) {
        portal.picture("ecrans-end-of-" + test.getTestMethod().map(Method::getName).orElse("test"));
    }

    @Test
    @Order(1)
    void every_form_of_a_case_opens_and_closes_by_keyboard() {
        portal.signIn("secretariat-21");
        portal.open("/dossiers/" + dossier);
        appears(portal.role(AriaRole.HEADING, "Chronologie"));
        FORMS.forEach(portal::opensAndGivesUp);
        portal.follow(AriaRole.BUTTON, "Enregistrer un acte");
        portal.choose(portal.page().locator("#champ-nature"), "PV_TENTATIVE");
        portal.type(portal.page().locator("#champ-numero"), "ECRAN-5");
        portal.follow(AriaRole.BUTTON, "Enregistrer");
        appears(portal.page().getByText("n° ECRAN-5"));
        assertThat(portal.page().locator("#contenu :focus")).hasCount(1);
        portal.follow(AriaRole.BUTTON, "Suivre ce dossier");
        appears(portal.role(AriaRole.BUTTON, Pattern.compile("^Ne plus suivre")));
    }

    @Test
    @Order(2)
    void the_pages_around_a_case() {
        walk("/dossiers/nouveau", "Ouvrir un dossier");
        walk("/acces-exceptions", "Accès par exception");
        walk("/implications", "Implications à revoir");
        walk("/regles", "Règles du droit");
    }

    @Test
    @Order(3)
    void a_bulk_gesture_and_two_cases_that_look_alike() {
        portal.open("/dossiers");
        portal.shows("Dossiers");
        var box = portal.page().locator("tbody input[type=checkbox]").first();
        portal.tabTo(box);
        portal.page().keyboard().press("Space");
        portal.choose(portal.label("Agir sur 1 dossier coché"), "SUIVRE");
        portal.follow(AriaRole.BUTTON, "Appliquer aux dossiers cochés");
        assertThat(portal.page().getByText("Fait pour 1 dossier sur 1")).isFocused();
        portal.inspect("liste-apres-un-geste");
        portal.open("/rapprochements");
        portal.shows("Rapprochements");
        var alike = portal.page().locator("article", containing("Montferran"));
        appears(alike);
        portal.inspect("rapprochement");
        portal.follow(alike.getByRole(AriaRole.BUTTON).last());
        assertThat(alike).hasCount(0);
        portal.signOut();
    }

    @Test
    @Order(4)
    void a_social_worker_and_an_administrator_find_theirs() {
        portal.signIn("social-dijon-metropole");
        walk("/situation", "Fiches situation");
        portal.signOut();
        portal.signIn("admin-21");
        walk("/regles", "Règles du droit");
        portal.follow(portal.role(AriaRole.BUTTON, Pattern.compile("^Adapter")).first());
        portal.inspect("regle-a-adapter");
        portal.signOut();
    }

    @Test
    @Order(5)
    void axe_finds_nothing_and_no_page_scrolls_sideways_at_200_percent() {
        assertThat(portal.violations()).isEmpty();
    }

    @Test
    @Order(6)
    void the_browser_complains_of_nothing_and_never_leaves_the_loopback() {
        assertThat(portal.complaints()).isEmpty();
        assertThat(portal.elsewhere()).isEmpty();
    }

    private static void walk(String path, String heading) {
        portal.open(path);
        portal.shows(heading);
        portal.inspect(path.replaceAll(".*/", ""));
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
