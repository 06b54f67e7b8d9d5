package fr.ancrage.relogements.charte;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.relogements.TroisChartes;
import fr.ancrage.relogements.charte.lecture.ChartesDuRelogement;
import fr.ancrage.relogements.charte.model.CharteRelogement;
import fr.ancrage.relogements.charte.model.ChartesRelogement;
import fr.ancrage.relogements.charte.model.DestinataireListe;
import fr.ancrage.relogements.charte.regles.CalendrierFrancais;
import fr.ancrage.relogements.concours.model.AnnonceExpulsion;
import fr.ancrage.relogements.vivier.model.Sejour;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The delays of the charters and of the law, at their limits; every charter without code for it.
 */
class CharteRelogementTest {

    private static final CalendrierFrancais CALENDRIER = new CalendrierFrancais();
    private static final ChartesRelogement CHARTES =
            new ChartesDuRelogement(
                    TroisChartes.chartes(),
                    HorlogeMetier.fixed(
                            Instant.parse("2026-11-20T08:00:00Z"), ZoneId.of("Europe/Paris")));

    private static CharteRelogement charte(String departement) {
        return CHARTES.pour(departement, LocalDate.of(2026, 11, 20)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"2024-06-09, false", "2024-06-10, false", "2024-06-11, true"})
    void t_22_le_siao_est_prevenu_dix_jours_avant_le_jour_de_l_expulsion_exclu(
            LocalDate diteLe, boolean tardive) {
        var preavis = charte("21").delai("SIAO_PREAVIS").orElseThrow();
        var expulsion = LocalDate.of(2024, 6, 20);
        var annonce =
                new AnnonceExpulsion(
                        expulsion,
                        LocalTime.of(9, 30),
                        diteLe,
                        "etude",
                        preavis.depuis(expulsion, CALENDRIER),
                        preavis.source());
        assertThat(annonce.limite()).isEqualTo("2024-06-10");
        assertThat(annonce.tardive()).isEqualTo(tardive);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-06-09, false, false",
        "2021-06-10, true, false",
        "2021-06-11, true, false",
        "2021-09-09, true, false",
        "2021-09-10, true, true",
        "2021-09-11, true, true"
    })
    void t_25_les_alertes_du_vivier_a_trois_et_six_mois(
            LocalDate jour, boolean rappel, boolean limite) {
        var entree = LocalDate.of(2021, 3, 10);
        assertThat(alerte("VIVIER_ALERTE", entree).atteinte(jour)).isEqualTo(rappel);
        assertThat(alerte("VIVIER_LIMITE", entree).atteinte(jour)).isEqualTo(limite);
    }

    private static Sejour.Alerte alerte(String code, LocalDate entree) {
        var delai = charte("21").delai(code).orElseThrow();
        return new Sejour.Alerte(delai.depuis(entree, CALENDRIER), delai.source());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-19, 2026-11-23",
        "2026-11-23, 2026-11-30",
        "2027-03-26, 2027-03-30",
        "2027-05-14, 2027-05-18"
    })
    void a_40_la_commission_inter_bailleurs_est_le_lundi_suivant_ou_le_jour_ouvre_d_apres(
            LocalDate dalo, LocalDate attendu) {
        assertThat(CALENDRIER.lundiSuivant(dalo)).isEqualTo(attendu);
    }

    @ParameterizedTest
    @CsvSource({"21, siao-21, R-181", "77, siao-77, La charte ne dit rien", "99, siao-99, étape 6"})
    void la_liste_va_au_siao_du_departement(String departement, String code, String source) {
        assertThat(charte(departement).listeSiao().map(DestinataireListe::organisation))
                .hasValueSatisfying(o -> assertThat(o.code()).isEqualTo(code));
        assertThat(charte(departement).listeSiao().map(DestinataireListe::source).orElse(""))
                .contains(source);
    }

    @Test
    void une_charte_sans_delai_n_en_invente_pas() {
        assertThat(charte("77").delai("SIAO_PREAVIS")).isEmpty();
        assertThat(charte("77").delai("VIVIER_ALERTE")).isEmpty();
        assertThat(charte("99").delai("SIAO_PREAVIS")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"21, ddets-21", "77, ddets-77", "99, ddets-99"})
    void l_unite_acces_au_logement_tient_le_vivier(String departement, String code) {
        assertThat(charte(departement).vivier())
                .hasValueSatisfying(o -> assertThat(o.code()).isEqualTo(code));
    }
}
