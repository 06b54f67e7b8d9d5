package fr.ancrage.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.ancrage.journeys.browser.Portal.appears;
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
                            "tribunal=TJ Dijon",
                            "etude=SCP Vauban",
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
                            "criteres=Grossesse"));

    @Test
    @Order(1)
    void every_group_of_facts_is_typed_in_and_an_expulsion_in_the_truce_is_refused()
            throws IOException {
        var dossier = caseOf("ECRAN-D1", "Trouvain;Ondine", "4 rue de la Lanterne");
        act(dossier, "{\"nature\":\"RFP\",\"date\":\"2026-11-10\",\"numero\":\"ECRAN-D2\"}");
        openCase(dossier);
        portal.goTo("Actes");
        for (var act : ACTS) {
            typeIn(act);
            portal.follow(AriaRole.BUTTON, "Enregistrer");
            assertThat(portal.role(AriaRole.BUTTON, "Enregistrer un acte")).isFocused();
        }
        typeIn(Act.of("EXPULSION_PREVUE", "2027-03-15", "jugementVise=ECRAN-J1"));
        portal.follow(AriaRole.BUTTON, "Enregistrer");
        var refusal = portal.page().locator(".ancrage-resume");
        assertThat(refusal).isFocused();
        assertThat(refusal).containsText("trêve");
        portal.inspectForm("acte-refuse");
        portal.follow(refusal.getByRole(AriaRole.LINK).first());
        assertThat(portal.field("date")).isFocused();
        portal.fill("date", "2027-06-15");
        portal.fill("exceptionTreve", "LOGEMENT_ETUDIANT");
        portal.follow(AriaRole.BUTTON, "Enregistrer");
        assertThat(portal.page().locator("#actes tbody tr")).hasCount(ACTS.size() + 3);
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
    void what_stands_still_ends_the_case_is_closed_and_a_later_act_opens_it_again()
            throws IOException {
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

        typeIn(Act.of("CLOTURE", "2026-11-18", "issue=DEPART_VOLONTAIRE"));
        portal.follow(AriaRole.BUTTON, "Enregistrer");
        appears(portal.role(AriaRole.HEADING, "Dossier clos"));
        portal.inspect("clos", portal.page().locator("#procedure"));
        typeIn(Act.of("PV_TENTATIVE", "2026-11-19"));
        portal.follow(AriaRole.BUTTON, "Enregistrer");
        appears(portal.role(AriaRole.HEADING, Pattern.compile("^Stade : ")));
        assertThat(portal.page().locator("#chronologie")).containsText("Le dossier est rouvert");
        portal.inspect("rouvert", portal.page().locator("#chronologie"));
    }

    @Test
    @Order(3)
    void the_household_is_corrected_and_its_case_goes_on_paper() throws IOException {
        openCase(caseOf("ECRAN-D7", "Lenormant;Clothilde", "16 rue de la Lanterne"));
        portal.choose(portal.label("Référent dans votre organisation"), ACCOUNT);
        portal.follow(AriaRole.BUTTON, "Changer le référent");
        assertThat(portal.role(AriaRole.HEADING, "Suivi par votre organisation")).isFocused();
        portal.type(portal.label("Revoir le dossier le"), "12122027");
        portal.follow(AriaRole.BUTTON, "Changer la date de revue");
        assertThat(portal.role(AriaRole.HEADING, "Suivi par votre organisation")).isFocused();

        portal.goTo("Ménage et logement");
        portal.follow(AriaRole.BUTTON, "Compléter ou corriger");
        portal.fill("personnes[0].prenom", "Clotilde");
        portal.fill("enfants", "2");
        portal.follow(AriaRole.BUTTON, "Enregistrer");
        var household = portal.page().locator("#menage");
        assertThat(household).containsText("Clotilde Lenormant");
        portal.fill("critere", "GROSSESSE");
        portal.follow(AriaRole.BUTTON, "Demander");
        var criterion = portal.role(AriaRole.ROW, Pattern.compile("^Grossesse"));
        portal.follow(criterion.getByRole(AriaRole.BUTTON).first());
        assertThat(criterion).containsText("Retenu");
        portal.follow(criterion.getByRole(AriaRole.BUTTON).last());
        assertThat(criterion).containsText("Terminé");
        assertThat(portal.page().locator("#contenu :focus")).hasCount(1);
        portal.inspect("menage", household);

        assertThat(portal.page().locator(".ancrage-chargement")).hasCount(0);
        assertThat(portal.printed("page"))
                .contains("Clotilde Lenormant", "Commandement de payer", "Chronologie")
                .doesNotContain("Enregistrer un acte", "Imprimer", "Se déconnecter");
        var file = portal.download(portal.role(AriaRole.BUTTON, "Dossier à imprimer (PDF)"));
        assertThat(Pdf.text(Files.readAllBytes(file)))
                .contains("Clotilde Lenormant", "Commandement de payer", "loi 89-462");
    }
}
