package fr.ancrage.dossiers.conservation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegleConservationTest {

    private static RegleConservation regle(String duree, RegleConservation.Sort sort) {
        return new RegleConservation(
                "DOSSIER",
                "Dossier",
                "CLOTURE_DU_DOSSIER",
                duree == null ? null : Period.parse(duree),
                sort,
                "essai");
    }

    @ParameterizedTest
    @CsvSource({
        // the day before, the day, the day after
        "P2Y, 2024-11-20, 2026-11-19, false",
        "P2Y, 2024-11-20, 2026-11-20, true",
        "P2Y, 2024-11-20, 2026-11-21, true",
        "P1M, 2026-01-31, 2026-02-27, false",
        "P1M, 2026-01-31, 2026-02-28, true",
        "P1Y, 2024-02-29, 2025-02-27, false",
        "P1Y, 2024-02-29, 2025-02-28, true",
        "P1M, 2026-02-28, 2026-03-27, false",
        "P1M, 2026-02-28, 2026-03-28, true",
        "P30D, 2026-01-01, 2026-01-30, false",
        "P30D, 2026-01-01, 2026-01-31, true",
        "P6W, 2026-01-01, 2026-02-11, false",
        "P6W, 2026-01-01, 2026-02-12, true"
    })
    void un_dossier_part_le_jour_ou_sa_duree_est_ecoulee_et_pas_la_veille(
            String duree, LocalDate termine, LocalDate jour, boolean part) {
        var limite =
                regle(duree, RegleConservation.Sort.SUPPRESSION)
                        .arriveAuPlusTard(jour)
                        .orElseThrow();

        assertThat(!termine.isAfter(limite)).isEqualTo(part);
    }

    @Test
    void sans_duree_rien_ne_part() {
        var regle = regle(null, RegleConservation.Sort.SUPPRESSION);

        assertThat(regle.aFixer()).isTrue();
        assertThat(regle.automatique()).isFalse();
        assertThat(regle.arriveAuPlusTard(LocalDate.of(2100, 1, 1))).isEmpty();
    }

    @Test
    void les_archives_departementales_passent_avant_la_suppression() {
        assertThat(regle("P5Y", RegleConservation.Sort.ARCHIVES_DEPARTEMENTALES).automatique())
                .isFalse();
        assertThat(regle("P5Y", RegleConservation.Sort.SUPPRESSION).automatique()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "COURRIER_ENVOYE, ENVOI, true",
        "VIVIER, SORTIE_DU_VIVIER, true",
        "RAPPORT_SOCIAL, REMISE, true",
        "RAPPORT_SOCIAL, CLOTURE_DU_DOSSIER, true",
        "DOSSIER, REMISE, false",
        "VIVIER, CLOTURE_DU_DOSSIER, true",
        "VIVIER, ENVOI, false",
        "QUESTIONNAIRE, RECEPTION, false",
        "IMPORT, RECEPTION, true",
        "JOURNAL_DES_ACCES, LECTURE, false"
    })
    void une_duree_s_applique_seule_quand_les_donnees_portent_la_date_dont_elle_part(
            String objet, String aPartirDe, boolean seule) {
        var regle =
                new RegleConservation(
                        objet,
                        "Essai",
                        aPartirDe,
                        Period.ofYears(2),
                        RegleConservation.Sort.SUPPRESSION,
                        "essai");

        assertThat(regle.automatique()).isEqualTo(seule);
        assertThat(regle.surSesDates())
                .isEqualTo(seule && !regle.surCloture() && !regle.surReception());
    }
}
