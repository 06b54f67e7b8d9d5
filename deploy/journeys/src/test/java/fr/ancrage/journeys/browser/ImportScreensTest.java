package fr.ancrage.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.ancrage.journeys.browser.Portal.appears;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.ancrage.journeys.ActsFile;
import fr.ancrage.journeys.Imports;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A file that is wrong, and the way back from one that was brought in. */
@Order(48)
class ImportScreensTest extends Screens {

    /** One line that is taken in, one without a date, one of an unknown nature. */
    private static final byte[] FAULTY =
            ("N° acte;Nature de l'acte;Date de signification;Étude;Parc;Nom;Prénom;Adresse;Code"
                            + " postal;Commune\r\n"
                            + "FAUTE-1;CP;12/11/2026;;public;Valfleury;Oriane;3 rue du"
                            + " Cadran;21000;Dijon\r\n"
                            + "FAUTE-2;CP;;;public;Valfleury;Oriane;3 rue du Cadran;21000;Dijon\r\n"
                            + "FAUTE-3;ZZZ;12/11/2026;;public;Valfleury;Oriane;3 rue du"
                            + " Cadran;21000;Dijon\r\n")
                    .getBytes(ActsFile.PARTNERS);

    ImportScreensTest() {
        super("imports");
    }

    @Test
    @Order(1)
    void the_secretariat_sees_what_is_wrong_with_a_file_and_undoes_it() {
        portal.open("/imports");
        portal.shows("Imports");
        portal.tabTo(portal.field("fichier"));
        portal.field("fichier").setInputFiles(new FilePayload("fautif.csv", "text/csv", FAULTY));
        portal.follow(AriaRole.BUTTON, "Vérifier le fichier");
        appears(portal.role(AriaRole.HEADING, "Aperçu de l’import"));
        portal.inspect("erreurs");
        portal.follow(AriaRole.BUTTON, "Importer 1 ligne");
        appears(portal.role(AriaRole.HEADING, "Import terminé"));
        portal.inspect("lignes-refusees");
        portal.follow(AriaRole.BUTTON, "Annuler cet import");
        portal.inspect("a-annuler", portal.page().locator("[role=group]:focus"));
        portal.follow(AriaRole.BUTTON, "Oui, annuler l’import");
        appears(portal.page().getByText("Cet import a été annulé"));
        assertThat(portal.page().locator("#contenu :focus")).hasCount(1);
    }

    @Test
    @Order(2)
    void an_undone_batch_names_the_case_that_keeps_its_act_and_why() throws IOException {
        var report =
                ActsFile.inDijon()
                        .act("ECRAN-I1", "CP", "12/05/2026", "Ravenel;Côme", "2 rue du Pressoir")
                        .act(
                                "ECRAN-I2",
                                "ASSIGNATION",
                                "02/11/2026",
                                "Sombernon;Alix",
                                "4 rue du Pressoir",
                                "15/02/2027;Dijon")
                        .send(secretariat, "21");
        aLetterLeft(Imports.cases(report).values().stream().toList().getLast());
        portal.open("/imports/" + report.path("id").asString());
        portal.shows("Résultat de l’import");
        portal.follow(AriaRole.BUTTON, "Annuler cet import");
        portal.follow(AriaRole.BUTTON, "Oui, annuler l’import");
        appears(portal.page().getByText("sauf 1 acte"));
        appears(portal.page().getByText("un courrier est parti").first());
        assertThat(portal.page().locator("#contenu :focus")).hasCount(1);
        portal.inspect("annule-sauf-un");
    }

    private void aLetterLeft(String dossier) {
        await().atMost(Duration.ofSeconds(45))
                .untilAsserted(() ->
                        assertThat(
                                        secretariat
                                                .get("/api/dossiers/" + dossier + "/historique")
                                                .body()
                                                .toString())
                                .contains("envoi-parti"));
    }
}
