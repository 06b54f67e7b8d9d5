package fr.ancrage.notifications.tableaux.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is printed by accident names nobody. */
class RienDansLesTracesTest {

    @Test
    void une_ligne_du_tableau_ne_dit_ni_nom_ni_adresse() {
        var jour = LocalDate.of(2026, 11, 20);
        assertThat(
                        List.of(
                                new TableauController.LigneReponse(
                                        "A1",
                                        "d1",
                                        "Dijon",
                                        "PRIVE",
                                        jour,
                                        jour,
                                        "21-2026-000123",
                                        List.of("Anne Canari"),
                                        List.of("12 rue du Serin"),
                                        "M. Perchoir"),
                                new TableauController.Impression.Rangee(
                                        "21-2026-000123",
                                        "Anne Canari",
                                        "12 rue du Serin",
                                        "Dijon",
                                        "Privé",
                                        "",
                                        "")))
                .allSatisfy(ligne ->
                        assertThat(ligne.toString()).doesNotContain("Canari", "Serin", "Perchoir"));
    }
}
