package fr.ancrage.dossiers.procedure.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.dossiers.menage.model.Adresse;
import fr.ancrage.dossiers.menage.model.ComplementsMenage;
import fr.ancrage.dossiers.menage.model.Personne;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the dated steps of a case make of it: stage, end, suspensions, grounds. */
class ProcedureTest {

    private static final LocalDate AUJOURDHUI = LocalDate.of(2026, 11, 20);

    private @Nullable Dossier dossier;
    private final List<String> numeros = new ArrayList<>();

    private Dossier apres(Nature nature, String date, Precisions precisions, String... motifs) {
        numeros.add("A" + numeros.size());
        ActeRecu acte =
                new ActeRecu(
                        numeros.getLast(),
                        "21",
                        EtapeProcedure.de(nature, LocalDate.parse(date), precisions),
                        Parc.PRIVE,
                        "212",
                        List.of(new Personne("Mme", "Exemple", "Anne")),
                        new Adresse("1 rue Pasteur", "21000", "21231", "Dijon"),
                        Set.of(),
                        Bailleur.INCONNU,
                        Bail.INCONNU,
                        null,
                        null,
                        null,
                        null,
                        Set.of(motifs),
                        SituationSociale.INCONNUE,
                        ComplementsMenage.AUCUN);
        Dossier suite =
                dossier == null
                        ? Dossier.ouvrir(
                                        "d1",
                                        "21-2026-000001",
                                        acte,
                                        1,
                                        Provenance.saisie(),
                                        "m1",
                                        null,
                                        false,
                                        AUJOURDHUI)
                                .dossier()
                        : dossier.enregistrer(acte, 1, Provenance.saisie(), AUJOURDHUI).dossier();
        dossier = suite;
        return suite;
    }

    private Dossier apres(Nature nature, String date) {
        return apres(nature, date, Precisions.AUCUNE);
    }

    private static Precisions issue(String issue, @Nullable String du, @Nullable String au) {
        return Precisions.issue(
                issue,
                du == null ? null : LocalDate.parse(du),
                au == null ? null : LocalDate.parse(au));
    }

    @ParameterizedTest
    @EnumSource(Nature.class)
    void chaque_sorte_d_acte_fait_une_etape_de_sa_nature_et_redit_ses_precisions(Nature nature) {
        EtapeProcedure etape = EtapeProcedure.de(nature, AUJOURDHUI, Precisions.AUCUNE);

        assertThat(etape.nature()).isEqualTo(nature);
        assertThat(etape.date()).isEqualTo(AUJOURDHUI);
        assertThat(EtapeProcedure.de(nature, AUJOURDHUI, etape.precisions())).isEqualTo(etape);
        assertThat(nature.effet()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(Cloture.Issue.class)
    void chaque_issue_clot_le_dossier_et_un_acte_du_lendemain_le_rouvre(Cloture.Issue issue) {
        apres(Nature.CP, "2026-08-03");
        Dossier clos = apres(Nature.CLOTURE, "2026-10-01", issue(issue.name(), null, null));

        assertThat(clos.stade(AUJOURDHUI)).isEqualTo(Stade.CLOS);
        assertThat(clos.fin()).contains(new Cloture(issue, LocalDate.of(2026, 10, 1)));
        assertThat(clos.termine()).contains(LocalDate.of(2026, 10, 1));

        Dossier rouvert = apres(Nature.CQL, "2026-10-02");

        assertThat(rouvert.stade(AUJOURDHUI)).isEqualTo(Stade.CQL);
        assertThat(rouvert.termine()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-09-30,true", "2026-10-01,true", "2026-10-02,false"})
    void un_acte_appris_apres_la_cloture_ne_rouvre_que_s_il_lui_est_posterieur(
            String date, boolean clos) {
        apres(Nature.CLOTURE, "2026-10-01", issue("SANS_SUITE", null, null));

        assertThat(apres(Nature.CP, date).fin().isPresent()).isEqualTo(clos);
    }

    @Test
    void une_seconde_cloture_dit_la_derniere_issue() {
        apres(Nature.CP, "2026-08-03");
        apres(Nature.CLOTURE, "2026-09-01", issue("PCS", null, null));
        apres(Nature.JUGEMENT, "2026-09-15");

        Dossier clos = apres(Nature.CLOTURE, "2026-10-01", issue("RELOGEMENT", null, null));

        assertThat(clos.fin().map(Cloture::issue)).contains(Cloture.Issue.RELOGEMENT);
        assertThat(clos.rouvrable()).isTrue();
    }

    @Test
    void apres_une_expulsion_ou_un_doublon_aucun_acte_ne_reprend_la_procedure() {
        apres(Nature.CP, "2026-08-03");

        assertThat(apres(Nature.CLOTURE, "2026-10-01", issue("EXPULSION", null, null)).rouvrable())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-19,ASSIGNATION", "2026-11-20,AUDIENCE", "2026-11-21,AUDIENCE"})
    void l_audience_est_celle_du_dernier_renvoi(String jour, Stade stade) {
        apres(
                Nature.ASSIGNATION,
                "2026-08-03",
                Precisions.audience(LocalDate.of(2026, 10, 12), null));
        apres(Nature.RENVOI, "2026-10-12", Precisions.audience(LocalDate.of(2026, 11, 5), null));
        Dossier renvoye =
                apres(
                        Nature.RENVOI,
                        "2026-11-05",
                        Precisions.audience(LocalDate.of(2026, 11, 20), null));

        assertThat(renvoye.stade(LocalDate.parse(jour))).isEqualTo(stade);
    }

    @Test
    void les_motifs_se_cumulent() {
        apres(Nature.CP, "2026-08-03", Precisions.AUCUNE, "IMPAYE");

        assertThat(
                        apres(
                                        Nature.ASSIGNATION,
                                        "2026-09-03",
                                        Precisions.AUCUNE,
                                        "DEFAUT_ASSURANCE",
                                        "TROUBLE_JOUISSANCE")
                                .motifs())
                .containsExactly("DEFAUT_ASSURANCE", "IMPAYE", "TROUBLE_JOUISSANCE");
    }

    @ParameterizedTest
    @CsvSource({
        "DELAI_JEX,,DELAI_DU_JUGE,false,false,true",
        "JUGEMENT,EXPULSION_ORDONNEE,DELAI_DU_JUGE,false,false,true",
        "JUGEMENT,DELAIS,PLAN_JUDICIAIRE,false,true,true",
        "SURENDETTEMENT,RECEVABILITE,SURENDETTEMENT,true,false,false",
        "SURENDETTEMENT,SUSPENSION_EXPULSION,SURENDETTEMENT,false,false,true",
        "SURENDETTEMENT,MESURES,SURENDETTEMENT,true,true,false",
        "SURENDETTEMENT,MORATOIRE,SURENDETTEMENT,true,true,false",
        "SURENDETTEMENT,RETABLISSEMENT_PERSONNEL,SURENDETTEMENT,false,true,false",
        "PCS,,PCS,false,true,true"
    })
    void chaque_suspension_arrete_ce_qu_elle_arrete(
            Nature nature,
            @Nullable String issue,
            Suspension.Sorte sorte,
            boolean dettes,
            boolean clause,
            boolean expulsion) {
        Suspension s =
                apres(
                                nature,
                                "2026-09-01",
                                Precisions.issue(issue, null, LocalDate.of(2026, 12, 31)))
                        .suspensions(AUJOURDHUI)
                        .getFirst();

        assertThat(s.sorte()).isEqualTo(sorte);
        assertThat(s.du()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(s.arrete(Suspension.Effet.DETTES)).isEqualTo(dettes);
        assertThat(s.arrete(Suspension.Effet.CLAUSE)).isEqualTo(clause);
        assertThat(s.arrete(Suspension.Effet.EXPULSION)).isEqualTo(expulsion);
        assertThat(s.court(LocalDate.of(2026, 8, 31))).isFalse();
        assertThat(s.court(LocalDate.of(2026, 9, 1))).isTrue();
        assertThat(s.court(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(s.court(LocalDate.of(2027, 1, 1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-31,2026-12-31",
        "2026-09-02,2026-09-01",
        "2026-12-31,2026-12-30",
        "2027-01-01,2026-12-31"
    })
    void un_plan_non_respecte_finit_la_veille_du_manquement(String manquement, String fin) {
        apres(Nature.JUGEMENT, "2026-09-01", issue("DELAIS", "2026-09-01", "2026-12-31"));

        Dossier rompu =
                apres(Nature.FIN_SUSPENSION, manquement, issue("PLAN_JUDICIAIRE", null, null));

        assertThat(rompu.suspensions(AUJOURDHUI).getFirst().au()).isEqualTo(LocalDate.parse(fin));
    }

    @Test
    void la_fin_d_une_suspension_ne_touche_pas_celles_d_une_autre_sorte() {
        apres(Nature.PCS, "2026-09-01", issue("", null, "2028-08-31"));
        apres(Nature.SURENDETTEMENT, "2026-09-10", issue("RECEVABILITE", null, null));

        Dossier rompu = apres(Nature.FIN_SUSPENSION, "2026-10-01", issue("PCS", null, null));

        assertThat(rompu.suspensions(AUJOURDHUI))
                .extracting(Suspension::sorte, Suspension::au)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Suspension.Sorte.PCS, LocalDate.of(2026, 9, 30)),
                        org.assertj.core.groups.Tuple.tuple(Suspension.Sorte.SURENDETTEMENT, null));
    }

    @Test
    void une_sommation_de_payer_debute_une_procedure_sans_depasser_le_stade_de_l_impaye() {
        assertThat(Nature.SOMMATION_DE_PAYER.debuteUneProcedure()).isTrue();
        assertThat(apres(Nature.SOMMATION_DE_PAYER, "2026-07-01").stade(AUJOURDHUI))
                .isEqualTo(Stade.IMPAYE);
        assertThat(apres(Nature.CP, "2026-08-03").stade(AUJOURDHUI))
                .isEqualTo(Stade.COMMANDEMENT_DE_PAYER);
    }

    @Test
    void l_audience_tenue_dit_si_le_menage_est_venu() {
        assertThat(Nature.AUDIENCE.formulaire().exige(ChampActe.ISSUE)).isTrue();
        assertThat(Nature.AUDIENCE.formulaire().libelleIssue("ABSENT")).contains("Ménage absent");
        assertThat(
                        apres(Nature.AUDIENCE, "2026-11-05", issue("ABSENT", null, null))
                                .stade(AUJOURDHUI))
                .isEqualTo(Stade.AUDIENCE);
    }

    @Test
    void un_delai_reduit_par_le_juge_ne_suspend_rien() {
        assertThat(
                        apres(
                                        Nature.JUGEMENT,
                                        "2026-09-01",
                                        issue("EXPULSION_DELAI_REDUIT", null, "2026-10-01"))
                                .suspensions(AUJOURDHUI))
                .isEmpty();
    }
}
