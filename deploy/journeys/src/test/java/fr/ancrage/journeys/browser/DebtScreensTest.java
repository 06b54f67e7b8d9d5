package fr.ancrage.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.ancrage.journeys.browser.Portal.appears;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What a household owes, what it can pay, and what the prefect looks at before he decides. */
@Order(48)
class DebtScreensTest extends Screens {

    DebtScreensTest() {
        super("dette");
    }

    @Test
    @Order(1)
    void statements_plans_what_broke_them_and_the_budget() throws IOException {
        openCase(caseOf("ECRAN-T1", "Delacourcelle;Odon", "3 rue du Tilleul"));
        portal.goTo("Dette et budget");
        record(
                "Ajouter un relevé",
                "source=MENAGE",
                "au=2026-10-01",
                "montant=1500",
                "depuis=2026-06-01",
                "loyer=500",
                "charges=50",
                "aide=180",
                "tiersPayant=oui");
        assertThat(portal.page().locator("#dette")).containsText("d’écart entre leurs");
        record(
                "Ajouter un plan",
                "type=APUREMENT",
                "signeLe=2026-09-01",
                "dette=1650",
                "mensualite=150",
                "premiere=2026-09-05");
        portal.follow(button("^Noter un paiement"));
        portal.follow(AriaRole.BUTTON, "Enregistrer");
        assertThat(portal.page().locator("#dette")).containsText("payés sur");
        portal.follow(button("^Signaler un loyer courant impayé"));
        portal.fill("le", "2026-10-01");
        portal.inspectForm("loyer-impaye");
        portal.follow(AriaRole.BUTTON, "Enregistrer");
        var breach = portal.page().getByText("Première rupture");
        appears(breach);
        portal.follow(button("^Annuler.*loyer impayé"));
        portal.fill("raison", "Loyer reçu");
        portal.inspectForm("annulation");
        portal.follow(AriaRole.BUTTON, "Enregistrer");
        appears(portal.page().getByText("Saisies annulées"));
        assertThat(portal.page().locator("#contenu :focus")).hasCount(1);

        portal.follow(AriaRole.BUTTON, "Enregistrer un budget");
        portal.follow(AriaRole.BUTTON, "Enregistrer");
        assertThat(portal.page().locator(".ancrage-resume")).isFocused();
        portal.inspectForm("budget-vide");
        portal.fill("SALAIRE", "1400");
        portal.fill("LOYER_RESIDUEL", "370");
        portal.fill("ENERGIE_EAU", "90");
        portal.fill("VIE_COURANTE", "520");
        portal.follow(AriaRole.BUTTON, "Enregistrer");
        assertThat(portal.page().locator("#dette")).containsText("le ménage peut payer 420,00");
        portal.inspect("dette", portal.page().locator("#dette"));
    }

    @Test
    @Order(2)
    void the_requisition_shows_what_is_missing_and_what_to_see_before_a_grant() throws IOException {
        var dossier = caseOf("ECRAN-T3", "Malaincourt;Ysé", "7 rue du Tilleul");
        for (var act :
                List.of(
                        "{\"nature\":\"CQL\",\"date\":\"2026-08-20\",\"numero\":\"ECRAN-T4\"}",
                        "{\"nature\":\"RFP\",\"date\":\"2026-11-12\",\"numero\":\"ECRAN-T5\"}")) {
            act(dossier, act);
        }
        openCase(dossier);
        portal.follow(portal.role(AriaRole.LINK, Pattern.compile("^Instruire la réquisition")));
        portal.shows("Instruire la réquisition");
        appears(portal.page().getByText("Manquante").first());
        portal.inspect("requisition");
        assertThat(portal.printed("requisition"))
                .containsIgnoringCase("Réquisition n° ECRAN-T5")
                .containsIgnoringCase("manquante")
                .contains("Trêve hivernale")
                .doesNotContain("Imprimer");
        portal.follow(AriaRole.BUTTON, "Enregistrer un acte");
        portal.fill("nature", "PV_TENTATIVE");
        portal.follow(AriaRole.BUTTON, "Enregistrer");
        assertThat(portal.role(AriaRole.ROW, Pattern.compile("^Procès-verbal de tentative")))
                .containsText("Présente");
        assertThat(portal.role(AriaRole.BUTTON, "Enregistrer un acte")).isFocused();
    }

    /** Opens a form, fills it in and sends it; the focus is somewhere afterwards. */
    private void record(String button, String... facts) {
        portal.follow(AriaRole.BUTTON, button);
        for (var fact : facts) {
            var parts = fact.split("=", 2);
            portal.fill(parts[0], parts[1]);
        }
        portal.follow(AriaRole.BUTTON, "Enregistrer");
        appears(portal.role(AriaRole.BUTTON, button));
        assertThat(portal.page().locator("#contenu :focus")).hasCount(1);
    }

    private Locator button(String name) {
        return portal.role(AriaRole.BUTTON, Pattern.compile(name)).first();
    }
}
