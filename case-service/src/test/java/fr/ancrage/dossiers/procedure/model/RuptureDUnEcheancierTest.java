package fr.ancrage.dossiers.procedure.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first rent or instalment that is not paid ends what a judge's schedule held back. */
class RuptureDUnEcheancierTest {

    private static final LocalDate DU = LocalDate.of(2026, 9, 1);
    private static final LocalDate AU = LocalDate.of(2026, 12, 31);

    private static Suspension echeancier(String... manquements) {
        return suspension(Nature.JUGEMENT, "DELAIS", manquements);
    }

    private static Suspension suspension(
            Nature nature, @Nullable String issue, String... manquements) {
        ActeEnregistre acte =
                new ActeEnregistre(
                        "J1",
                        1,
                        EtapeProcedure.de(nature, DU, Precisions.issue(issue, DU, AU)),
                        null,
                        null,
                        Set.of(),
                        Provenance.saisie(),
                        DU,
                        null);
        return Suspension.de(
                        List.of(acte),
                        Map.of(),
                        Arrays.stream(manquements).map(LocalDate::parse).toList())
                .getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-31,2026-12-31,",
        "2026-09-02,2026-09-01,2026-09-02",
        "2026-12-31,2026-12-30,2026-12-31",
        "2027-01-01,2026-12-31,"
    })
    void la_suspension_finit_la_veille_du_premier_manquement_et_le_dit(
            String manquement, LocalDate fin, @Nullable LocalDate rompueLe) {
        Suspension suspension = echeancier(manquement);

        assertThat(suspension.au()).isEqualTo(fin);
        assertThat(suspension.rompueLe()).isEqualTo(rompueLe);
        assertThat(suspension.seDit()).isTrue();
    }

    @Test
    void de_plusieurs_manquements_le_premier_compte() {
        assertThat(echeancier("2026-11-05", "2026-10-05").rompueLe()).isEqualTo("2026-10-05");
    }

    @Test
    void un_loyer_impaye_le_jour_meme_du_jugement_ne_laisse_rien_suspendu() {
        Suspension suspension = echeancier("2026-09-01");

        assertThat(suspension.seDit()).isTrue();
        assertThat(suspension.court(DU)).isFalse();
        assertThat(suspension.rompueLe()).isEqualTo(DU);
    }

    @Test
    void un_delai_pour_quitter_les_lieux_et_un_protocole_ne_se_rompent_pas_d_eux_memes() {
        assertThat(suspension(Nature.DELAI_JEX, null, "2026-10-05").au()).isEqualTo(AU);
        assertThat(suspension(Nature.PCS, null, "2026-10-05").au()).isEqualTo(AU);
    }

    @Test
    void une_rupture_se_raconte_une_fois_puis_sa_correction() {
        List<Suspension> entiere = List.of(echeancier());
        List<Suspension> rompue = List.of(echeancier("2026-10-05"));
        LocalDate jour = LocalDate.of(2026, 10, 5);

        assertThat(Suspension.ruptures(entiere, rompue))
                .containsExactly(new EvenementDossier.SuspensionRompue("J1", jour));
        assertThat(Suspension.ruptures(rompue, rompue)).isEmpty();
        assertThat(Suspension.ruptures(rompue, entiere))
                .containsExactly(new EvenementDossier.SuspensionRetablie("J1", jour));
        assertThat(Suspension.ruptures(List.of(), entiere)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-10-04,0", "2026-10-05,0", "2026-10-06,1"})
    void une_mensualite_se_paie_jusqu_a_la_fin_de_son_jour(LocalDate aujourdhui, int manquements) {
        Suites suites =
                Suites.AUCUNE.avec(new DetteEcrite("d1", null, List.of(LocalDate.of(2026, 10, 5))));

        assertThat(suites.manquements(aujourdhui)).hasSize(manquements);
    }

    @Test
    void deux_dossiers_reunis_gardent_chacun_ce_qui_fut_ecrit_de_leur_dette() {
        DetteEcrite une = new DetteEcrite("d1", null, List.of(LocalDate.of(2026, 10, 5)));
        DetteEcrite autre = new DetteEcrite("d2", null, List.of(LocalDate.of(2026, 11, 5)));

        Suites reunies = Suites.AUCUNE.avec(une).plus(Suites.AUCUNE.avec(autre));

        assertThat(reunies.dette("d1")).isEqualTo(une);
        assertThat(reunies.dette("d2")).isEqualTo(autre);
    }
}
