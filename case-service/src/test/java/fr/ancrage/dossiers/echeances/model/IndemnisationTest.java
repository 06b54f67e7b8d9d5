package fr.ancrage.dossiers.echeances.model;

import static fr.ancrage.dossiers.echeances.model.UneProcedure.REGLES;
import static fr.ancrage.dossiers.echeances.model.UneProcedure.le;
import static fr.ancrage.dossiers.echeances.model.UneProcedure.uneProcedure;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** from when, until when and how much the State may owe. */
class IndemnisationTest {
    private static final CalculIndemnisation CALCUL =
            new CalculIndemnisation(_ -> REGLES, UneProcedure.FERIES);

    @Test
    void trois_mois_pleins_valent_trois_indemnites_et_trois_fois_les_charges() {
        EstimationIndemnite estimation = refusLe(le(1, 6, 2026)).au(le(31, 8, 2026)).estimer();
        assertThat(estimation.brut()).isEqualByComparingTo("2250.00");
        assertThat(estimation.mois())
                .extracting(EstimationIndemnite.Mois::mois)
                .containsExactly(
                        YearMonth.of(2026, 6), YearMonth.of(2026, 7), YearMonth.of(2026, 8));
    }

    @Test
    void un_mois_entame_compte_par_jour_de_ce_mois() {
        EstimationIndemnite estimation = refusLe(le(16, 6, 2026)).au(le(10, 7, 2026)).estimer();
        assertThat(estimation.mois())
                .extracting(EstimationIndemnite.Mois::jours)
                .containsExactly(15, 10);
        assertThat(estimation.mois())
                .extracting(EstimationIndemnite.Mois::indemnite)
                .containsExactly(new BigDecimal("350.00"), new BigDecimal("225.81"));
        assertThat(estimation.mois())
                .extracting(EstimationIndemnite.Mois::charges)
                .containsExactly(new BigDecimal("25.00"), new BigDecimal("16.13"));
    }

    @Test
    void les_sommes_recues_se_deduisent_sans_que_le_bailleur_doive_rien() {
        assertThat(refusLe(le(1, 6, 2026)).au(le(30, 6, 2026)).recu("200").estimer().net())
                .isEqualByComparingTo("550.00");
        assertThat(refusLe(le(1, 6, 2026)).au(le(30, 6, 2026)).recu("9000").estimer().net())
                .isEqualByComparingTo("0.00");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10-31, 2025-10-31",
        "2025-11-01, 2026-04-01",
        "2026-03-31, 2026-04-01",
        "2026-04-01, 2026-04-01"
    })
    void un_refus_dans_la_treve_n_engage_l_etat_que_le_lendemain_de_sa_fin(
            LocalDate refus, LocalDate debut) {
        assertThat(refusLe(refus).au(le(30, 6, 2026)).estimer().debut().date()).isEqualTo(debut);
    }

    @Test
    void le_delai_du_juge_retarde_la_responsabilite_et_se_lit_dans_l_explication() {
        EstimationIndemnite estimation =
                refusLe(le(1, 6, 2026))
                        .sursis(le(1, 5, 2026), le(15, 7, 2026))
                        .au(le(31, 7, 2026))
                        .estimer();
        assertThat(estimation.debut().date()).isEqualTo(le(16, 7, 2026));
        assertThat(estimation.debut().explication()).contains("délai du juge", "15 juillet 2026");
    }

    @Test
    void le_simulateur_et_l_horloge_disent_le_meme_premier_jour() {
        Random hasard = new Random(35);
        for (int i = 0; i < 500; i++) {
            LocalDate refus = le(1, 1, 2019).plusDays(hasard.nextInt(3000));
            LocalDate du = refus.minusDays(hasard.nextInt(60));
            LocalDate au = refus.plusDays(hasard.nextInt(300));
            LocalDate horloge =
                    uneProcedure()
                            .delaiJex(du, du, au)
                            .decision(refus, SensDecision.REFUS)
                            .echeance(CodeEcheance.RESPONSABILITE_ETAT)
                            .date();
            EstimationIndemnite estimation =
                    refusLe(refus).sursis(du, au).au(refus.plusYears(2)).estimer();
            assertThat(estimation.debut().date()).isEqualTo(horloge);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-15, false, 2026-07-01", // the fourteenth day after the grant
        "2026-07-16, false, 2026-07-01",
        "2026-07-17, false, 2026-07-17",
        "2026-07-17, true, 2026-07-01"
    })
    void une_execution_plus_de_quinze_jours_apres_l_octroi_prolonge_la_responsabilite(
            LocalDate execution, boolean retardDuBailleur, LocalDate fin) {
        var demande = refusLe(le(1, 6, 2026)).au(le(31, 12, 2026));
        demande.octroi = le(1, 7, 2026);
        demande.execution = execution;
        demande.retardDuBailleur = retardDuBailleur;
        EstimationIndemnite estimation = demande.estimer();
        assertThat(estimation.fin().date()).isEqualTo(fin);
        assertThat(estimation.periode().au()).isEqualTo(fin);
        assertThat(estimation.fin().reference()).isEqualTo("CPCE art. R. 154-6");
    }

    @Test
    void avant_le_decret_de_2025_l_octroi_met_fin_a_la_responsabilite_quel_que_soit_le_jour() {
        var demande = refusLe(le(2, 6, 2025)).au(le(31, 12, 2025));
        demande.octroi = le(1, 7, 2025);
        demande.execution = le(1, 9, 2025);
        assertThat(demande.estimer().fin().date()).isEqualTo(le(1, 7, 2025));
        assertThat(demande.estimer().fin().regle()).isEqualTo("RS-2012");
    }

    @Test
    void le_depart_des_occupants_y_met_fin_avant_tout_octroi() {
        var demande = refusLe(le(1, 6, 2026)).au(le(31, 12, 2026));
        demande.depart = le(20, 6, 2026);
        demande.octroi = le(1, 7, 2026);
        assertThat(demande.estimer().periode())
                .isEqualTo(new Periode(le(1, 6, 2026), le(20, 6, 2026)));
    }

    @Test
    void un_octroi_pendant_la_treve_ne_laisse_rien_a_indemniser() {
        var demande = refusLe(le(20, 1, 2026)).au(le(31, 12, 2026));
        demande.octroi = le(15, 3, 2026);
        EstimationIndemnite estimation = demande.estimer();
        assertThat(estimation.periode()).isNull();
        assertThat(estimation.net()).isEqualByComparingTo("0");
    }

    @Test
    void le_silence_du_prefet_sur_la_demande_vaut_refus_au_bout_de_deux_mois() {
        var demande = refusLe(le(1, 6, 2026)).au(le(31, 8, 2026));
        demande.deposeeLe = le(31, 12, 2026);
        assertThat(demande.estimer().reponse().date()).isEqualTo(le(28, 2, 2027));
        demande.deposeeLe = le(6, 11, 2025);
        assertThat(demande.estimer().reponse()).isNull();
    }

    @Test
    void deux_periodes_qui_se_suivent_valent_la_periode_entiere_au_centime_pres() {
        Random hasard = new Random(36);
        for (int i = 0; i < 300; i++) {
            LocalDate refus = le(1, 4, 2026).plusDays(hasard.nextInt(200));
            LocalDate milieu = refus.plusDays(hasard.nextInt(200));
            LocalDate fin = milieu.plusDays(1 + hasard.nextInt(200));
            var avant = refusLe(refus).au(milieu);
            var apres = refusLe(refus).au(fin);
            apres.demandeeDu = milieu.plusDays(1);
            BigDecimal entier = refusLe(refus).au(fin).estimer().brut();
            BigDecimal somme = avant.estimer().brut().add(apres.estimer().brut());
            assertThat(entier.subtract(somme).abs()).isLessThanOrEqualTo(new BigDecimal("0.02"));
        }
    }

    private static UneDemande refusLe(LocalDate refus) {
        return new UneDemande(refus);
    }

    /** 700 euros a month, and 50 of charges. */
    private static final class UneDemande {
        private final LocalDate refus;
        private final List<Periode> sursis = new ArrayList<>();
        private LocalDate demandeeDu;
        private LocalDate demandeeAu;
        private LocalDate octroi;
        private LocalDate execution;
        private boolean retardDuBailleur;
        private LocalDate depart;
        private LocalDate deposeeLe;
        private BigDecimal recues = BigDecimal.ZERO;

        UneDemande(LocalDate refus) {
            this.refus = refus;
            this.demandeeAu = refus;
        }

        UneDemande au(LocalDate jour) {
            demandeeAu = jour;
            return this;
        }

        UneDemande sursis(LocalDate du, LocalDate au) {
            sursis.add(new Periode(du, au));
            return this;
        }

        UneDemande recu(String euros) {
            recues = new BigDecimal(euros);
            return this;
        }

        EstimationIndemnite estimer() {
            return CALCUL.estimer(
                            new DemandeIndemnisation(
                                    "21",
                                    refus,
                                    sursis,
                                    demandeeDu,
                                    demandeeAu,
                                    octroi,
                                    execution,
                                    retardDuBailleur,
                                    depart,
                                    new BigDecimal("700"),
                                    new BigDecimal("50"),
                                    recues,
                                    deposeeLe))
                    .orElseThrow();
        }
    }
}
