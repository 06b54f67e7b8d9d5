package fr.ancrage.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.ancrage.journeys.browser.Portal.appears;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.ancrage.journeys.Platform;
import fr.ancrage.journeys.Sample;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
 * The main job of product §1 in a browser: the secretariat brings a week of acts in, the social
 * service finds its assignment and hands in its report, the secretariat reads it in the timeline.
 * One story told in order; the tests after the story hold all its pages at once.
 */
@Order(40)
@Execution(ExecutionMode.SAME_THREAD)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobByKeyboardTest {

    /** The household of the story, invented like all of the file's; typed as one mishears it. */
    private static final String MISTYPED = "Brunn Maelis";

    private static final Pattern HOUSEHOLD =
            Pattern.compile("(?=.*\\bbrun(?![a-z]))(?=.*ma[eë]lys)", Pattern.CASE_INSENSITIVE);

    private static final String ACT = "H2838625";

    /** Typed digit by digit; the same whether the browser asks for the day or the month first. */
    private static final String REPORT_DAY = "11112026";

    private static Portal portal;
    private static String dossier = "";

    @BeforeAll
    static void openTheBrowser() {
        // The week whose acts it brings in is over.
        Platform.started().day().turnTo(LocalDate.parse("2026-11-23"));
        portal = new Portal(Platform.started().url(), "metier");
    }

    @AfterAll
    static void closeTheBrowser() {
        portal.close();
    }

    @AfterEach
    void keepTheLastPicture(TestInfo test) {
        portal.picture("end-of-" + test.getTestMethod().map(Method::getName).orElse("test"));
    }

    @Test
    @Order(1)
    void the_secretariat_signs_in_and_brings_a_week_of_acts_in() {
        var week = Sample.of("portail", "actes-2026-S46.csv");
        portal.open("/");
        portal.shows("Se connecter");
        portal.inspect("connexion");
        portal.signIn("secretariat-21");
        portal.inspect("mon-travail-secretariat");

        portal.follow(AriaRole.LINK, "Imports");
        portal.shows("Imports");
        portal.inspect("imports");
        portal.tabTo(portal.page().locator("#champ-fichier"));
        portal.page()
                .locator("#champ-fichier")
                .setInputFiles(new FilePayload(week.name(), "text/csv", week.bytes()));
        portal.follow(AriaRole.BUTTON, "Vérifier le fichier");
        appears(portal.role(AriaRole.HEADING, "Aperçu de l’import"));
        portal.inspect("imports-apercu");

        portal.follow(portal.role(AriaRole.BUTTON, Pattern.compile("^Importer \\d+ lignes?$")));
        portal.shows("Résultat de l’import");
        appears(portal.role(AriaRole.HEADING, "Import terminé"));
        portal.inspect("imports-resultat");
    }

    @Test
    @Order(2)
    void it_finds_a_household_by_a_mistyped_name_and_opens_its_timeline() {
        find("dossiers-trouves");
        portal.inspect("dossier");
        dossier = portal.page().url().replaceAll(".*/dossiers/", "");

        assertThat(portal.page().locator("#contenu")).containsText(ACT);
        appears(portal.role(AriaRole.HEADING, "Chronologie"));
        appears(timeline().first());

        for (var name : List.of("Dossiers", "Affectations", "Rapprochements")) {
            portal.follow(AriaRole.LINK, name);
            portal.shows(name);
            portal.inspect("secretariat-" + name.toLowerCase(Locale.ROOT));
        }
        portal.signOut();
    }

    @Test
    @Order(3)
    void the_social_service_accepts_and_hands_in_its_report() {
        portal.signIn("social-dijon-metropole");
        portal.inspect("mon-travail-service-social");
        portal.follow(AriaRole.LINK, "Affectations");
        portal.shows("Mes affectations");
        portal.inspect("service-social-affectations");
        find("service-social-dossiers");
        portal.inspect("service-social-dossier");

        portal.follow(
                portal.role(AriaRole.LINK, Pattern.compile("^Diagnostic social et financier")));
        portal.shows("Diagnostic social et financier");
        portal.inspect("affectation-a-accepter");
        portal.follow(AriaRole.BUTTON, "Accepter la mission");
        appears(portal.role(AriaRole.HEADING, "Votre travail"));
        portal.inspect("affectation-acceptee");

        portal.follow(AriaRole.BUTTON, "Ajouter une tentative de contact");
        portal.inspect("affectation-tentative");
        portal.follow(
                portal.role(AriaRole.BUTTON, Pattern.compile("^(Annuler|Renoncer|Fermer).*")));

        portal.follow(AriaRole.BUTTON, "Rédiger le rapport");
        portal.inspect("rapport-1");
        portal.follow(AriaRole.BUTTON, "Suivant");
        portal.inspect("rapport-incomplet");
        fillTheReport();
        appears(portal.role(AriaRole.HEADING, "Rapport remis"));
        portal.inspect("affectation-rendue");
        portal.signOut();
    }

    private static void fillTheReport() {
        portal.tabTo(portal.page().locator("#champ-issue input[type=radio]"));
        portal.page().keyboard().press("Space");
        portal.type(portal.page().locator("#champ-realiseLe"), REPORT_DAY);
        for (var step = 1; step <= 5; step++) {
            var fields =
                    portal.page().locator("form[aria-label=Rapport] textarea[aria-required=true]");
            for (var i = 0; i < fields.count(); i++) {
                portal.type(fields.nth(i), "Rien à signaler.");
            }
            if (step < 5) {
                portal.follow(AriaRole.BUTTON, "Suivant");
                assertThat(portal.page().locator(".fr-stepper__state"))
                        .containsText((step + 1) + " sur 5");
                portal.inspect("rapport-" + (step + 1));
            }
        }
        portal.follow(AriaRole.BUTTON, "Remettre le rapport");
    }

    @Test
    @Order(4)
    void the_secretariat_reads_it_in_the_timeline() {
        var api = Platform.started().as("secretariat-21");
        await().atMost(Duration.ofSeconds(45))
                .untilAsserted(() ->
                        assertThat(
                                        api.get(
                                                        "/api/dossiers/"
                                                                + dossier
                                                                + "/historique?taille=200")
                                                .body()
                                                .toString())
                                .contains("affectation.rapport-remis"));
        portal.signIn("secretariat-21");
        find("dossiers-trouves-apres");
        appears(
                timeline()
                        .filter(
                                new Locator.FilterOptions()
                                        .setHasText(
                                                Pattern.compile(
                                                        "rapport|diagnostic",
                                                        Pattern.CASE_INSENSITIVE)))
                        .first());
        portal.inspect("dossier-apres-rapport");
        portal.follow(AriaRole.LINK, "Accessibilité : partiellement conforme");
        portal.shows("Accessibilité");
        portal.inspect("accessibilite");
        portal.open("/nulle-part");
        portal.shows("Page introuvable");
        portal.inspect("page-introuvable");
        portal.signOut();
    }

    @Test
    @Order(5)
    void axe_finds_nothing_on_any_page_in_either_theme() {
        assertThat(portal.violations()).isEmpty();
    }

    @Test
    @Order(6)
    void the_browser_complains_of_nothing_and_never_leaves_the_loopback() {
        assertThat(portal.complaints()).isEmpty();
        assertThat(portal.elsewhere()).isEmpty();
    }

    private static void find(String picture) {
        portal.follow(AriaRole.LINK, "Dossiers");
        portal.shows("Dossiers");
        portal.type(portal.label("Rechercher un dossier").last(), MISTYPED);
        portal.page().keyboard().press("Enter");
        var row =
                portal.page()
                        .getByRole(AriaRole.ROW)
                        .filter(new Locator.FilterOptions().setHasText(HOUSEHOLD))
                        .first();
        appears(row);
        portal.inspect(picture);
        portal.follow(row.getByRole(AriaRole.LINK));
        appears(
                portal.page()
                        .getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions()
                                        .setName(Pattern.compile("^Dossier "))
                                        .setLevel(1)));
    }

    private static Locator timeline() {
        return portal.page().locator(".ancrage-chronologie li");
    }
}
