package fr.ancrage.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.ancrage.journeys.browser.Portal.appears;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.ancrage.journeys.ActsFile;
import fr.ancrage.journeys.Imports;
import fr.ancrage.journeys.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What agents write down while they follow cases, and what they make of the list. */
@Order(49)
class FollowScreensTest extends Screens {

    /** More than a file that is read while one waits. */
    private static final int MANY = 1_001;

    FollowScreensTest() {
        super("suivi");
    }

    @Test
    @Order(1)
    void a_note_is_written_shared_taken_back_and_withdrawn() throws IOException {
        openCase(caseOf("ECRAN-N1", "Brisemiche;Ludivine", "2 rue du Carnet"));
        var notes = portal.page().locator("#notes");
        portal.goTo("Notes");
        portal.opensAndGivesUp("Écrire une note", "note");
        portal.follow(AriaRole.BUTTON, "Écrire une note");
        portal.fill("sujet", "PROCEDURE");
        portal.fill("texte", "Rappeler le bailleur lundi.");
        portal.follow(AriaRole.BUTTON, "Enregistrer");
        assertThat(notes).containsText("à vous seul");
        assertThat(portal.role(AriaRole.HEADING, "Notes")).isFocused();

        portal.follow(button(notes, "^Partager"));
        var readers = portal.field("organisation");
        portal.choose(readers, readers.locator("option").last().getAttribute("value"));
        portal.fill("motif", "Pour la visite de lundi");
        portal.inspectForm("note-a-partager");
        portal.follow(button(portal.page().locator("form:focus-within"), "^Partager"));
        assertThat(notes).containsText("Pour la visite de lundi");
        portal.inspect("note-partagee", notes);
        portal.follow(button(notes, "^Reprendre"));
        assertThat(notes).containsText("Reprise le");

        portal.follow(button(notes, "^Retirer"));
        portal.fill("motif", "Écrite sur le mauvais dossier");
        portal.follow(button(portal.page().locator("form:focus-within"), "^Retirer"));
        assertThat(notes).containsText("Retirée le");
        assertThat(notes).not().containsText("Rappeler le bailleur");
        portal.inspect("note-retiree", notes);
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(Pattern.compile(name)))
                .first();
    }

    @Test
    @Order(2)
    void good_faith_is_assessed_with_its_reasons() throws IOException {
        openCase(caseOf("ECRAN-N2", "Hochedé;Isaure", "4 rue du Carnet"));
        portal.goTo("Bonne foi");
        portal.follow(AriaRole.BUTTON, "Enregistrer une appréciation");
        portal.fill("sens", "FAVORABLE");
        portal.fill("motifs", "Des démarches sont faites");
        portal.follow(AriaRole.BUTTON, "Enregistrer");
        var assessed = portal.page().locator("#bonne-foi");
        assertThat(assessed).containsText("Des démarches sont faites");
        assertThat(portal.page().locator("#contenu :focus")).hasCount(1);
        portal.inspect("bonne-foi", assessed);
    }

    @Test
    @Order(3)
    void the_list_and_its_file_have_the_columns_that_one_chose() throws IOException {
        portal.open("/dossiers");
        portal.shows("Dossiers");
        portal.follow(portal.page().getByText("Choisir les colonnes de la liste et de l’export"));
        portal.follow(AriaRole.BUTTON, "Ajouter : Dette");
        appears(portal.role(AriaRole.COLUMNHEADER, "Dette"));
        portal.follow(AriaRole.BUTTON, "Avancer : Dette");
        portal.follow(AriaRole.BUTTON, "Enlever : Stade");
        assertThat(portal.role(AriaRole.COLUMNHEADER, "Stade")).hasCount(0);
        assertThat(portal.page().locator("#contenu :focus")).hasCount(1);
        portal.inspect("colonnes");
        var file = portal.download(portal.role(AriaRole.BUTTON, "Exporter la liste (CSV)"));
        assertThat(Files.readString(file).lines().findFirst().orElseThrow())
                .contains("Dette")
                .doesNotContain("Stade");
        portal.follow(AriaRole.BUTTON, "Remettre les colonnes habituelles");
        appears(portal.role(AriaRole.COLUMNHEADER, "Stade"));
    }

    @Test
    @Order(4)
    void a_long_verification_is_found_again_after_a_reload() {
        var acts = ActsFile.inDijon();
        for (var i = 0; i < MANY; i++) {
            acts.act("ECRAN-P" + i, "CP", "12/05/2026", "Longuefile;Prosper", "6 rue du Carnet");
        }
        portal.open("/imports");
        portal.shows("Imports");
        portal.field("fichier")
                .setInputFiles(new FilePayload("long.csv", "text/csv", acts.bytes()));
        portal.follow(AriaRole.BUTTON, "Vérifier le fichier");
        portal.page().waitForURL(Pattern.compile("verification=").asPredicate());
        portal.page().reload();
        appears(portal.role(AriaRole.HEADING, "Aperçu de l’import"));
        appears(portal.page().getByText(Pattern.compile("choisissez à nouveau le fichier")));
        portal.inspect("apercu-retrouve");
    }

    @Test
    @Order(5)
    void two_measures_that_double_each_other_are_said() throws IOException {
        var meaux = Platform.started().as("secretariat-77");
        var acts =
                ActsFile.of(
                                "SCP Brie Actes, Melun",
                                "Trois Moulins Habitat;bailleur social;public",
                                "77100;Meaux")
                        .act(
                                "ECRAN-M1",
                                "CP",
                                "12/05/2026",
                                "Doublemesure;Agathe",
                                "1 rue du Carnet");
        var dossier = Imports.cases(acts.send(meaux, "77")).values().iterator().next();
        try (var other = new Portal(Platform.started().url(), "mesures")) {
            other.signedIn("secretariat-77");
            other.open("/dossiers/" + dossier);
            for (var measure : List.of("ASLL", "AVDL")) {
                other.follow(AriaRole.BUTTON, "Inscrire une mesure");
                if (other.field("organisation").count() > 0) {
                    other.choose(other.field("organisation"), "cd-77");
                }
                other.fill("code", measure);
                other.follow(AriaRole.BUTTON, "Enregistrer");
                assertThat(other.role(AriaRole.HEADING, "Mesures d’accompagnement")).isFocused();
            }
            appears(other.role(AriaRole.HEADING, "Mesures en double"));
            other.inspect("double", other.page().locator("#situation"));
            assertThat(other.violations()).isEmpty();
            assertThat(other.complaints()).isEmpty();
        }
    }

    @Test
    @Order(6)
    void the_yearly_account_is_written_and_its_sources_are_asked() {
        portal.open("/bilans/2026");
        portal.shows("Bilan annuel de 2026");
        portal.inspect("bilan");
        portal.follow(AriaRole.BUTTON, "Écrire les textes et les chiffres déclarés");
        portal.fill("propositions", "Réunir les bailleurs chaque trimestre.");
        portal.inspectForm("bilan-a-ecrire");
        portal.follow(AriaRole.BUTTON, "Enregistrer");
        appears(portal.page().getByText("Réunir les bailleurs chaque trimestre."));
        assertThat(portal.page().locator("#contenu :focus")).hasCount(1);
    }
}
