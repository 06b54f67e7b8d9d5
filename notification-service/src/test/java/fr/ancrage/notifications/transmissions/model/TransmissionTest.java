package fr.ancrage.notifications.transmissions.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is owed, and by when (domain §4.8). */
class TransmissionTest {

    private static final LocalDate DUE = LocalDate.of(2026, 11, 20);

    private static Transmission transmission() {
        return transmission(null, DUE);
    }

    private static Transmission transmission(@Nullable String acte, @Nullable LocalDate due) {
        return new Transmission(
                "t",
                "21",
                "R-180",
                "l",
                "s",
                "ddets-21",
                List.of("caf-21"),
                "2026-S46",
                null,
                null,
                acte,
                due,
                "e",
                null,
                null,
                null,
                false);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-19, A_FAIRE", "2026-11-20, A_FAIRE", "2026-11-21, EN_RETARD"})
    void elle_est_en_retard_le_lendemain_de_son_echeance(LocalDate jour, EtatTransmission etat) {
        assertThat(transmission().etat(jour)).isEqualTo(etat);
    }

    @Test
    void faite_elle_le_reste() {
        var faite = transmission().faire(DUE, "envoyée").orElseThrow();
        assertThat(faite.etat(DUE.plusDays(9))).isEqualTo(EtatTransmission.FAITE);
        assertThat(faite.faire(DUE, "encore")).isEmpty();
        assertThat(faite.perdreSonObjet("non")).isEmpty();
    }

    @Test
    void sans_objet_elle_peut_renaitre_avec_son_acte() {
        var sans = transmission().perdreSonObjet("acte annulé").orElseThrow();
        assertThat(sans.etat(DUE)).isEqualTo(EtatTransmission.SANS_OBJET);
        assertThat(sans.rouvrir().orElseThrow().ouverte()).isTrue();
    }

    @Test
    void un_rapport_remis_avant_que_sa_mission_soit_connue_recoit_son_acte_et_son_echeance() {
        var due = transmission("A1", DUE);
        var remise = transmission("affectation", null).preparer("Rapport remis.").orElseThrow();

        var completee = remise.completer(due).orElseThrow();
        assertThat(completee.acte()).isEqualTo("A1");
        assertThat(completee.echeance()).isEqualTo(DUE);
        assertThat(completee.explication()).isEqualTo("Rapport remis.");
        assertThat(completee.completer(due)).isEmpty();
        // a hearing that was postponed since keeps its new day
        assertThat(due.dater(DUE.plusDays(9), "reportée").orElseThrow().completer(due)).isEmpty();
    }

    @Test
    void le_siao_est_prevenu_dix_jours_avant_l_expulsion() {
        var regle =
                new RegleTransmission(
                        "R-182",
                        "l",
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        "EXPULSION",
                        true,
                        Optional.of(Period.ofDays(10)),
                        null,
                        "s");
        assertThat(regle.limite(LocalDate.of(2026, 12, 15))).isEqualTo(LocalDate.of(2026, 12, 5));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-15, 2026-S46",
        "2026-11-16, 2026-S47",
        "2026-11-22, 2026-S47",
        "2026-12-31, 2026-S53",
        "2027-01-03, 2026-S53",
        "2027-01-04, 2027-S01"
    })
    void une_semaine_va_du_lundi_au_dimanche_meme_au_nouvel_an(LocalDate jour, String semaine) {
        assertThat(SemaineIso.de(jour)).hasToString(semaine);
        assertThat(SemaineIso.lire(semaine)).contains(SemaineIso.de(jour));
    }

    @ParameterizedTest
    @CsvSource({"2025-S53", "2026-S00", "2026-S54", "2026-47"})
    void une_semaine_qui_n_existe_pas_ne_se_lit_pas(String texte) {
        assertThat(SemaineIso.lire(texte)).isEmpty();
    }

    @Test
    void la_semaine_est_due_le_lundi_suivant_le_mois_et_l_annee_a_leur_fin() {
        var jour = LocalDate.of(2026, 11, 20);
        assertThat(Periodicite.HEBDOMADAIRE.de(jour).echeance()).isEqualTo("2026-11-23");
        assertThat(Periodicite.MENSUELLE.de(jour).echeance()).isEqualTo("2026-11-30");
        assertThat(Periodicite.ANNUELLE.de(jour).echeance()).isEqualTo("2026-12-31");
    }
}
