package fr.ancrage.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.ancrage.journeys.browser.Portal.appears;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.ancrage.journeys.ActsFile;
import fr.ancrage.journeys.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The list of cases, what one keeps and takes out of it, and the cases that look alike in it. */
@Order(48)
class ListScreensTest extends Screens {

    /** Of communes where no other test has a case. */
    private static final String AGEY = "21002";

    ListScreensTest() {
        super("liste");
    }

    private static ActsFile at(String place) {
        return ActsFile.of(
                "SCP Vauban et Associés, Dijon", "ORVITIS;bailleur social;public", place);
    }

    @Test
    @Order(1)
    void filters_are_kept_as_a_view_shared_and_taken_out_again() throws IOException {
        portal.open("/dossiers");
        portal.shows("Dossiers");
        portal.follow(portal.page().getByText("Filtrer et trier"));
        portal.choose(portal.label("Stade"), "REQUISITION");
        portal.choose(portal.label("Trier par"), "prochaineEcheance");
        portal.follow(AriaRole.BUTTON, "Appliquer les filtres");
        appears(portal.page().getByText("Filtrer et trier (1 filtre)"));
        portal.follow(portal.page().getByText("Garder ou gérer des vues"));
        portal.type(portal.label("Garder les filtres affichés sous le nom"), "Lundi matin");
        portal.tabTo(portal.label("La partager avec mon organisation"));
        portal.page().keyboard().press("Space");
        portal.follow(AriaRole.BUTTON, "Garder cette vue");
        var view = portal.role(AriaRole.LINK, Pattern.compile("^Lundi matin \\("));
        appears(view);
        assertThat(view).hasAttribute("aria-current", "page");
        portal.inspect("vue-gardee", portal.page().locator("section[aria-labelledby=titre-vues]"));
        assertThat(shownToAColleague()).contains("Lundi matin");
        portal.follow(AriaRole.BUTTON, "Ne plus partager la vue Lundi matin");
        appears(portal.role(AriaRole.BUTTON, "Partager la vue Lundi matin"));
        assertThat(shownToAColleague()).doesNotContain("Lundi matin");
        portal.follow(AriaRole.BUTTON, "Retirer la vue Lundi matin");
        assertThat(view).hasCount(0);
        assertThat(portal.page().locator("#contenu :focus")).hasCount(1);
    }

    private static String shownToAColleague() throws IOException {
        return Platform.started().as("gestionnaire-21").get("/api/dossiers/vues").body().toString();
    }

    @Test
    @Order(2)
    void what_leaves_the_list_is_what_it_shows() throws IOException {
        bringIn(
                at("21410;Agey")
                        .act("ECRAN-L1", "CP", "12/05/2026", "Fontenelle;Amance", "1 rue Haute")
                        .act("ECRAN-L2", "CP", "13/05/2026", "Chasseneuil;Loup", "9 rue Basse"));
        portal.open("/dossiers?commune=" + AGEY);
        appears(portal.role(AriaRole.HEADING, "2 dossiers"));
        var csv = portal.download(portal.role(AriaRole.BUTTON, "Exporter la liste (CSV)"));
        assertThat(Files.readString(csv).strip().lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("Fontenelle"))
                .anyMatch(line -> line.contains("Chasseneuil"));
        var sheet = portal.download(portal.role(AriaRole.BUTTON, "Exporter la liste (tableur)"));
        assertThat(Files.size(sheet)).isPositive();
        assertThat(portal.printed("liste"))
                .contains("Amance Fontenelle", "Loup Chasseneuil", "Prochaine échéance")
                .doesNotContain("Exporter", "Appliquer", "Garder");
    }

    @Test
    @Order(3)
    void two_cases_become_one_and_an_act_leaves_again() throws IOException {
        var cases =
                bringIn(
                        ActsFile.inDijon()
                                .act(
                                        "ECRAN-L3",
                                        "CP",
                                        "12/05/2026",
                                        "Vaugrenard;Aglaé",
                                        "14 rue du Balcon")
                                .act(
                                        "ECRAN-L4",
                                        "CP",
                                        "13/11/2026",
                                        "Vaugrenart;Aglaée",
                                        "14 rue du Balcon"));
        portal.open("/dossiers/" + cases.getLast());
        portal.follow(AriaRole.LINK, "Dire si c’est le même ménage");
        portal.shows("Rapprochements");
        var alike =
                portal.page()
                        .locator(
                                "article",
                                new Page.LocatorOptions().setHasText("14 rue du Balcon"));
        appears(alike);
        portal.follow(
                alike.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^Réunir"))));
        assertThat(alike).hasCount(0);
        assertThat(portal.page().locator("h2:focus")).containsText("à trancher");

        openCase(cases.getFirst());
        portal.goTo("Actes");
        var acts = portal.page().locator("#actes tbody tr");
        assertThat(acts).hasCount(2);
        portal.follow(portal.role(AriaRole.BUTTON, Pattern.compile("^Séparer l’acte")).first());
        portal.inspect("separation", portal.page().locator("#actes"));
        portal.follow(AriaRole.BUTTON, "Confirmer");
        assertThat(acts.filter(counting())).hasCount(1);
        assertThat(portal.page().locator("#contenu :focus")).containsText("son dossier");
        portal.inspect("separe", portal.page().locator("#actes"));
    }

    private static Locator.FilterOptions counting() {
        return new Locator.FilterOptions()
                .setHasNotText(Pattern.compile("séparé", Pattern.CASE_INSENSITIVE));
    }
}
