package fr.ancrage.relogements.vivier.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.relogements.TroisChartes;
import fr.ancrage.relogements.charte.lecture.ChartesDuRelogement;
import fr.ancrage.relogements.charte.regles.ReglesDuRelogement;
import fr.ancrage.relogements.vivier.model.Dalo;
import fr.ancrage.relogements.vivier.model.Decision;
import fr.ancrage.relogements.vivier.model.DelaiDalo;
import fr.ancrage.relogements.vivier.model.DelaiDalo.Etat;
import fr.ancrage.relogements.vivier.model.EntreeVivier;
import fr.ancrage.relogements.vivier.model.Sejour.Alertes;
import fr.ancrage.relogements.vivier.model.Sortie;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two delays of the DALO, at their limits, by département. */
class DelaisDaloTest {

    private static final LocalDate RECOURS = LocalDate.of(2026, 6, 15);
    private static final DelaisDalo DELAIS =
            new DelaisDalo(
                    new ChartesDuRelogement(
                            TroisChartes.chartes(),
                            HorlogeMetier.fixed(
                                    Instant.parse("2026-11-20T08:00:00Z"),
                                    ZoneId.of("Europe/Paris"))),
                    ReglesDuRelogement.reglesRelogement());

    private static EntreeVivier entree(
            String departement, Dalo.@Nullable Decision decision, @Nullable LocalDate decideeLe) {
        var entree = EntreeVivier.du("d", departement);
        var presente = apres(entree.entrerALaMain(new Alertes(null, null), RECOURS));
        return apres(presente.noterDalo(new Dalo(RECOURS, decision, decideeLe)));
    }

    private static EntreeVivier apres(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Prise.class);
        return ((Decision.Prise) decision).entree();
    }

    private static DelaiDalo delai(EntreeVivier entree) {
        return DELAIS.de(entree).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"21, 2026-09-15", "77, 2026-12-15", "99, 2026-09-15"})
    void la_commission_de_mediation_decide_en_trois_mois_en_six_dans_une_grande_agglomeration(
            String departement, LocalDate attendu) {
        var delai = delai(entree(departement, null, null));
        assertThat(delai.attente()).isEqualTo(DelaiDalo.Attente.DECISION);
        assertThat(delai.le()).isEqualTo(attendu);
        assertThat(delai.source()).contains("R. 441-15");
    }

    @ParameterizedTest
    @CsvSource({"21, 2026-12-10", "77, 2027-03-10", "99, 2026-12-10"})
    void le_prefet_reloge_en_trois_mois_en_six_en_ile_de_france(
            String departement, LocalDate attendu) {
        var reconnu = entree(departement, Dalo.Decision.PRIORITAIRE, LocalDate.of(2026, 9, 10));
        var delai = delai(reconnu);
        assertThat(delai.attente()).isEqualTo(DelaiDalo.Attente.RELOGEMENT);
        assertThat(delai.le()).isEqualTo(attendu);
        assertThat(delai.source()).contains("R. 441-16-1");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-14, EN_COURS",
        "2026-08-15, PROCHE",
        "2026-08-16, PROCHE",
        "2026-09-14, PROCHE",
        "2026-09-15, PROCHE",
        "2026-09-16, DEPASSE"
    })
    void un_delai_est_proche_un_mois_avant_et_depasse_le_lendemain_de_son_dernier_jour(
            LocalDate jour, Etat etat) {
        assertThat(delai(entree("21", null, null)).etat(jour)).isEqualTo(etat);
    }

    @Test
    void passe_le_delai_le_recours_devant_le_tribunal_administratif_est_dit() {
        assertThat(delai(entree("21", null, null)).suite())
                .contains("silence", "tribunal administratif");
        assertThat(
                        delai(entree("77", Dalo.Decision.PRIORITAIRE, LocalDate.of(2026, 9, 10)))
                                .suite())
                .contains("L. 441-2-3-1", "tribunal administratif");
    }

    @Test
    void un_delai_plus_long_dit_qu_il_est_a_confirmer() {
        assertThat(delai(entree("77", null, null)).source()).contains("à confirmer");
        assertThat(delai(entree("21", null, null)).source()).doesNotContain("à confirmer");
    }

    @Test
    void apres_un_rejet_ou_la_sortie_du_vivier_rien_ne_court() {
        assertThat(DELAIS.de(entree("21", Dalo.Decision.REJET, LocalDate.of(2026, 9, 10))))
                .isEmpty();
        var sortie =
                apres(
                        entree("21", null, null)
                                .sortir(new Sortie(Sortie.Issue.RELOGE_DALO, RECOURS, null)));
        assertThat(DELAIS.de(sortie)).isEmpty();
    }
}
