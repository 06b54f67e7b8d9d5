package fr.ancrage.diagnostics.visite.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.diagnostics.affectation.model.ActeDeclencheur;
import fr.ancrage.diagnostics.affectation.model.Affectation;
import fr.ancrage.diagnostics.affectation.model.AffectationId;
import fr.ancrage.diagnostics.affectation.model.Demande;
import fr.ancrage.diagnostics.affectation.model.Demande.Suite;
import fr.ancrage.diagnostics.affectation.model.Demande.Suite.FinProcedure.Cause;
import fr.ancrage.diagnostics.affectation.model.Motif;
import fr.ancrage.diagnostics.affectation.model.NatureActe;
import fr.ancrage.diagnostics.affectation.model.Objet;
import fr.ancrage.diagnostics.affectation.model.UneAffectation;
import fr.ancrage.diagnostics.repartition.model.Commune;
import fr.ancrage.diagnostics.repartition.model.DelaiDeLaCharte;
import fr.ancrage.diagnostics.repartition.model.Mission;
import fr.ancrage.diagnostics.repartition.model.Parc;
import fr.ancrage.diagnostics.repartition.model.Situation;
import fr.ancrage.diagnostics.visite.model.Attente.Demandee;
import fr.ancrage.diagnostics.visite.model.Attente.Prevue;
import fr.ancrage.diagnostics.visite.model.Attente.Raison;
import fr.ancrage.diagnostics.visite.model.Attente.SansObjet;
import fr.ancrage.diagnostics.visite.model.Attente.SurDemande;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** when a visite d'anticipation is asked by itself, and when not. */
class VisiteTest {

    /** A CQL of the day before the rapport of {@link UneAffectation}. */
    private static final LocalDate CQL = UneAffectation.LUNDI;

    private static final DelaiDeLaCharte TRENTE_JOURS =
            new DelaiDeLaCharte(Period.ofDays(30), "S003, étape 4.a");

    private static Visite visite(NatureActe nature, Parc parc, boolean charteDesigne) {
        return Visite.apres(
                new ActeDeclencheur("Q1", nature, CQL),
                5,
                "dossier-1",
                "21",
                new Situation(
                        new Commune("21231", "Dijon", "212", null),
                        parc,
                        nature.stade(),
                        0,
                        null,
                        null,
                        Set.of()),
                charteDesigne,
                TRENTE_JOURS);
    }

    private static Visite prevue() {
        return visite(NatureActe.CQL, Parc.PRIVE, true);
    }

    private static Suite suite(Suite.Fait fait) {
        return switch (fait) {
            case Suite.Examen e ->
                    new Suite(
                            null,
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(e),
                            List.of());
            case Suite.FinProcedure e ->
                    new Suite(
                            null,
                            List.of(e),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of());
            case Suite.Annulation a ->
                    new Suite(
                            null,
                            List.of(),
                            List.of(a),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of());
            case Suite.Renvoi _, Suite.Saisine _, Suite.Reunion _, Suite.FinImplication _ ->
                    Suite.AUCUNE;
        };
    }

    private static Suite fin(Cause cause, LocalDate date) {
        return suite(new Suite.FinProcedure(cause, "E1", date, CQL, 6));
    }

    private static Attente apres(Visite visite, Suite suite, Affectation... affectations) {
        return visite.selon(suite, List.of(affectations)).attente();
    }

    @Test
    void un_cql_du_parc_prive_la_prevoit_a_la_fin_du_delai_de_la_charte() {
        assertThat(prevue().attente())
                .isEqualTo(new Prevue(LocalDate.of(2026, 12, 23), "S003, étape 4.a"));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-22, false", "2026-12-23, true", "2026-12-24, true"})
    void elle_est_due_le_jour_ou_le_delai_s_acheve(LocalDate jour, boolean due) {
        assertThat(prevue().due(jour)).isEqualTo(due);
    }

    @Test
    void ailleurs_elle_ne_se_demande_pas_d_elle_meme() {
        assertThat(visite(NatureActe.CQL, Parc.PUBLIC, true).attente()).isEqualTo(new SurDemande());
        assertThat(visite(NatureActe.RFP, Parc.PUBLIC, true).attente()).isEqualTo(new SurDemande());
        assertThat(visite(NatureActe.RFP, Parc.PRIVE, true).attente()).isEqualTo(new SurDemande());
        assertThat(visite(NatureActe.CQL, Parc.PRIVE, false).attente()).isEqualTo(new SurDemande());
        assertThat(visite(NatureActe.RFP, Parc.PUBLIC, true).due(LocalDate.of(2030, 1, 1)))
                .isFalse();
    }

    @Test
    void un_examen_en_ccapex_la_rend_inutile_meme_anterieur() {
        assertThat(apres(prevue(), suite(new Suite.Examen("s1", CQL.minusMonths(2)))))
                .isEqualTo(new SansObjet(Raison.EXAMEN_CCAPEX));
    }

    @Test
    void un_rapport_ou_une_carence_depuis_l_acte_la_rend_inutile_pas_un_plus_ancien() {
        var rendue =
                UneAffectation.apres(UneAffectation.acceptee().remettre(UneAffectation.rapport()));
        assertThat(apres(prevue(), Suite.AUCUNE, rendue))
                .isEqualTo(new SansObjet(Raison.RETOUR_DU_SERVICE));
        assertThat(apres(prevueDepuis(UneAffectation.MARDI), Suite.AUCUNE, rendue))
                .isEqualTo(new SansObjet(Raison.RETOUR_DU_SERVICE));
        var apresLeRapport = prevueDepuis(UneAffectation.MARDI.plusDays(1));
        assertThat(apres(apresLeRapport, Suite.AUCUNE, rendue)).isEqualTo(apresLeRapport.attente());
        assertThat(apres(prevue(), Suite.AUCUNE, UneAffectation.acceptee()))
                .isInstanceOf(Prevue.class);
    }

    private static Visite prevueDepuis(LocalDate jour) {
        var modele = prevue();
        return Visite.apres(
                new ActeDeclencheur("Q1", NatureActe.CQL, jour),
                5,
                modele.dossier(),
                "21",
                modele.situation(),
                true,
                TRENTE_JOURS);
    }

    @Test
    void l_annulation_posterieure_ou_l_expulsion_y_mettent_fin() {
        assertThat(apres(prevue(), suite(new Suite.Annulation("Q1", CQL, 6))))
                .isEqualTo(new SansObjet(Raison.ACTE_ANNULE));
        assertThat(apres(prevue(), suite(new Suite.Annulation("Q1", CQL, 4))))
                .isInstanceOf(Prevue.class);
        assertThat(apres(prevue(), fin(Cause.EXPULSION, CQL)))
                .isEqualTo(new SansObjet(Raison.EXPULSION));
        assertThat(apres(prevue(), fin(Cause.CLOTURE, CQL)))
                .isEqualTo(new SansObjet(Raison.DOSSIER_CLOS));
        assertThat(apres(prevue(), fin(Cause.EXPULSION, CQL.minusDays(1))))
                .isInstanceOf(Prevue.class);
    }

    @Test
    void le_meme_acte_reenregistre_apres_annulation_la_prevoit_de_nouveau() {
        var annulee = prevue().avec(new SansObjet(Raison.ACTE_ANNULE));
        assertThat(annulee.renait(5)).isFalse();
        assertThat(annulee.renait(7)).isTrue();
        assertThat(prevue().renait(7)).isFalse();
    }

    @Test
    void elle_ne_se_demande_qu_une_fois_par_procedure() {
        assertThat(apres(prevue(), Suite.AUCUNE, demandee("Q0", CQL))).isInstanceOf(Demandee.class);
        assertThat(apres(prevue(), Suite.AUCUNE, demandee("Q0", CQL.minusDays(1))))
                .isInstanceOf(Prevue.class);
        assertThat(apres(prevue(), Suite.AUCUNE, demandee("Q1", CQL.minusDays(1))))
                .isInstanceOf(Demandee.class);
        var annulee =
                UneAffectation.apres(
                        demandee("Q1", CQL).clore(new Motif(Motif.ACTE_ANNULE, null), CQL));
        assertThat(apres(prevue(), Suite.AUCUNE, annulee)).isInstanceOf(Prevue.class);
    }

    private static Affectation demandee(String acte, LocalDate le) {
        return new Affectation.AAccepter(
                new Demande(
                        AffectationId.pour("dossier-1", acte, Mission.VISITE_ANTICIPATION),
                        "dossier-1",
                        "21",
                        "21231",
                        "212",
                        Parc.PRIVE,
                        Mission.VISITE_ANTICIPATION,
                        Objet.REALISATION,
                        new ActeDeclencheur(acte, NatureActe.CQL, CQL),
                        1,
                        null,
                        le,
                        le,
                        List.of(),
                        Set.of(),
                        Set.of()),
                UneAffectation.designation());
    }
}
