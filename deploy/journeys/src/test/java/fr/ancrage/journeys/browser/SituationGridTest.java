package fr.ancrage.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.ancrage.journeys.browser.Portal.appears;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.journeys.ActsFile;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What each partner knows, of thirty cases before a commission. */
@Order(48)
class SituationGridTest extends Screens {

    private static final int CASES = 30;

    /** No other test has a case there. */
    private static final String ALOXE_CORTON = "21010";

    /** Surnames of nobody, each far from the next one. */
    private static final String[] SURNAMES = {
        "Ablain", "Berzieux", "Cormicy", "Dravegny", "Exermont"
    };

    SituationGridTest() {
        super("situation");
    }

    @Test
    @Order(1)
    void thirty_cases_are_filled_in_by_keyboard_one_column_at_a_time() throws IOException {
        var ids = bringIn(thirtyHouseholds());
        portal.open("/situation?commune=" + ALOXE_CORTON);
        portal.shows("Fiches situation");
        var column = portal.page().locator("[data-colonne='SECRETARIAT/DALO']");
        assertThat(column).hasCount(CASES);
        portal.tabTo(column.first());
        for (var row = 0; row < CASES; row++) {
            assertThat(column.nth(row)).isFocused();
            portal.page().keyboard().press(row % 2 == 0 ? "o" : "n");
            portal.page().keyboard().press("Enter");
        }
        var asked = ids.stream().collect(Collectors.joining("\",\"", "{\"ids\":[\"", "\"]}"));
        await().atMost(Duration.ofSeconds(45))
                .untilAsserted(() ->
                        assertThat(
                                        StreamSupport.stream(
                                                        secretariat
                                                                .post(
                                                                        "/api/dossiers/situations",
                                                                        asked)
                                                                .body()
                                                                .path("elements")
                                                                .spliterator(),
                                                        false)
                                                .filter(SituationGridTest::knowsOfTheDalo))
                                .hasSize(CASES));
        portal.inspect("grille");
        portal.choose(portal.label("Partenaire"), "");
        appears(portal.page().getByText("Typologie du logement"));
        portal.inspect("tous-les-partenaires", portal.page().locator("tbody tr").first());
    }

    private static boolean knowsOfTheDalo(JsonNode fiche) {
        return fiche.path("fournisseurs")
                .valueStream()
                .flatMap(f -> f.path("relogement").valueStream())
                .anyMatch(r ->
                        r.path("rubrique").asString().equals("DALO") && r.hasNonNull("valeur"));
    }

    private static ActsFile thirtyHouseholds() {
        var acts =
                ActsFile.of(
                        "SCP Vauban et Associés, Dijon",
                        "ORVITIS;bailleur social;public",
                        "21420;Aloxe-Corton");
        IntStream.range(0, CASES)
                .forEach(i ->
                        acts.act(
                                "ECRAN-G" + i,
                                "CP",
                                "12/05/2026",
                                SURNAMES[i % SURNAMES.length] + ";" + (char) ('A' + i % 26) + "lix",
                                (i * 4 + 1) + " rue des Grèves"));
        return acts;
    }
}
