package fr.ancrage.gateway.comptes.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.gateway.comptes.model.FaitHabilitation.Accordee;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Avertie;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Echue;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.FermeeFauteDUsage;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Maintenue;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Ouverte;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Retiree;
import fr.ancrage.gateway.comptes.model.Habilitation.Etat;
import fr.ancrage.gateway.comptes.model.Habilitation.Jour;
import fr.ancrage.gateway.comptes.model.Habilitation.Statut;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HabilitationTest {

    private static final DelaisComptes DELAIS =
            new DelaisComptes(Period.ofMonths(6), Period.ofDays(60), Period.ofDays(90));
    private static final Organisation CD =
            new Organisation(
                    "cd-21",
                    "Conseil départemental",
                    "DEPARTEMENT",
                    "21",
                    Set.of("travailleur-social", "encadrant"));
    private static final Set<String> SOCIAL = Set.of("travailleur-social");
    private static final LocalDate DEBUT = LocalDate.of(2026, 11, 20);
    private static final LocalDate FIN = LocalDate.of(2027, 11, 19);

    private static Jour le(LocalDate jour) {
        return new Jour(jour, jour);
    }

    private static Habilitation accordee() {
        return prise(accorder(DEBUT)).habilitation();
    }

    private static Decision accorder(LocalDate jour) {
        return Habilitation.accorder(
                new CompteId("a-1"),
                CD,
                SOCIAL,
                new Periode(DEBUT, FIN),
                Motif.PRISE_DE_POSTE,
                le(jour),
                DELAIS);
    }

    private static Decision.Prise prise(Decision decision) {
        return switch (decision) {
            case Decision.Prise prise -> prise;
            case Decision.Refusee(var motif) -> throw new AssertionError("refused: " + motif);
        };
    }

    private static MotifRefus refus(Decision decision) {
        return switch (decision) {
            case Decision.Prise prise -> throw new AssertionError("taken: " + prise.fait());
            case Decision.Refusee(var motif) -> motif;
        };
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-19, A_VENIR",
        "2026-11-20, ACTIVE",
        "2027-11-19, ACTIVE",
        "2027-11-20, ECHUE"
    })
    void une_habilitation_vaut_du_premier_au_dernier_jour_inclus(LocalDate jour, Etat etat) {
        assertThat(accordee().etat(jour)).isEqualTo(etat);
    }

    @Test
    void elle_dit_pour_quoi_elle_est_donnee_et_sera_revue_dans_six_mois() {
        var prise = prise(accorder(DEBUT));

        assertThat(prise.fait())
                .isEqualTo(new Accordee(SOCIAL, new Periode(DEBUT, FIN), Motif.PRISE_DE_POSTE));
        assertThat(prise.habilitation().revueLe()).isEqualTo(LocalDate.of(2027, 5, 20));
        assertThat(prise.habilitation().ouverte()).isTrue();
    }

    @Test
    void une_periode_finie_ne_se_donne_pas() {
        assertThat(refus(accorder(FIN.plusDays(1)))).isEqualTo(MotifRefus.PERIODE_PASSEE);
        assertThat(prise(accorder(FIN)).habilitation().ouverte()).isTrue();
    }

    @Test
    void ce_qui_commence_plus_tard_n_est_pas_encore_ouvert_puis_s_ouvre_de_soi_meme() {
        var plusTard = prise(accorder(DEBUT.minusDays(1))).habilitation();

        assertThat(plusTard.ouverte()).isFalse();
        assertThat(plusTard.suivreLaPeriode(le(DEBUT.minusDays(1)))).isEmpty();
        var ouverte = plusTard.suivreLaPeriode(le(DEBUT)).orElseThrow();
        assertThat(ouverte.fait()).isEqualTo(new Ouverte());
        assertThat(ouverte.habilitation().ouverte()).isTrue();
        assertThat(ouverte.habilitation().suivreLaPeriode(le(DEBUT))).isEmpty();
    }

    @Test
    void le_lendemain_du_dernier_jour_elle_est_echue_une_fois() {
        assertThat(accordee().suivreLaPeriode(le(FIN))).isEmpty();
        var echue = accordee().suivreLaPeriode(le(FIN.plusDays(1))).orElseThrow();

        assertThat(echue.fait()).isEqualTo(new Echue());
        assertThat(echue.habilitation().ouverte()).isFalse();
        assertThat(echue.habilitation().suivreLaPeriode(le(FIN.plusDays(2)))).isEmpty();
    }

    @Test
    void prolonger_une_habilitation_echue_la_rouvre() {
        var tard = FIN.plusDays(10);
        var echue = accordee().suivreLaPeriode(le(tard)).orElseThrow().habilitation();

        var prolongee =
                prise(
                        echue.changer(
                                SOCIAL,
                                new Periode(DEBUT, tard.plusDays(1)),
                                Motif.PROLONGATION,
                                le(tard)));

        assertThat(prolongee.habilitation().ouverte()).isTrue();
        assertThat(
                        refus(
                                echue.changer(
                                        SOCIAL,
                                        new Periode(DEBUT, tard.minusDays(1)),
                                        Motif.PROLONGATION,
                                        le(tard))))
                .isEqualTo(MotifRefus.PERIODE_PASSEE);
    }

    @Test
    void un_agent_suspendu_n_entre_plus_jusqu_a_ce_qu_il_soit_retabli() {
        var suspendue = prise(accordee().suspendre(Motif.ABSENCE, le(DEBUT))).habilitation();

        assertThat(suspendue.etat(DEBUT)).isEqualTo(Etat.SUSPENDUE);
        assertThat(suspendue.ouverte()).isFalse();
        assertThat(refus(suspendue.suspendre(Motif.ABSENCE, le(DEBUT))))
                .isEqualTo(MotifRefus.DEJA_SUSPENDUE);
        assertThat(suspendue.suivreLaPeriode(le(DEBUT.plusDays(1)))).isEmpty();

        var retablie = prise(suspendue.retablir(Motif.RETOUR, le(DEBUT.plusDays(30))));
        assertThat(retablie.habilitation().ouverte()).isTrue();
        assertThat(refus(retablie.habilitation().retablir(Motif.RETOUR, le(DEBUT))))
                .isEqualTo(MotifRefus.PAS_SUSPENDUE);
    }

    @Test
    void changer_les_roles_d_un_agent_suspendu_ne_le_retablit_pas() {
        var suspendue = prise(accordee().suspendre(Motif.ABSENCE, le(DEBUT))).habilitation();

        var changee =
                prise(
                        suspendue.changer(
                                Set.of("encadrant"),
                                new Periode(DEBUT, FIN),
                                Motif.CHANGEMENT_DE_FONCTION,
                                le(DEBUT)));

        assertThat(changee.habilitation().statut()).isEqualTo(Statut.SUSPENDUE);
        assertThat(changee.habilitation().ouverte()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2027-05-19, false", "2027-05-20, true", "2027-05-21, true"})
    void la_revue_est_due_six_mois_apres(LocalDate jour, boolean due) {
        assertThat(accordee().revueDue(jour)).isEqualTo(due);
    }

    @Test
    void une_revue_maintient_pour_six_mois_ou_retire_pour_de_bon() {
        var jour = LocalDate.of(2027, 6, 1);
        var maintenue = prise(accordee().revoir(true, le(jour), DELAIS));
        assertThat(maintenue.fait()).isEqualTo(new Maintenue(LocalDate.of(2027, 12, 1)));
        assertThat(maintenue.habilitation().revueDue(jour)).isFalse();

        var retiree = prise(accordee().revoir(false, le(jour), DELAIS));
        assertThat(retiree.fait()).isEqualTo(new Retiree());
        assertThat(retiree.habilitation().ouverte()).isFalse();
        assertThat(retiree.habilitation().revueDue(jour)).isFalse();
        assertThat(refus(retiree.habilitation().retablir(Motif.RETOUR, le(jour))))
                .isEqualTo(MotifRefus.HABILITATION_FERMEE);
        assertThat(
                        refus(
                                retiree.habilitation()
                                        .changer(
                                                SOCIAL,
                                                new Periode(DEBUT, FIN),
                                                Motif.RETOUR,
                                                le(jour))))
                .isEqualTo(MotifRefus.HABILITATION_FERMEE);
        assertThat(refus(retiree.habilitation().revoir(true, le(jour), DELAIS)))
                .isEqualTo(MotifRefus.HABILITATION_FERMEE);
    }

    @Test
    void un_compte_qui_ne_sert_pas_est_averti_puis_ferme() {
        var h = accordee();
        assertThat(h.suivreLUsage(null, le(DEBUT.plusDays(59)), DELAIS)).isEmpty();
        var avertie = h.suivreLUsage(null, le(DEBUT.plusDays(60)), DELAIS).orElseThrow();
        assertThat(avertie.fait()).isEqualTo(new Avertie(DEBUT));

        var suite = avertie.habilitation();
        assertThat(suite.suivreLUsage(null, le(DEBUT.plusDays(89)), DELAIS)).isEmpty();
        var fermee = suite.suivreLUsage(null, le(DEBUT.plusDays(90)), DELAIS).orElseThrow();
        assertThat(fermee.fait()).isEqualTo(new FermeeFauteDUsage(DEBUT));
        assertThat(fermee.habilitation().statut()).isEqualTo(Statut.FERMEE);
        assertThat(fermee.habilitation().ouverte()).isFalse();
    }

    @Test
    void personne_n_est_ferme_sans_avoir_eu_le_temps_de_revenir_meme_averti_en_retard() {
        var tard = DEBUT.plusDays(200);
        var avertie = accordee().suivreLUsage(null, le(tard), DELAIS).orElseThrow().habilitation();

        assertThat(avertie.suivreLUsage(null, le(tard.plusDays(29)), DELAIS)).isEmpty();
        assertThat(avertie.suivreLUsage(null, le(tard.plusDays(30)), DELAIS)).isPresent();
    }

    @Test
    void se_connecter_remet_le_compteur_a_zero_et_l_avertissement_avec() {
        var avertie =
                accordee()
                        .suivreLUsage(null, le(DEBUT.plusDays(60)), DELAIS)
                        .orElseThrow()
                        .habilitation();
        var revenu = DEBUT.plusDays(61);

        assertThat(avertie.suivreLUsage(revenu, le(DEBUT.plusDays(90)), DELAIS)).isEmpty();
        assertThat(
                        avertie.suivreLUsage(revenu, le(revenu.plusDays(60)), DELAIS)
                                .orElseThrow()
                                .fait())
                .isEqualTo(new Avertie(revenu));
    }

    @Test
    void un_agent_suspendu_n_est_ni_averti_ni_ferme_faute_d_usage() {
        var suspendue = prise(accordee().suspendre(Motif.ABSENCE, le(DEBUT))).habilitation();

        assertThat(suspendue.suivreLUsage(null, le(DEBUT.plusDays(300)), DELAIS)).isEmpty();
    }

    @Test
    void l_usage_se_compte_en_jours_reels_une_demonstration_d_un_an_ne_ferme_personne() {
        var dansUnAn = new Jour(FIN, DEBUT.plusDays(1));

        assertThat(accordee().suivreLUsage(null, dansUnAn, DELAIS)).isEmpty();
    }

    @Test
    void un_compte_deja_la_est_repris_tel_quel_sans_terme_et_sera_revu() {
        var compte =
                new Compte(
                        new CompteId("a-2"),
                        "cd-21-abcde",
                        new Identite("Anne", "Essai", "anne@cd-21.invalid"),
                        Set.of("encadrant"),
                        false);

        var reprise = Habilitation.reprendre(compte, CD, le(DEBUT), DELAIS).habilitation();

        assertThat(reprise.etat(DEBUT)).isEqualTo(Etat.SUSPENDUE);
        assertThat(reprise.roles()).containsExactly("encadrant");
        assertThat(reprise.periode().au()).isNull();
        assertThat(reprise.revueLe()).isEqualTo(DEBUT.plusMonths(6));
        assertThat(compte.toString() + compte.identite()).doesNotContain("Essai", "cd-21-abcde");
    }

    @Test
    void un_compte_qui_etait_la_reste_ouvert_meme_un_jour_d_avant_sa_reprise() {
        var compte =
                new Compte(
                        new CompteId("a-3"),
                        "cd-21-abcde",
                        new Identite("Essai", "Essai", "essai@cd-21.invalid"),
                        Set.of("encadrant"),
                        true);

        var reprise = Habilitation.reprendre(compte, CD, le(DEBUT), DELAIS).habilitation();

        // a demonstration begins weeks before today
        assertThat(reprise.suivreLaPeriode(le(DEBUT.minusMonths(3)))).isEmpty();
        assertThat(reprise.etat(DEBUT.minusDays(1))).isEqualTo(Etat.ACTIVE);
    }
}
