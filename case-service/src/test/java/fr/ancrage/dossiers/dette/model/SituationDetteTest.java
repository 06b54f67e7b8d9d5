package fr.ancrage.dossiers.dette.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.dossiers.dette.model.ReleveDette.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SituationDetteTest {

    private static final LocalDate JOUR = LocalDate.of(2026, 11, 20);

    private static ReleveDette releve(Source source, LocalDate au, String montant) {
        return ReleveDette.ecrit(
                source,
                au,
                new BigDecimal(montant),
                null,
                DepenseLogement.INCONNUE,
                new Saisie("agent", "cd-21", JOUR));
    }

    @Test
    void l_ecart_est_celui_des_derniers_mots_de_chacun() {
        var situation =
                new SituationDette(
                        List.of(
                                releve(Source.BAILLEUR, JOUR, "900"),
                                releve(Source.MENAGE, JOUR.minusDays(1), "650"),
                                releve(Source.BAILLEUR, JOUR.minusDays(2), "5000")),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        assertThat(situation.ecart()).contains(new BigDecimal("250"));
    }

    @Test
    void le_meme_mot_deux_fois_n_est_garde_qu_une() {
        var vide = DetteDuDossier.vide("d-1", "21");
        var une = vide.avec(releve(Source.BAILLEUR, JOUR, "900")).orElseThrow();
        assertThat(une.avec(releve(Source.BAILLEUR, JOUR, "900"))).isEmpty();
        assertThat(une.avec(releve(Source.MENAGE, JOUR, "900"))).isPresent();
    }

    @Test
    void ce_qui_est_annule_ne_compte_plus_et_reste_avec_sa_raison() {
        var saisie = new Saisie("agent", "cd-21", JOUR);
        var plan =
                PlanPaiement.nouveau(
                        PlanPaiement.Type.APUREMENT,
                        JOUR,
                        new BigDecimal("100.00"),
                        new BigDecimal("100.00"),
                        JOUR,
                        saisie);
        var paiement = PlanPaiement.Paiement.nouveau(1, JOUR, new BigDecimal("100.00"), saisie);
        var paye =
                DetteDuDossier.vide("d-1", "21")
                        .avec(plan)
                        .flatMap(d -> d.avec(plan.id(), paiement))
                        .orElseThrow();
        assertThat(paye.plan(plan.id()).orElseThrow().etat(JOUR.plusDays(1)))
                .isEqualTo(PlanPaiement.Etat.TENU);

        var annulation = new DetteDuDossier.Annulation(paiement.id(), "Chèque rejeté", saisie);
        var annule = paye.avec(annulation).orElseThrow();

        assertThat(annule.plan(plan.id()).orElseThrow().etat(JOUR.plusDays(1)))
                .isEqualTo(PlanPaiement.Etat.ROMPU);
        assertThat(annule.element(paiement.id()).orElseThrow().libelle()).contains("100,00");
        assertThat(annule.avec(annulation)).isEmpty();
        assertThat(annule.avec(plan.id(), paiement)).isPresent();
        assertThat(annule.avec(new DetteDuDossier.Annulation("rien", "Erreur", saisie))).isEmpty();
    }

    @Test
    void le_residuel_est_le_loyer_et_les_charges_sans_l_aide() {
        assertThat(
                        new DepenseLogement(
                                        new BigDecimal("500"),
                                        new BigDecimal("100"),
                                        new BigDecimal("250"),
                                        true)
                                .residuel())
                .contains(new BigDecimal("350"));
        assertThat(DepenseLogement.INCONNUE.residuel()).isEmpty();
    }
}
