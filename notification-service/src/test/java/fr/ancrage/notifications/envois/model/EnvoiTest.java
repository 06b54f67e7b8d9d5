package fr.ancrage.notifications.envois.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What leaves, once: its states, and what each allows. */
class EnvoiTest {

    private static final LocalDate JOUR = LocalDate.of(2026, 11, 20);
    private static final Instant MAINTENANT = Instant.parse("2026-11-20T08:00:00Z");
    private static final Destinataire CD =
            new Destinataire(Destinataire.Genre.ORGANISATION, "cd-21", "b@cd-21.invalid", false);

    private static Envoi envoi(Canal canal) {
        return Envoi.prepare(
                Envoi.cle("d", "CP", "X", CD),
                new Contenu(
                        "d",
                        "21",
                        null,
                        null,
                        null,
                        "CP",
                        "X",
                        "x",
                        "INFORMATION",
                        "s",
                        "p",
                        List.of(),
                        false,
                        null,
                        "/",
                        Map.of()),
                CD,
                canal,
                "C1",
                Set.of(),
                1,
                JOUR);
    }

    @Test
    void la_meme_procedure_le_meme_stade_et_le_meme_destinataire_font_le_meme_envoi() {
        assertThat(Envoi.cle("d", "CP", "X", CD)).isEqualTo(envoi(Canal.MESSAGE).id());
        assertThat(Envoi.cle("d", "CQL", "X", CD)).isNotEqualTo(Envoi.cle("d", "CP", "X", CD));
        assertThat(Envoi.cle("e", "CP", "X", CD)).isNotEqualTo(Envoi.cle("d", "CP", "X", CD));
    }

    @Test
    void ce_qui_va_dans_une_boite_y_est_aussitot() {
        assertThat(envoi(Canal.PORTAIL).etat()).isEqualTo(EtatEnvoi.CONFIRME);
    }

    @Test
    void un_message_est_inscrit_remis_avant_de_l_etre_et_une_seule_fois() {
        var remis = envoi(Canal.MESSAGE).remettre(MAINTENANT, JOUR).orElseThrow();
        assertThat(remis.etat()).isEqualTo(EtatEnvoi.REMIS);
        assertThat(remis.remettre(MAINTENANT, JOUR)).isEmpty();
        var parti = remis.confirmer(JOUR).orElseThrow();
        assertThat(parti.suivi().partiLe()).isEqualTo(JOUR);
        assertThat(parti.confirmer(JOUR)).isEmpty();
        assertThat(parti.remettre(MAINTENANT, JOUR)).isEmpty();
    }

    @Test
    void une_messagerie_absente_ne_compte_pas_d_essai() {
        var attend =
                envoi(Canal.MESSAGE)
                        .remettre(MAINTENANT, JOUR)
                        .orElseThrow()
                        .patienter(MAINTENANT)
                        .orElseThrow();
        assertThat(attend.etat()).isEqualTo(EtatEnvoi.PREPARE);
        assertThat(attend.suivi().essais()).isZero();
    }

    @Test
    void annule_pendant_sa_remise_il_ne_repart_pas() {
        var annule =
                envoi(Canal.MESSAGE)
                        .remettre(MAINTENANT, JOUR)
                        .orElseThrow()
                        .annuler("C1", MotifEnvoi.ACTE_ANNULE)
                        .orElseThrow();
        assertThat(annule.patienter(MAINTENANT).orElseThrow().etat()).isEqualTo(EtatEnvoi.ANNULE);
        assertThat(annule.echouer("450", MAINTENANT).orElseThrow().etat())
                .isEqualTo(EtatEnvoi.ANNULE);
        assertThat(annule.confirmer(JOUR).orElseThrow().suivi().remarque())
                .isEqualTo(MotifEnvoi.ACTE_ANNULE);
        var lettre =
                envoi(Canal.COURRIER_POSTAL)
                        .ecrire(JOUR)
                        .orElseThrow()
                        .imprimer("lot", JOUR)
                        .orElseThrow()
                        .annuler("C1", MotifEnvoi.ACTE_ANNULE)
                        .orElseThrow();
        assertThat(lettre.reecrire().orElseThrow().etat()).isEqualTo(EtatEnvoi.ANNULE);
    }

    @Test
    void les_pauses_doublent_puis_une_personne_decide() {
        var envoi = envoi(Canal.MESSAGE);
        for (var essai = 1; essai <= 7; essai++) {
            envoi =
                    envoi.remettre(MAINTENANT, JOUR)
                            .orElseThrow()
                            .echouer("450", MAINTENANT)
                            .orElseThrow();
            assertThat(envoi.etat()).isEqualTo(EtatEnvoi.ECHOUE);
            assertThat(envoi.suivi().prochainEssai())
                    .isEqualTo(MAINTENANT.plusSeconds(60L << (essai - 1)));
        }
        var bloque =
                envoi.remettre(MAINTENANT, JOUR)
                        .orElseThrow()
                        .echouer("450", MAINTENANT)
                        .orElseThrow();
        assertThat(bloque.suivi().motif()).isEqualTo(MotifEnvoi.TROP_D_ESSAIS);
        assertThat(bloque.rejouer().orElseThrow().etat()).isEqualTo(EtatEnvoi.PREPARE);
        assertThat(bloque.ecarter("boîte fermée").orElseThrow().etat()).isEqualTo(EtatEnvoi.ANNULE);
        assertThat(bloque.constaterParti(JOUR)).isEmpty();
    }

    @Test
    void une_issue_inconnue_ne_repart_jamais_seule() {
        var inconnu =
                envoi(Canal.MESSAGE)
                        .remettre(MAINTENANT, JOUR)
                        .orElseThrow()
                        .bloquer(MotifEnvoi.ISSUE_INCONNUE, null)
                        .orElseThrow();
        assertThat(inconnu.remettre(MAINTENANT, JOUR)).isEmpty();
        assertThat(inconnu.constaterParti(JOUR).orElseThrow().etat()).isEqualTo(EtatEnvoi.CONFIRME);
        assertThat(inconnu.annuler("C1", MotifEnvoi.ACTE_ANNULE).orElseThrow().etat())
                .isEqualTo(EtatEnvoi.BLOQUE);
    }

    @Test
    void un_dossier_clos_arrete_ce_qui_n_est_pas_parti_sauf_ce_que_sa_cloture_demande() {
        var arrete = envoi(Canal.MESSAGE).arreter("F1").orElseThrow();
        assertThat(arrete.etat()).isEqualTo(EtatEnvoi.ANNULE);
        assertThat(arrete.suivi().motif()).isEqualTo(MotifEnvoi.DOSSIER_CLOS);
        assertThat(arrete.arreter("F1")).isEmpty();
        assertThat(envoi(Canal.MESSAGE).arreter("C1")).isEmpty();
        var remis = envoi(Canal.MESSAGE).remettre(MAINTENANT, JOUR).orElseThrow();
        assertThat(remis.arreter("F1")).isEmpty();
        assertThat(remis.bloquer(MotifEnvoi.ISSUE_INCONNUE, null).orElseThrow().arreter("F1"))
                .isEmpty();
    }

    @Test
    void une_lettre_demandee_par_deux_actes_survit_a_l_annulation_d_un_seul() {
        var lettre = envoi(Canal.COURRIER_POSTAL);
        var autre =
                new Envoi(
                        lettre.id(),
                        lettre.contenu(),
                        CD,
                        lettre.canal(),
                        lettre.suivi(),
                        Set.of("C2"),
                        Set.of(),
                        2);
        var deux = lettre.redemander(autre).orElseThrow();
        assertThat(deux.redemander(autre)).isEmpty();
        var un = deux.annuler("C1", MotifEnvoi.ACTE_ANNULE).orElseThrow();
        assertThat(un.etat()).isEqualTo(EtatEnvoi.PREPARE);
        assertThat(un.annuler("C1", MotifEnvoi.ACTE_ANNULE)).isEmpty();
        assertThat(un.annuler("C2", MotifEnvoi.ACTE_ANNULE).orElseThrow().etat())
                .isEqualTo(EtatEnvoi.ANNULE);
    }

    @Test
    void une_lettre_imprimee_peut_l_etre_encore_une_lettre_postee_non() {
        var imprimee =
                envoi(Canal.COURRIER_POSTAL)
                        .ecrire(JOUR)
                        .orElseThrow()
                        .imprimer("l1", JOUR)
                        .orElseThrow();
        assertThat(imprimee.imprimer("l2", JOUR).orElseThrow().suivi().impression())
                .isEqualTo("l2");
        assertThat(imprimee.confirmer(JOUR).orElseThrow().imprimer("l3", JOUR)).isEmpty();
    }

    @Test
    void un_doublon_et_un_envoi_ecarte_ne_renaissent_pas_un_acte_annule_si() {
        var lettre = envoi(Canal.COURRIER_POSTAL);
        var autre =
                new Envoi(
                        lettre.id(),
                        lettre.contenu(),
                        CD,
                        lettre.canal(),
                        lettre.suivi(),
                        Set.of("C2"),
                        Set.of(),
                        2);
        var doublon = lettre.doubler().orElseThrow();
        assertThat(doublon.redemander(autre).orElseThrow().etat()).isEqualTo(EtatEnvoi.ANNULE);
        var annule = lettre.annuler("C1", MotifEnvoi.ACTE_ANNULE).orElseThrow();
        assertThat(annule.redemander(autre).orElseThrow().etat()).isEqualTo(EtatEnvoi.PREPARE);
    }

    @Test
    void une_lettre_qui_ne_peut_s_ecrire_est_montree_et_se_rejoue() {
        var bloquee = envoi(Canal.COURRIER_POSTAL).renoncerAEcrire().orElseThrow();
        assertThat(bloquee.suivi().motif()).isEqualTo(MotifEnvoi.ECRITURE_IMPOSSIBLE);
        assertThat(bloquee.rejouer().orElseThrow().etat()).isEqualTo(EtatEnvoi.PREPARE);
    }
}
