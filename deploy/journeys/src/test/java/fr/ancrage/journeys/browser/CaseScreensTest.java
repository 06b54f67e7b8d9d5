package fr.ancrage.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import fr.ancrage.journeys.Pdf;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What happens to a procedure, typed in by hand; and the case on paper. */
@Order(48)
class CaseScreensTest extends Screens {

    CaseScreensTest() {
        super("dossier");
    }

    /** An act and what it says: {@code field=value}, in the order in which the form asks it. */
    private record Act(String nature, String day, List<String> facts) {

        static Act of(String nature, String day, String... facts) {
            return new Act(nature, day, List.of(facts));
        }
    }

    /** One for each group of facts that the table of the procedure asks. */
    private static final List<Act> ACTS =
            List.of(
                    Act.of("CONTROLE_CP", "2026-05-20", "mentions=Le décompte de la dette"),
                    Act.of(
                            "ASSIGNATION",
                            "2026-07-20",
                            "dateAudience=2026-10-05",
                            "dateNotificationPrefet=2026-07-22",
                            "dette=1650,50",
                            "moisImpayes=3",
                            "tribunal=Tribunal judiciaire de Dijon",
                            "etude=SCP Vauban et Associés, Dijon",
                            "motifs=Défaut d’assurance"),
                    Act.of("RENVOI", "2026-10-05", "dateAudience=2026-10-19"),
                    Act.of(
                            "JUGEMENT",
                            "2026-10-20",
                            "issue=DELAIS",
                            "delaiDu=2026-10-20",
                            "delaiAu=2027-04-20",
                            "demandePar=LOCATAIRE",
                            "loyerRepris=OUI"),
                    Act.of(
                            "DECISION_CFP",
                            "2026-11-18",
                            "sens=OCTROI",
                            "acteVise=ECRAN-D2",
                            "expulsionPossibleLe=2027-04-21",
                            "veilleSociale=OUI",
                            "criteres=Grossesse"),
                    Act.of(
                            "EXPULSION_PREVUE",
                            "2027-06-15",
                            "exceptionTreve=LOGEMENT_ETUDIANT",
                            "jugementVise=ECRAN-J1"));

    @Test
    @Order(1)
    void every_group_of_facts_that_an_act_may_say_is_typed_in() throws IOException {
        var dossier = caseOf("ECRAN-D1", "Trouvain;Ondine", "4 rue de la Lanterne");
        act(dossier, "{\"nature\":\"RFP\",\"date\":\"2026-11-10\",\"numero\":\"ECRAN-D2\"}");
        openCase(dossier);
        portal.goTo("Actes");
        for (var act : ACTS) {
            typeIn(act);
            if (act.facts().size() > 1) {
                portal.inspectForm("acte-" + act.nature());
            }
            portal.follow(AriaRole.BUTTON, "Enregistrer");
            assertThat(portal.role(AriaRole.BUTTON, "Enregistrer un acte")).isFocused();
        }
        assertThat(portal.page().locator("#actes tbody tr")).hasCount(ACTS.size() + 2);
        portal.inspect("actes", portal.page().locator("#actes"));
    }

    private void typeIn(Act act) {
        portal.follow(AriaRole.BUTTON, "Enregistrer un acte");
        portal.fill("nature", act.nature());
        portal.fill("date", act.day());
        for (var fact : act.facts()) {
            var parts = fact.split("=", 2);
            portal.fill(parts[0], parts[1]);
        }
    }

    @Test
    @Order(2)
    void an_expulsion_planned_in_the_truce_is_refused_with_the_reason() throws IOException {
        openCase(caseOf("ECRAN-D3", "Sauvageot;Lubin", "6 rue de la Lanterne"));
        portal.goTo("Actes");
        typeIn(Act.of("EXPULSION_PREVUE", "2026-12-15"));
        portal.follow(AriaRole.BUTTON, "Enregistrer");
        var refusal = portal.page().locator(".ancrage-resume");
        assertThat(refusal).isFocused();
        assertThat(refusal).containsText("trêve");
        portal.inspectForm("acte-refuse");
        portal.follow(refusal.getByRole(AriaRole.LINK));
        assertThat(portal.field("date")).isFocused();
    }

    @Test
    @Order(3)
    void what_stands_still_is_seen_until_it_ends() throws IOException {
        var dossier = caseOf("ECRAN-D4", "Hautecoeur;Sidonie", "8 rue de la Lanterne");
        act(
                dossier,
                """
                {"nature":"SURENDETTEMENT","date":"2026-11-02","issue":"MORATOIRE",
                 "delaiDu":"2026-11-02","delaiAu":"2027-05-02"}\
                """);
        openCase(dossier);
        var suspension = portal.role(AriaRole.ROW, Pattern.compile("^Procédure de surendettement"));
        assertThat(suspension).containsText("en cours");
        portal.inspect("suspension", portal.page().locator("#procedure"));
        portal.goTo("Actes");
        typeIn(Act.of("FIN_SUSPENSION", "2026-11-16", "issue=SURENDETTEMENT"));
        portal.follow(AriaRole.BUTTON, "Enregistrer");
        assertThat(suspension).containsText("15/11/2026");
    }

    @Test
    @Order(4)
    void a_case_is_closed_then_a_later_act_opens_it_again() throws IOException {
        openCase(caseOf("ECRAN-D5", "Quentin;Isaure", "10 rue de la Lanterne"));
        portal.goTo("Actes");
        typeIn(Act.of("CLOTURE", "2026-11-18", "issue=DEPART_VOLONTAIRE"));
        portal.follow(AriaRole.BUTTON, "Enregistrer");
        assertThat(portal.role(AriaRole.HEADING, "Dossier clos")).isVisible();
        portal.inspect("clos", portal.page().locator("#procedure"));
        typeIn(Act.of("PV_TENTATIVE", "2026-11-19"));
        portal.follow(AriaRole.BUTTON, "Enregistrer");
        assertThat(portal.role(AriaRole.HEADING, Pattern.compile("^Stade : "))).isVisible();
        assertThat(portal.page().locator("#chronologie")).containsText("Le dossier est rouvert");
        portal.inspect("rouvert", portal.page().locator("#chronologie"));
    }

    @Test
    @Order(5)
    void a_case_goes_on_paper_without_what_only_serves_on_a_screen() throws IOException {
        openCase(caseOf("ECRAN-D6", "Beaurepaire;Armel", "12 rue de la Lanterne"));
        assertThat(portal.page().locator(".ancrage-chargement")).hasCount(0);
        assertThat(portal.printed("page"))
                .contains("Armel Beaurepaire", "Commandement de payer", "Chronologie")
                .doesNotContain("Enregistrer un acte", "Imprimer", "Se déconnecter");
        var file = portal.download(portal.role(AriaRole.BUTTON, "Dossier à imprimer (PDF)"));
        assertThat(Pdf.text(Files.readAllBytes(file)))
                .contains("Armel Beaurepaire", "Commandement de payer", "loi 89-462");
    }
}
