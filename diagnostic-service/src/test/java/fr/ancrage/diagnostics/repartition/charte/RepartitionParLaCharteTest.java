package fr.ancrage.diagnostics.repartition.charte;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.diagnostics.repartition.model.AideAuLogement;
import fr.ancrage.diagnostics.repartition.model.Mission;
import fr.ancrage.diagnostics.repartition.model.OrganismePayeur;
import fr.ancrage.diagnostics.repartition.model.Parc;
import fr.ancrage.diagnostics.repartition.model.Repartition;
import fr.ancrage.diagnostics.repartition.model.Repartition.Issue;
import fr.ancrage.diagnostics.repartition.model.Situation;
import fr.ancrage.diagnostics.repartition.model.Stade;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Domain §6, rule by rule, against the charters that ship. */
class RepartitionParLaCharteTest {

    private static final String DIJON = "21231";
    private static final String CHENOVE = "21166";
    private static final String TALANT = "21617";
    private static final String BEAUNE = "21054";
    private static final String SEURRE = "21607";
    private static final String MONTBARD = "21425";
    private static final String AUXONNE = "21038";
    private static final String PONTAILLER = "21496";
    private static final String IS_SUR_TILLE = "21317";
    private static final String MEAUX = "77284";
    private static final String MELUN = "77288";
    private static final String PROVINS = "77379";

    private static Cas en(String commune) {
        return new Cas(commune);
    }

    /** A situation in the making: private sector, assignation, alone, without benefit. */
    private static final class Cas {
        private final String commune;
        private Parc parc = Parc.PRIVE;
        private Stade stade = Stade.ASSIGNATION;
        private int enfants;
        private AideAuLogement aide;
        private OrganismePayeur payeur;
        private Set<String> connuDe = Set.of();

        Cas(String commune) {
            this.commune = commune;
        }

        Cas parc(Parc valeur) {
            parc = valeur;
            return this;
        }

        Cas au(Stade valeur) {
            stade = valeur;
            return this;
        }

        Cas enfants(int valeur) {
            enfants = valeur;
            return this;
        }

        Cas aide(AideAuLogement valeur, OrganismePayeur organisme) {
            aide = valeur;
            payeur = organisme;
            return this;
        }

        Cas connuDe(String... organisations) {
            connuDe = Set.of(organisations);
            return this;
        }

        Repartition pour(Mission mission) {
            var table = ChartesSignees.du(commune.substring(0, 2));
            return table.repartir(
                    mission,
                    new Situation(
                            table.commune(commune).orElseThrow(),
                            parc,
                            stade,
                            enfants,
                            aide,
                            payeur,
                            connuDe),
                    _ -> 0);
        }

        /** {@code organisation par regle}, or {@code refus CODE par regle}. */
        String resultat(Mission mission) {
            return switch (pour(mission).issue()) {
                case Issue.Designee(var d) -> d.organisation() + " par " + d.regle();
                case Issue.Refusee r -> "refus " + r.code() + " par " + r.regle();
                case Issue.SansRegle() -> "sans règle";
                case Issue.MissionNonPrevue() -> "non prévue";
            };
        }
    }

    @ParameterizedTest
    @EnumSource(Mission.class)
    void chaque_mission_a_toujours_une_reponse_qui_nomme_sa_regle(Mission mission) {
        Stream.of(DIJON, BEAUNE, MONTBARD, AUXONNE, MEAUX, PROVINS)
                .forEach(commune ->
                        Arrays.stream(Stade.values())
                                .forEach(stade -> {
                                    for (var parc : Parc.values()) {
                                        assertThat(
                                                        en(commune)
                                                                .parc(parc)
                                                                .au(stade)
                                                                .resultat(mission))
                                                .contains(" par ");
                                    }
                                }));
    }

    @Nested
    class Signalements {

        @ParameterizedTest
        @EnumSource(
                value = Stade.class,
                names = {"ASSIGNATION", "AUDIENCE", "JUGEMENT", "CQL", "REQUISITION"})
        void de_l_assignation_a_la_requisition_tous_les_menages_vont_au_departement(Stade stade) {
            var famille =
                    en(DIJON).au(stade).enfants(2).aide(AideAuLogement.APL, OrganismePayeur.CAF);
            assertThat(famille.resultat(Mission.SIGNALEMENT)).isEqualTo("cd-21 par R-230");
        }

        @ParameterizedTest
        @EnumSource(
                value = Stade.class,
                names = {"IMPAYE", "COMMANDEMENT_DE_PAYER"})
        void avant_l_assignation_une_famille_aidee_par_la_caf_va_a_la_caf(Stade stade) {
            var famille =
                    en(DIJON).au(stade).enfants(1).aide(AideAuLogement.ALF, OrganismePayeur.CAF);
            assertThat(famille.resultat(Mission.SIGNALEMENT)).isEqualTo("caf-21 par R-231");
            assertThat(
                            en(MEAUX)
                                    .au(stade)
                                    .enfants(1)
                                    .aide(AideAuLogement.ALF, OrganismePayeur.CAF)
                                    .resultat(Mission.SIGNALEMENT))
                    .isEqualTo("caf-77 par R-231");
        }

        @Test
        void une_famille_aidee_par_la_msa_va_au_departement_par_defaut() {
            assertThat(
                            en(DIJON)
                                    .au(Stade.IMPAYE)
                                    .enfants(3)
                                    .aide(AideAuLogement.ALF, OrganismePayeur.MSA)
                                    .resultat(Mission.SIGNALEMENT))
                    .isEqualTo("cd-21 par A-04");
        }

        @Test
        void un_menage_aide_sans_enfant_va_au_departement() {
            assertThat(
                            en(DIJON)
                                    .au(Stade.COMMANDEMENT_DE_PAYER)
                                    .aide(AideAuLogement.ALS, OrganismePayeur.CAF)
                                    .resultat(Mission.SIGNALEMENT))
                    .isEqualTo("cd-21 par R-232");
        }

        @Test
        void un_menage_sans_aide_va_au_departement_meme_avec_enfants() {
            assertThat(en(DIJON).au(Stade.IMPAYE).enfants(2).resultat(Mission.SIGNALEMENT))
                    .isEqualTo("cd-21 par R-233");
        }

        @Test
        void les_regles_additives_s_ajoutent_sans_arreter_la_recherche() {
            var publique = en(DIJON).parc(Parc.PUBLIC).pour(Mission.SIGNALEMENT);
            assertThat(regles(publique)).containsExactly("R-234");
            var prive = en(DIJON).pour(Mission.SIGNALEMENT);
            assertThat(regles(prive)).containsExactly("R-235");
            assertThat(prive.additifs().getFirst().organisation()).isEqualTo("adil-21");
        }

        @Test
        void apres_l_octroi_un_signalement_n_est_plus_reparti() {
            assertThat(en(DIJON).au(Stade.CFP).resultat(Mission.SIGNALEMENT))
                    .startsWith("refus HORS_STADE");
        }

        private Set<String> regles(Repartition repartition) {
            return repartition.additifs().stream()
                    .map(Repartition.Additif::regle)
                    .collect(Collectors.toSet());
        }
    }

    @Nested
    class Diagnostics {

        @ParameterizedTest
        @CsvSource({
            "21231, dijon-metropole par R-241",
            "21617, dijon-metropole par R-241",
            "21166, dijon-metropole par R-241",
            "21054, cd-21 par R-243",
            "21425, cd-21 par R-243",
            "21038, cd-21 par R-243",
            "21317, cd-21 par R-243",
            "77284, cd-77 par R-243",
            "77288, cd-77 par R-243"
        })
        void le_dsf_va_a_la_metropole_dans_la_metropole_au_departement_ailleurs(
                String commune, String attendu) {
            for (var stade :
                    new Stade[] {Stade.ASSIGNATION, Stade.AUDIENCE, Stade.CQL, Stade.REQUISITION}) {
                for (var parc : Parc.values()) {
                    assertThat(en(commune).au(stade).parc(parc).resultat(Mission.DSF))
                            .isEqualTo(attendu);
                }
            }
        }

        @Test
        void le_ccas_qui_a_des_travailleurs_sociaux_et_suit_le_menage_passe_avant_la_metropole() {
            assertThat(en(CHENOVE).connuDe("ccas-chenove").resultat(Mission.DSF))
                    .isEqualTo("ccas-chenove par R-242");
            assertThat(en(BEAUNE).connuDe("caf-21", "ccas-beaune").resultat(Mission.DSF))
                    .isEqualTo("ccas-beaune par R-242");
        }

        @Test
        void un_ccas_sans_travailleur_social_ne_prend_pas_le_dsf() {
            assertThat(en(DIJON).connuDe("ccas-dijon").resultat(Mission.DSF))
                    .isEqualTo("dijon-metropole par R-241");
            assertThat(en(MONTBARD).connuDe("ccas-montbard").resultat(Mission.DSF))
                    .isEqualTo("cd-21 par R-243");
        }

        @Test
        void le_ccas_d_une_autre_commune_ne_compte_pas() {
            assertThat(en(TALANT).connuDe("ccas-chenove").resultat(Mission.DSF))
                    .isEqualTo("dijon-metropole par R-241");
        }

        @ParameterizedTest
        @EnumSource(
                value = Stade.class,
                names = {"IMPAYE", "COMMANDEMENT_DE_PAYER", "JUGEMENT", "CFP", "EXPULSION", "CLOS"})
        void hors_de_ses_stades_le_dsf_est_refuse_avec_un_motif(Stade stade) {
            assertThat(en(DIJON).au(stade).resultat(Mission.DSF)).startsWith("refus HORS_STADE");
        }

        @ParameterizedTest
        @EnumSource(
                value = Stade.class,
                names = {
                    "IMPAYE",
                    "COMMANDEMENT_DE_PAYER",
                    "ASSIGNATION",
                    "AUDIENCE",
                    "JUGEMENT",
                    "CQL"
                })
        void le_diagnostic_ccapex_public_se_demande_jusqu_a_la_requisition(Stade stade) {
            var publique = en(DIJON).parc(Parc.PUBLIC).au(stade);
            assertThat(publique.resultat(Mission.DIAGNOSTIC_CCAPEX)).startsWith("adefo par R-246");
            assertThat(en(BEAUNE).parc(Parc.PUBLIC).au(stade).resultat(Mission.DIAGNOSTIC_CCAPEX))
                    .startsWith("sdat-asco par R-246");
        }

        @Test
        void a_la_requisition_publique_le_diagnostic_est_refuse_et_la_visite_proposee() {
            var issue =
                    en(DIJON)
                            .parc(Parc.PUBLIC)
                            .au(Stade.REQUISITION)
                            .pour(Mission.DIAGNOSTIC_CCAPEX)
                            .issue();
            assertThat(issue)
                    .isInstanceOfSatisfying(
                            Issue.Refusee.class,
                            r -> {
                                assertThat(r.regle()).isEqualTo("R-247");
                                assertThat(r.proposer()).isEqualTo(Mission.VISITE_ANTICIPATION);
                                assertThat(r.motif()).isNotBlank();
                            });
        }

        @Test
        void dans_le_parc_prive_le_diagnostic_s_arrete_a_la_resiliation() {
            assertThat(en(DIJON).au(Stade.AUDIENCE).resultat(Mission.DIAGNOSTIC_CCAPEX))
                    .startsWith("adefo par R-246");
            assertThat(en(DIJON).au(Stade.CQL).resultat(Mission.DIAGNOSTIC_CCAPEX))
                    .isEqualTo("refus HORS_FENETRE par R-247");
        }

        @Test
        void entre_resiliation_et_cql_prive_le_diagnostic_est_possible_par_derogation() {
            assertThat(en(DIJON).au(Stade.JUGEMENT).pour(Mission.DIAGNOSTIC_CCAPEX).issue())
                    .isInstanceOfSatisfying(
                            Issue.Refusee.class,
                            r -> {
                                assertThat(r.regle()).isEqualTo("A-09");
                                assertThat(r.derogationPossible()).isTrue();
                            });
        }

        @Test
        void la_seine_et_marne_ne_confie_le_diagnostic_ccapex_a_personne() {
            assertThat(en(MEAUX).resultat(Mission.DIAGNOSTIC_CCAPEX))
                    .startsWith("refus MISSION_ABSENTE");
        }
    }

    @Nested
    class VisitesEtVeille {

        @ParameterizedTest
        @CsvSource({
            "21054, sdat-asco par R-251",
            "21607, sdat-asco par R-251",
            "21038, arc-en-ciel par R-252",
            "21496, arc-en-ciel par R-252",
            "21231, adefo par R-253",
            "21425, adefo par R-253"
        })
        void la_visite_va_a_l_operateur_du_secteur(String commune, String attendu) {
            assertThat(en(commune).au(Stade.CQL).resultat(Mission.VISITE_ANTICIPATION))
                    .isEqualTo(attendu);
            assertThat(
                            en(commune)
                                    .parc(Parc.PUBLIC)
                                    .au(Stade.REQUISITION)
                                    .resultat(Mission.VISITE_ANTICIPATION))
                    .isEqualTo(attendu);
        }

        @Test
        void la_visite_publique_attend_la_requisition_la_privee_le_cql() {
            assertThat(
                            en(DIJON)
                                    .parc(Parc.PUBLIC)
                                    .au(Stade.CQL)
                                    .resultat(Mission.VISITE_ANTICIPATION))
                    .isEqualTo("refus HORS_FENETRE par R-250-public");
            assertThat(en(DIJON).au(Stade.JUGEMENT).resultat(Mission.VISITE_ANTICIPATION))
                    .isEqualTo("refus HORS_FENETRE par R-250-prive");
        }

        @ParameterizedTest
        @CsvSource({
            "21054, sdat-asco par R-257-beaune",
            "21425, adefo par R-257-montbard",
            "21231, adefo par R-257",
            "77284, siao-77 par R-317"
        })
        void la_veille_sociale_suit_l_octroi(String commune, String attendu) {
            assertThat(en(commune).au(Stade.CFP).resultat(Mission.VEILLE_SOCIALE))
                    .isEqualTo(attendu);
            assertThat(en(commune).au(Stade.REQUISITION).resultat(Mission.VEILLE_SOCIALE))
                    .startsWith("refus HORS_STADE");
        }

        @Test
        void la_cote_d_or_n_a_pas_d_enquete_sociale_la_seine_et_marne_en_a_une() {
            assertThat(en(IS_SUR_TILLE).resultat(Mission.ENQUETE_SOCIALE))
                    .startsWith("refus MISSION_ABSENTE");
            assertThat(en(MEAUX).resultat(Mission.ENQUETE_SOCIALE)).isEqualTo("cd-77 par R-258");
            assertThat(en(MELUN).connuDe("ccas-melun").resultat(Mission.ENQUETE_SOCIALE))
                    .isEqualTo("ccas-melun par R-258-ccas");
            assertThat(en(PONTAILLER).resultat(Mission.ENQUETE_SOCIALE))
                    .startsWith("refus MISSION_ABSENTE");
            assertThat(en(SEURRE).resultat(Mission.ENQUETE_SOCIALE))
                    .startsWith("refus MISSION_ABSENTE");
            assertThat(en(PROVINS).au(Stade.REQUISITION).resultat(Mission.ENQUETE_SOCIALE))
                    .isEqualTo("cd-77 par R-258");
            assertThat(en(AUXONNE).resultat(Mission.ENQUETE_SOCIALE))
                    .startsWith("refus MISSION_ABSENTE");
        }
    }
}
