package fr.ancrage.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.ancrage.journeys.browser.Portal.appears;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Where one plays with dates, and sees what the law makes of them. */
@Order(48)
class ClockScreensTest extends Screens {

    ClockScreensTest() {
        super("horloge");
    }

    @Test
    @Order(1)
    void a_procedure_is_played_through_and_its_indemnity_estimated() {
        portal.open("/simulateur");
        portal.shows("Simulateur d’échéances");
        portal.fill("actes[0].nature", "ASSIGNATION");
        portal.fill("actes[0].date", "2026-03-02");
        portal.fill("actes[0].dateAudience", "2026-05-20");
        addAct(1, "CQL", "2026-06-15");
        addAct(2, "RFP", "2026-08-20");
        addAct(3, "DECISION_CFP", "2026-10-20");
        portal.fill("actes[3].sens", "REFUS");
        addAct(4, "PV_TENTATIVE", "2026-08-18");
        portal.follow(AriaRole.BUTTON, "Retirer l’acte 5");
        assertThat(portal.field("actes[4].nature")).hasCount(0);
        portal.fill("bailleur.type", "BAILLEUR_SOCIAL");
        portal.fill("bail.date", "2019-03-01");
        portal.fill("dette.montant", "douze");
        portal.follow(AriaRole.BUTTON, "Calculer les échéances");
        assertThat(portal.page().locator(".ancrage-resume")).isFocused();
        portal.fill("dette.montant", "1650,50");
        portal.follow(AriaRole.BUTTON, "Calculer les échéances");
        assertThat(portal.role(AriaRole.HEADING, "Échéances simulées")).isFocused();
        portal.inspect("echeances");

        portal.follow(AriaRole.BUTTON, "Reprendre le refus du 20/10/2026");
        portal.fill("demandeeAu", "2026-11-19");
        portal.fill("indemniteMensuelle", "550");
        portal.follow(AriaRole.BUTTON, "Estimer l’indemnité");
        appears(portal.page().getByText("Indemnité mois par mois"));
        portal.inspect(
                "indemnite", portal.page().locator("section[aria-labelledby=titre-indemnite]"));
    }

    private void addAct(int rank, String nature, String day) {
        portal.follow(AriaRole.BUTTON, "Ajouter un acte");
        portal.fill("actes[" + rank + "].nature", nature);
        portal.fill("actes[" + rank + "].date", day);
    }
}
