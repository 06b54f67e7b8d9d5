package fr.ancrage.relogements.vivier.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.relogements.vivier.model.Proposition.Appreciation;
import fr.ancrage.relogements.vivier.model.Proposition.Auteur;
import fr.ancrage.relogements.vivier.model.Proposition.Reponse;
import fr.ancrage.relogements.vivier.model.RapportSocial.Nature;
import fr.ancrage.relogements.vivier.model.Sejour.Alertes;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EntreeVivierTest {

    private static final LocalDate LUNDI = LocalDate.of(2026, 11, 16);
    private static final LocalDate MARDI = LUNDI.plusDays(1);
    private static final Alertes SANS = new Alertes(null, null);

    private static EntreeVivier rien() {
        return EntreeVivier.du("d", "21");
    }

    private static Decision.Prise preconisee(EntreeVivier e, String seance) {
        return e.preconiser(new Preconisation(seance, "mediation", LUNDI), false, SANS, LUNDI);
    }

    private static RapportSocial rapport(String reference, LocalDate le) {
        return new RapportSocial(reference, "cd-21", le, Nature.RAPPORT_SOCIAL);
    }

    private static EntreeVivier complete() {
        return preconisee(rien(), "s1").entree().recevoir(rapport("a", LUNDI), LUNDI).entree();
    }

    private static EntreeVivier apres(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Prise.class);
        return ((Decision.Prise) decision).entree();
    }

    @Test
    void une_preconisation_de_relogement_entre_a_completer() {
        var prise = preconisee(rien(), "s1");
        assertThat(prise.entree().etat()).isEqualTo(EtatEntree.A_COMPLETER);
        assertThat(prise.faits()).contains(new FaitVivier.Entree(EtatEntree.A_COMPLETER, LUNDI));
        assertThat(prise.entree().manques()).startsWith(Manque.RAPPORT_SOCIAL);
    }

    @Test
    void le_rapport_social_complete_l_entree() {
        var prise = preconisee(rien(), "s1").entree().recevoir(rapport("a", LUNDI), MARDI);
        assertThat(prise.entree().etat()).isEqualTo(EtatEntree.COMPLETE);
        assertThat(prise.faits()).contains(new FaitVivier.Completee(MARDI));
    }

    @Test
    void un_rapport_social_venu_avant_rend_l_entree_complete_d_emblee() {
        var avant = rien().recevoir(rapport("a", LUNDI), LUNDI);
        assertThat(avant.entree().etat()).isEqualTo(EtatEntree.HORS_VIVIER);
        assertThat(avant.faits()).doesNotHaveAnyElementsOfTypes(FaitVivier.Completee.class);
        var prise = preconisee(avant.entree(), "s1");
        assertThat(prise.entree().etat()).isEqualTo(EtatEntree.COMPLETE);
        assertThat(prise.faits()).contains(new FaitVivier.Entree(EtatEntree.COMPLETE, LUNDI));
    }

    @Test
    void qui_n_est_plus_implique_ne_suit_plus_l_entree_et_un_chef_de_file_redesigne_la_mene() {
        var chef = new ChefDeFile("orvitis", MARDI, LUNDI);
        var menee = apres(complete().designer(chef));
        assertThat(menee.ecarter("a", "cd-21").entree().rapporteurs()).isEmpty();
        assertThat(menee.ecarter("a", "cd-21").entree().etat()).isEqualTo(EtatEntree.COMPLETE);
        var fermee = menee.ecarter(menee.identifiantDuSejour(), "orvitis").entree();
        assertThat(fermee.meneur()).isEmpty();
        assertThat(apres(fermee.designer(chef)).meneur()).contains("orvitis");
        assertThat(apres(fermee.designer(new ChefDeFile("habellis", MARDI, LUNDI))).meneur())
                .contains("habellis");
        var gardee = EntreeVivier.du("garde", "21").absorber(fermee, MARDI).entree();
        assertThat(gardee.ecartes()).isEqualTo(fermee.ecartes());
    }

    @Test
    void deux_preconisations_font_une_seule_entree() {
        var prise = preconisee(preconisee(rien(), "s1").entree(), "s2");
        assertThat(prise.faits()).doesNotHaveAnyElementsOfTypes(FaitVivier.Entree.class);
        assertThat(prise.entree().preconisations()).hasSize(2);
    }

    @Test
    void la_meme_preconisation_apres_la_sortie_n_y_ramene_pas_une_nouvelle_si() {
        var sortie = apres(complete().sortir(new Sortie(Sortie.Issue.RETRAIT, MARDI, "parti")));
        assertThat(preconisee(sortie, "s1").entree().etat()).isEqualTo(EtatEntree.SORTIE);
        assertThat(preconisee(sortie, "s2").entree().etat()).isEqualTo(EtatEntree.SORTIE);
        var retour =
                sortie.preconiser(new Preconisation("s3", "mediation", MARDI), false, SANS, MARDI)
                        .entree();
        assertThat(retour.etat()).isEqualTo(EtatEntree.A_COMPLETER);
        assertThat(retour.identifiantDuSejour()).isEqualTo(sortie.id() + "-2");
    }

    @Test
    void aucun_bailleur_n_est_sollicite_avant_le_rapport_social() {
        var incomplete = preconisee(rien(), "s1").entree();
        var refus = new Decision.Refusee(MotifRefus.RAPPORT_SOCIAL_MANQUANT);
        assertThat(incomplete.designer(new ChefDeFile("orvitis", MARDI, LUNDI))).isEqualTo(refus);
        assertThat(incomplete.proposer("orvitis", "T3", LUNDI)).isEqualTo(refus);
    }

    @Test
    void une_proposition_refusee_s_apprecie_puis_une_autre_peut_suivre() {
        var proposee = apres(complete().proposer("orvitis", "T3, rue du Port", LUNDI));
        assertThat(proposee.proposer("orvitis", "T4", LUNDI))
                .isEqualTo(new Decision.Refusee(MotifRefus.PROPOSITION_EN_COURS));
        assertThat(proposee.apprecier(1, new Appreciation(true, "adaptée", LUNDI)))
                .isEqualTo(new Decision.Refusee(MotifRefus.PROPOSITION_NON_REFUSEE));
        var refusee =
                apres(proposee.repondre(1, new Reponse(false, Auteur.MENAGE, "trop loin", MARDI)));
        assertThat(refusee.repondre(1, new Reponse(true, null, null, MARDI)))
                .isEqualTo(new Decision.Refusee(MotifRefus.PROPOSITION_DEJA_REPONDUE));
        var appreciee = apres(refusee.apprecier(1, new Appreciation(true, "adaptée", MARDI)));
        assertThat(apres(appreciee.proposer("orvitis", "T4", MARDI)).sejour().propositions())
                .hasSize(2);
    }

    @Test
    void le_comptage_est_celui_de_l_acd_quand_une_mesure_accompagne() {
        assertThat(new Besoins(Besoins.Typologie.T3, null, true).comptage())
                .isEqualTo(Besoins.Comptage.ACD);
        assertThat(new Besoins(Besoins.Typologie.T3, null, false).comptage())
                .isEqualTo(Besoins.Comptage.CONTINGENT);
        assertThat(Besoins.INCONNUS.comptage()).isNull();
    }

    @Test
    void le_dossier_garde_reprend_le_sejour_de_l_absorbe_avec_son_chef_de_file() {
        var menee = apres(complete().designer(new ChefDeFile("orvitis", MARDI, LUNDI)));
        var marquee = menee.reunirDans("g", MARDI);
        assertThat(marquee.faits()).contains(new FaitVivier.Sortie("DOSSIER_REUNI", MARDI));
        var garde = EntreeVivier.du("g", "21").absorber(marquee.entree().avantReunion(), MARDI);
        assertThat(garde.entree().etat()).isEqualTo(EtatEntree.COMPLETE);
        assertThat(garde.faits())
                .contains(
                        new FaitVivier.Entree(EtatEntree.COMPLETE, MARDI),
                        new FaitVivier.ChefDeFileDesigne("orvitis", MARDI));
    }

    @Test
    void ce_qui_est_note_au_vivier_ne_parait_pas_dans_les_journaux() {
        assertThat(new DemandeLogement("021081234567890123", LUNDI).toString())
                .doesNotContain("0210812");
        assertThat(new Evolution("secret", LUNDI, "cd-21").toString()).doesNotContain("secret");
    }

    @Test
    void un_dossier_clos_quitte_le_vivier_et_n_y_rentre_que_par_un_fait_nouveau() {
        var close = complete().clore("F1", MARDI);
        assertThat(close.faits()).contains(new FaitVivier.Sortie("DOSSIER_CLOS", MARDI));
        assertThat(close.entree().clore("F1", MARDI).entree()).isEqualTo(close.entree());
        assertThat(complete().clore("F1", LUNDI.minusDays(1)).entree().enCours()).isTrue();
        var tardive = new Preconisation("s9", "f", MARDI);
        assertThat(
                        rien().clore("F1", MARDI)
                                .entree()
                                .preconiser(tardive, false, SANS, MARDI)
                                .entree()
                                .enCours())
                .isFalse();
        var nouvelle = new Preconisation("s9", "f", MARDI.plusDays(1));
        assertThat(
                        close.entree()
                                .preconiser(nouvelle, false, SANS, MARDI.plusDays(1))
                                .entree()
                                .enCours())
                .isTrue();
    }
}
