package fr.ancrage.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.ancrage.journeys.browser.Portal.appears;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.ancrage.journeys.ActsFile;
import fr.ancrage.journeys.Platform;
import fr.ancrage.platform.test.processes.Api;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
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
import tools.jackson.databind.JsonNode;

/**
 * The whole chain of product §1 in a browser, each role signing in for its own step: the file, the
 * diagnosis, the commission, the letters, the prefect's decision, SIAO's list, the pool. One story
 * told in order, by keyboard; the last tests hold all its pages at once.
 */
@Order(45)
@Execution(ExecutionMode.SAME_THREAD)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeChainTest {

    /**
     * Days typed digit by digit, the same whether the browser asks for the day or the month first.
     */
    private static final String SITTING_TYPED = "12122026";

    private static final LocalDate SITTING = LocalDate.parse("2026-12-12");
    private static final LocalDate MONDAY_AFTER = LocalDate.parse("2026-12-14");
    private static final String REPORT_TYPED = "11112026";

    private static Portal portal;

    @BeforeAll
    static void openTheBrowser() {
        portal = new Portal(Platform.started().url(), "chaine");
    }

    @AfterAll
    static void closeTheBrowser() {
        portal.close();
    }

    @AfterEach
    void keepTheLastPicture(TestInfo test) {
        portal.picture("chaine-end-of-" + test.getTestMethod().map(Method::getName).orElse("test"));
    }

    private static Api as(String account) {
        return Platform.started().as(account);
    }

    @Test
    @Order(1)
    void the_secretariat_brings_the_acts_in() {
        var acts =
                ActsFile.inDijon()
                        .act(
                                "CHAINE-1",
                                "CQL",
                                "12/11/2026",
                                "Castelnau;Violette",
                                "11 rue de la Chaîne")
                        .act(
                                "CHAINE-2",
                                "RFP",
                                "12/11/2026",
                                "Brisebarre;Gaston",
                                "12 rue de la Chaîne");
        portal.signIn("secretariat-21");
        bringIn("ACTES", "chaine.csv", acts.bytes(), 2);
        portal.inspect("import");
        portal.signOut();
    }

    private static void bringIn(String nature, String name, byte[] content, int lines) {
        portal.follow(AriaRole.LINK, "Imports");
        portal.shows("Imports");
        portal.choose(portal.label("Nature du fichier"), nature);
        portal.tabTo(portal.page().locator("#champ-fichier"));
        portal.page()
                .locator("#champ-fichier")
                .setInputFiles(new FilePayload(name, "text/csv", content));
        portal.follow(AriaRole.BUTTON, "Vérifier le fichier");
        appears(portal.role(AriaRole.HEADING, "Aperçu de l’import"));
        portal.follow(
                portal.role(AriaRole.BUTTON, Pattern.compile("^Importer " + lines + " lignes?$")));
        appears(portal.role(AriaRole.HEADING, "Import terminé"));
    }

    @Test
    @Order(2)
    void the_social_service_accepts_and_hands_in_with_a_rapport_social() throws IOException {
        var mission =
                only(
                        as("secretariat-21"),
                        "/api/diagnostics/affectations?mission=DSF&dossier=" + dossier("CHAINE-1"));
        portal.signIn("social-dijon-metropole");
        portal.open("/affectations/" + mission.path("id").asString());
        portal.shows("Diagnostic social et financier");
        portal.follow(AriaRole.BUTTON, "Accepter la mission");
        portal.follow(AriaRole.BUTTON, "Rédiger le rapport");
        portal.tabTo(portal.page().locator("#champ-issue input[type=radio]"));
        portal.page().keyboard().press("Space");
        portal.type(portal.page().locator("#champ-realiseLe"), REPORT_TYPED);
        for (var step = 1; step <= 5; step++) {
            var social = portal.page().getByText("Joindre un rapport social");
            if (social.count() > 0) {
                portal.tabTo(
                        portal.page()
                                .locator("fieldset")
                                .filter(
                                        new Locator.FilterOptions()
                                                .setHasText("Joindre un rapport social"))
                                .last()
                                .locator("input[type=checkbox]")
                                .first());
                portal.page().keyboard().press("Space");
                portal.tabTo(
                        portal.page().getByLabel("Aucun accompagnement n’est nécessaire").first());
                portal.page().keyboard().press("Space");
            }
            var fields =
                    portal.page().locator("form[aria-label=Rapport] textarea[aria-required=true]");
            for (var i = 0; i < fields.count(); i++) {
                portal.type(fields.nth(i), "Rien à signaler.");
            }
            portal.inspect("rapport-" + step);
            if (step < 5) {
                portal.follow(AriaRole.BUTTON, "Suivant");
                assertThat(portal.page().locator(".fr-stepper__state"))
                        .containsText((step + 1) + " sur 5");
            }
        }
        portal.follow(AriaRole.BUTTON, "Remettre le rapport");
        appears(portal.role(AriaRole.HEADING, "Rapport remis"));
        portal.inspect("rapport-remis");
        assertThat(
                        as("social-dijon-metropole")
                                .get(
                                        "/api/diagnostics/dossiers/"
                                                + dossier("CHAINE-1")
                                                + "/rapport-social")
                                .status())
                .isEqualTo(200);
        portal.signOut();
    }

    @Test
    @Order(3)
    void the_secretariat_puts_it_on_the_agenda() {
        portal.signIn("secretariat-21");
        portal.open("/commissions/candidatures");
        portal.shows("Dossiers à examiner");
        portal.inspect("candidatures");
        portal.open("/commissions");
        portal.shows("Commissions");
        portal.follow(AriaRole.BUTTON, "Programmer une séance");
        portal.choose(portal.page().locator("#champ-formation"), "mediation-dijon");
        portal.type(portal.page().locator("#champ-date"), SITTING_TYPED);
        portal.inspect("seance-a-programmer");
        portal.follow(AriaRole.BUTTON, "Programmer");
        portal.shows("Commission de médiation pré-expulsion de Dijon");
        portal.follow(
                portal.role(
                        AriaRole.BUTTON,
                        Pattern.compile("^Inscrire .*Castelnau", Pattern.CASE_INSENSITIVE)));
        appears(
                portal.role(
                                AriaRole.BUTTON,
                                Pattern.compile("^Retirer .*Castelnau", Pattern.CASE_INSENSITIVE))
                        .first());
        portal.inspect("ordre-du-jour");
        portal.signOut();
    }

    @Test
    @Order(4)
    void on_the_day_it_records_the_opinion_and_closes() throws IOException {
        Platform.started().day().turnTo(SITTING);
        var sitting =
                only(
                        as("secretariat-21"),
                        "/api/commissions/seances?formation=mediation-dijon&du="
                                + SITTING
                                + "&au="
                                + SITTING);
        portal.signIn("secretariat-21");
        portal.open("/commissions/seances/" + sitting.path("id").asString());
        portal.follow(
                portal.role(
                        AriaRole.BUTTON,
                        Pattern.compile(
                                "^Enregistrer l’avis .*Castelnau", Pattern.CASE_INSENSITIVE)));
        portal.choose(portal.page().locator("#champ-avis"), "RELOGEMENT");
        portal.follow(AriaRole.BUTTON, "Ajouter une préconisation");
        portal.choose(portal.page().locator("[id='champ-preconisations[0].type']"), "RELOGEMENT");
        portal.choose(
                portal.page().locator("[id='champ-preconisations[0].organisation']"), "ddets-21");
        portal.inspect("avis");
        portal.follow(
                portal.page().locator("form button[type=submit]:has-text('Enregistrer l’avis')"));
        portal.follow(AriaRole.BUTTON, "Clore la séance");
        appears(portal.role(AriaRole.BUTTON, "Relevé de décisions (PDF)"));
        portal.inspect("seance-close");
        assertThat(
                        as("secretariat-21")
                                .bytes(
                                        "/api/commissions/seances/"
                                                + sitting.path("id").asString()
                                                + "/releve-de-decisions.pdf"))
                .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        portal.open("/preconisations");
        portal.inspect("preconisations");
    }

    @Test
    @Order(5)
    void the_letters_are_printed_and_posted() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(
                                        as("secretariat-21")
                                                .all(
                                                        "/api/notifications/envois?etat=A_IMPRIMER&dossier="
                                                                + dossier("CHAINE-1")))
                                .isNotEmpty());
        portal.open("/courriers?etat=A_IMPRIMER");
        portal.inspect("courriers");
        portal.follow(AriaRole.BUTTON, "Préparer l’impression des lettres qui attendent");
        appears(portal.role(AriaRole.LINK, Pattern.compile("^Ouvrir le fichier à imprimer.*")));
        portal.inspect("lettres-imprimees");
        portal.follow(AriaRole.BUTTON, "Enregistrer : lettres postées");
        appears(portal.page().getByText(Pattern.compile("^Postées : .*")));
        portal.inspect("lettres-postees");
    }

    @Test
    @Order(6)
    void the_prefects_decisions_arrive() {
        var decisions =
                """
                N° acte RFP;Nom;Prénom;Commune;Décision;Date de décision;Expulsion possible à compter du;Critères de vulnérabilité;Veille sociale
                CHAINE-2;BRISEBARRE;Gaston;Dijon;octroi;20/11/2026;01/04/2027;santé;oui
                """;
        bringIn("DECISIONS_CFP", "decisions.csv", decisions.getBytes(ActsFile.PARTNERS), 1);
        portal.inspect("decisions-importees");
        portal.signOut();
    }

    @Test
    @Order(7)
    void siao_reads_its_list() {
        Platform.started().day().turnTo(MONDAY_AFTER);
        var list = "/api/relogements/listes-siao/21/2026-S50";
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(as("siao-21").get(list).body().path("etat").asString())
                                .isEqualTo("FIGEE"));
        portal.signIn("siao-21");
        portal.inspect("mon-travail-siao");
        portal.open("/listes-siao");
        portal.shows("Listes au SIAO");
        portal.inspect("listes-siao");
        portal.open("/listes-siao/21/2026-S50");
        assertThat(portal.page().locator("#contenu"))
                .containsText(Pattern.compile("Brisebarre", Pattern.CASE_INSENSITIVE));
        portal.inspect("liste-siao");
        portal.signOut();
    }

    @Test
    @Order(8)
    void access_to_housing_gives_the_household_its_lead_landlord() throws IOException {
        var access = as("acces-logement-21");
        var of = "/api/relogements/vivier?dossier=" + dossier("CHAINE-1");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(access.all(of))
                                .singleElement()
                                .satisfies(entry ->
                                        assertThat(entry.path("etat").asString())
                                                .isEqualTo("COMPLETE")));
        portal.signIn("acces-logement-21");
        portal.inspect("mon-travail-acces-logement");
        portal.open("/vivier");
        portal.shows("Vivier des ménages à reloger");
        portal.inspect("vivier");
        portal.open("/vivier/" + only(access, of).path("id").asString());
        portal.shows("Un ménage à reloger");
        portal.inspect("vivier-entree");
        portal.follow(AriaRole.BUTTON, "Désigner le chef de file");
        portal.choose(portal.page().locator("#champ-organisation"), "orvitis");
        portal.inspect("chef-de-file");
        portal.follow(AriaRole.BUTTON, "Enregistrer");
        await().atMost(Duration.ofSeconds(45))
                .untilAsserted(() ->
                        assertThat(
                                        only(access, of)
                                                .path("chefDeFile")
                                                .path("organisation")
                                                .asString())
                                .isEqualTo("orvitis"));
        portal.inspect("chef-de-file-designe");
        portal.signOut();
    }

    @Test
    @Order(9)
    void axe_finds_nothing_on_any_page_in_either_theme() {
        assertThat(portal.violations()).isEmpty();
    }

    @Test
    @Order(10)
    void the_browser_complains_of_nothing_and_never_leaves_the_loopback() {
        assertThat(portal.complaints()).isEmpty();
        assertThat(portal.elsewhere()).isEmpty();
    }

    /** The case that has an act of the story: its household is the only one of its name. */
    private static String dossier(String act) throws IOException {
        var name = Map.of("CHAINE-1", "Castelnau", "CHAINE-2", "Brisebarre").get(act);
        var found =
                as("secretariat-21")
                        .post("/api/dossiers/recherche", "{\"texte\":\"" + name + "\"}")
                        .body()
                        .path("elements");
        assertThat(found).as(name).hasSize(1);
        return found.get(0).path("id").asString();
    }

    private static JsonNode only(Api api, String list) throws IOException {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(api.all(list)).as(list).hasSize(1));
        return api.all(list).getFirst();
    }
}
