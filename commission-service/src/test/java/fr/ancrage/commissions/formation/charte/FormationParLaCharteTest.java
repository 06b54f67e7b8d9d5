package fr.ancrage.commissions.formation.charte;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.commissions.formation.model.Formation;
import fr.ancrage.commissions.formation.model.Niveau;
import fr.ancrage.commissions.formation.model.OrganismePayeur;
import fr.ancrage.commissions.formation.model.Parc;
import fr.ancrage.commissions.formation.model.Periodicite;
import fr.ancrage.commissions.formation.model.Situation;
import fr.ancrage.commissions.formation.model.Stade;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which formation a case goes to, by the charter alone. */
class FormationParLaCharteTest {

    private static final LocalDate JOUR = LocalDate.of(2026, 11, 20);

    private static Situation situation(
            String departement, String commune, Parc parc, Stade stade, @Nullable String bailleur) {
        var table = ChartesEssayees.du(departement);
        return new Situation(
                commune,
                table.commune(commune).orElseThrow().arrondissement(),
                parc,
                stade,
                bailleur,
                OrganismePayeur.CAF);
    }

    @ParameterizedTest
    @CsvSource({
        // Dijon, parc public: the médiation from the CQL on, the centralisée before
        "21, 21231, PUBLIC, CQL, mediation-dijon",
        "21, 21231, PUBLIC, REQUISITION, mediation-dijon",
        "21, 21231, PUBLIC, ASSIGNATION, ccapex-centralisee",
        "21, 21231, PRIVE, CQL, ccapex-centralisee",
        "21, 21231, PRIVE, REQUISITION, ccapex-centralisee",
        // Beaune and Montbard: the territorialisée, whatever the stage
        "21, 21054, PUBLIC, CQL, territorialisee-beaune",
        "21, 21054, PRIVE, REQUISITION, territorialisee-beaune",
        "21, 21425, PUBLIC, REQUISITION, territorialisee-montbard",
        // Auxonne: Val de Saône
        "21, 21038, PUBLIC, CQL, mediation-val-de-saone",
        "21, 21038, PRIVE, CQL, ccapex-centralisee",
        // Seine-et-Marne: Nord in Meaux and Torcy, the rest in Melun
        "77, 77284, PUBLIC, CQL, ccapex-nord-77",
        "77, 77468, PRIVE, REQUISITION, ccapex-nord-77",
        "77, 77288, PUBLIC, REQUISITION, ccapex-77",
        // an invented département, without a line of code
        "99, 99004, PUBLIC, CQL, mediation-montagne-99",
        "99, 99003, PUBLIC, REQUISITION, mediation-montagne-99",
        "99, 99004, PRIVE, CQL, ccapex-99",
        "99, 99001, PUBLIC, CQL, ccapex-99"
    })
    void la_charte_designe_la_formation(
            String departement, String commune, Parc parc, Stade stade, String formation) {
        var designation =
                ChartesEssayees.du(departement)
                        .designer(situation(departement, commune, parc, stade, null))
                        .orElseThrow();
        assertThat(designation.formation()).isEqualTo(formation);
        assertThat(designation.regle()).isEqualTo("R-256");
        assertThat(designation.source()).isNotBlank();
    }

    @Test
    void les_membres_sous_condition_ne_voient_que_les_dossiers_qui_les_concernent() {
        var table = ChartesEssayees.du("21");
        var mediation = table.formation("mediation-dijon").orElseThrow();
        var dijon = situation("21", "21231", Parc.PUBLIC, Stade.CQL, "orvitis");
        assertThat(table.membresPour(mediation, dijon, JOUR))
                .contains("ddets-21", "cd-21", "caf-21", "ccas-dijon", "orvitis", "siao-21")
                .doesNotContain("habellis", "ccas-beaune", "msa-bourgogne");
        var centralisee = table.formation("ccapex-centralisee").orElseThrow();
        assertThat(table.membresPour(centralisee, dijon, JOUR)).doesNotContain("unpi-21");
        assertThat(
                        table.membresPour(
                                centralisee,
                                situation("21", "21231", Parc.PRIVE, Stade.CQL, null),
                                JOUR))
                .contains("unpi-21", "fnaim-21", "soliha-ais");
    }

    @Test
    void la_msa_de_seine_et_marne_siege_pour_ses_ressortissants_seulement() {
        var table = ChartesEssayees.du("77");
        var ccapex = table.formation("ccapex-77").orElseThrow();
        var caf = situation("77", "77288", Parc.PUBLIC, Stade.CQL, null);
        var msa =
                new Situation(
                        caf.commune(),
                        caf.arrondissement(),
                        caf.parc(),
                        caf.stade(),
                        null,
                        OrganismePayeur.MSA);
        assertThat(table.membresPour(ccapex, caf, JOUR)).doesNotContain("msa-idf");
        assertThat(table.membresPour(ccapex, msa, JOUR)).contains("msa-idf");
    }

    @ParameterizedTest
    @CsvSource({
        "21, ccapex-centralisee, CENTRALE, CCAPEX centrale",
        "21, territorialisee-beaune, LOCALE, CCAPEX locale (arrondissement)",
        "21, territorialisee-montbard, LOCALE, CCAPEX locale (secteur d’action sociale)",
        "21, mediation-dijon, LOCALE, 'CCAPEX locale (métropole, à confirmer)'",
        "21, technique-public, TECHNIQUE, Commission technique",
        "77, ccapex-77, CENTRALE, CCAPEX centrale",
        "77, ccapex-nord-77, LOCALE, 'CCAPEX locale (arrondissement, à confirmer)'",
        "99, mediation-montagne-99, SOUS_COMMISSION, Sous-commission territoriale de : CCAPEX locale de la montagne"
    })
    void chaque_formation_a_son_niveau_parmi_les_trois_de_la_loi_ou_a_cote(
            String departement, String code, Niveau.Rang rang, String nom) {
        var table = ChartesEssayees.du(departement);
        var formation = table.formation(code).orElseThrow();
        assertThat(formation.niveau().rang()).isEqualTo(rang);
        assertThat(table.nomDuNiveau(formation)).isEqualTo(nom);
    }

    @ParameterizedTest
    @ValueSource(strings = {"21", "77", "99"})
    void un_departement_a_une_seule_ccapex_centrale(String departement) {
        assertThat(ChartesEssayees.du(departement).formations())
                .extracting(f -> f.niveau().rang())
                .containsOnlyOnce(Niveau.Rang.CENTRALE);
    }

    @Test
    void la_metropole_copreside_depuis_la_loi_de_2023() {
        var table = ChartesEssayees.du("21");
        Formation pleniere = table.formation("ccapex-pleniere").orElseThrow();
        assertThat(
                        pleniere.presidence().stream()
                                .filter(p -> p.le(LocalDate.of(2023, 7, 28)))
                                .map(Formation.President::organisation))
                .containsExactly("ddets-21", "cd-21");
        assertThat(
                        pleniere.presidence().stream()
                                .filter(p -> p.le(LocalDate.of(2023, 7, 29)))
                                .map(Formation.President::organisation))
                .containsExactly("ddets-21", "cd-21", "dijon-metropole");
    }

    @Test
    void le_commandement_de_payer_ne_fait_un_candidat_que_si_la_charte_le_dit() {
        var table = ChartesEssayees.du("21");
        assertThat(table.declencheur("CP", Parc.PUBLIC, JOUR)).isEmpty();
        assertThat(table.declencheur("CQL", Parc.PUBLIC, JOUR)).isPresent();
        assertThat(table.declencheur("CQL", Parc.PRIVE, JOUR)).isEmpty();
        assertThat(table.declencheur("RFP", Parc.PRIVE, JOUR)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31, false", "2027-01-01, true", "2027-01-02, true"})
    void la_saisine_sur_l_aide_au_logement_fait_un_candidat_depuis_2027(
            LocalDate le, boolean candidat) {
        assertThat(ChartesEssayees.du("21").declencheur("SAISINE_APL", Parc.PRIVE, le).isPresent())
                .isEqualTo(candidat);
    }

    @Test
    void une_charte_peut_ajouter_un_acte() {
        var table =
                ChartesEssayees.avecCandidatures(
                        "candidatures: [{ acte: CP, parcs: [PUBLIC], source: Essai }]");
        assertThat(table.declencheur("CP", Parc.PUBLIC, JOUR).orElseThrow().source())
                .isEqualTo("Essai");
        assertThat(table.declencheur("CP", Parc.PRIVE, JOUR)).isEmpty();
        assertThat(table.declencheur("RFP", Parc.PRIVE, JOUR)).isPresent();
    }

    @Test
    void l_intervalle_de_deux_mois_se_depasse_le_lendemain_et_pas_la_veille() {
        var periodicite = new Periodicite.TousLes(Period.ofMonths(2));
        var seance = List.of(LocalDate.of(2026, 9, 20));
        assertThat(periodicite.depassee(seance, LocalDate.of(2026, 11, 19))).isFalse();
        assertThat(periodicite.depassee(seance, LocalDate.of(2026, 11, 20))).isFalse();
        assertThat(periodicite.depassee(seance, LocalDate.of(2026, 11, 21))).isTrue();
        // the next one is programmed too late
        assertThat(
                        periodicite.depassee(
                                List.of(LocalDate.of(2026, 9, 20), LocalDate.of(2026, 11, 25)),
                                LocalDate.of(2026, 11, 1)))
                .isTrue();
        assertThat(periodicite.depassee(List.of(), JOUR)).isFalse();
    }

    @Test
    void moins_de_six_seances_sur_une_annee_glissante_alerte() {
        var periodicite = new Periodicite.ParAn(6);
        var cinq = List.of(jour(2), jour(4), jour(6), jour(8), jour(10));
        assertThat(periodicite.depassee(cinq, JOUR)).isFalse(); // no whole year is known yet
        var connue = new java.util.ArrayList<>(cinq);
        connue.add(JOUR.minusYears(1));
        assertThat(periodicite.depassee(connue, JOUR)).isTrue();
        connue.add(jour(1));
        assertThat(periodicite.depassee(connue, JOUR)).isFalse();
    }

    private static LocalDate jour(int moisAvant) {
        return JOUR.minusMonths(moisAvant);
    }
}
