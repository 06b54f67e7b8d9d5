package fr.ancrage.diagnostics.partie.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.diagnostics.affectation.model.Demande.Suite.FinImplication;
import fr.ancrage.diagnostics.partie.model.FaitsDesParties.Fermeture;
import fr.ancrage.diagnostics.partie.model.FaitsDesParties.Ouverture;
import fr.ancrage.diagnostics.partie.model.Partie.Qualite;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who has a part in a dossier, from facts in any order. */
class FaitsDesPartiesTest {

    private static final LocalDate JOUR = LocalDate.of(2026, 11, 20);

    private static Ouverture bail(long sequence, String... bailleurs) {
        return new Ouverture(
                FaitsDesParties.BAIL, sequence, Qualite.BAILLEUR, Set.of(bailleurs), JOUR, null);
    }

    private static Ouverture seance(long sequence, LocalDate jusqua, String... membres) {
        return new Ouverture(
                FaitsDesParties.seance("s1"),
                sequence,
                Qualite.MEMBRE_COMMISSION,
                Set.of(membres),
                JOUR,
                jusqua);
    }

    private static Ouverture vivier(long sequence, LocalDate le) {
        return new Ouverture(
                FaitsDesParties.entree("e1"),
                sequence,
                Qualite.VIVIER,
                Set.of("ddets-21"),
                le,
                null);
    }

    private static Ouverture chefDeFile(long sequence, String bailleur) {
        return new Ouverture(
                FaitsDesParties.chefDeFile("e1"),
                sequence,
                Qualite.CHEF_DE_FILE,
                Set.of(bailleur),
                JOUR,
                null);
    }

    private static List<String> enCours(List<Ouverture> ouvertures, Fermeture... fermetures) {
        return enCours(JOUR, ouvertures, List.of(), fermetures);
    }

    private static List<String> enCours(
            LocalDate jour,
            List<Ouverture> ouvertures,
            List<FinImplication> fins,
            Fermeture... fermetures) {
        return new FaitsDesParties(ouvertures, List.of(fermetures))
                .enCours(jour, fins).stream().map(Partie::organisation).sorted().toList();
    }

    @Test
    void le_dernier_acte_dit_qui_est_le_bailleur_dans_quelque_ordre_qu_ils_arrivent() {
        assertThat(enCours(List.of(bail(2, "habellis"), bail(1, "orvitis"))))
                .containsExactly("habellis");
        assertThat(enCours(List.of(bail(1, "orvitis"), bail(2)))).isEmpty();
    }

    @Test
    void l_ordre_du_jour_ouvre_a_ses_membres_et_son_retrait_le_ferme() {
        var inscrit = seance(3, null, "caf-21", "unpi-21");
        assertThat(enCours(List.of(inscrit))).containsExactly("caf-21", "unpi-21");
        assertThat(enCours(List.of(inscrit), new Fermeture("seance/s1", 4))).isEmpty();
        assertThat(enCours(List.of(inscrit), new Fermeture("seance/s1", 2)))
                .as("retiré puis inscrit de nouveau")
                .hasSize(2);
        assertThat(enCours(List.of(inscrit), new Fermeture("seance/s2", 4))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"2027-01-09, 1", "2027-01-10, 1", "2027-01-11, 0"})
    void un_membre_le_lit_jusqu_au_dernier_jour_de_son_delai(LocalDate jour, int combien) {
        assertThat(
                        enCours(
                                jour,
                                List.of(seance(1, LocalDate.of(2027, 1, 11), "unpi-21")),
                                List.of()))
                .hasSize(combien);
    }

    @Test
    void la_sortie_du_vivier_ferme_aussi_au_chef_de_file() {
        var faits = List.of(vivier(1, JOUR), chefDeFile(2, "orvitis"), chefDeFile(3, "habellis"));
        assertThat(enCours(faits)).containsExactly("ddets-21", "habellis");
        assertThat(enCours(faits, new Fermeture("vivier/e1", 4))).isEmpty();
        assertThat(enCours(faits, new Fermeture("vivier/e10", 4))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-19, 1", "2026-11-20, 0", "2026-11-21, 0"})
    void ce_que_le_secretariat_a_termine_ne_reprend_que_plus_tard(LocalDate fin, int combien) {
        assertThat(
                        enCours(
                                JOUR,
                                List.of(vivier(1, JOUR)),
                                List.of(new FinImplication("vivier/e1", "ddets-21", fin))))
                .hasSize(combien);
    }

    @Test
    void un_nouvel_acte_ne_rend_pas_le_dossier_au_bailleur_dont_l_implication_est_terminee() {
        assertThat(
                        enCours(
                                JOUR.plusDays(9),
                                List.of(bail(7, "orvitis")),
                                List.of(
                                        new FinImplication(
                                                "bailleur", "orvitis", JOUR.minusDays(3)))))
                .isEmpty();
    }
}
