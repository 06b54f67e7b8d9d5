package fr.ancrage.notifications.courriers.charte;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.notifications.annuaire.charte.LesAnnuaires;
import fr.ancrage.notifications.courriers.model.Declencheur;
import fr.ancrage.notifications.courriers.model.Matrice;
import fr.ancrage.platform.charter.Chartes;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The matrices of the signed charters (domain §4.7), and of a third one that is only data. */
class MatricesTest {

    private static final LocalDate JOUR = LocalDate.of(2026, 11, 20);

    private static Matrice matrice(String departement) {
        var dossier =
                departement.equals("99")
                        ? Path.of("..", "deploy", "charters", "exemples")
                        : Path.of("..", "deploy", "charters");
        var chartes = Chartes.load(dossier);
        return new ChartesMatrices(chartes, LesAnnuaires.de(chartes), LesAnnuaires.JOUR)
                .pour(departement, JOUR)
                .orElseThrow();
    }

    private static Declencheur fait(
            String departement,
            String commune,
            String nature,
            String parc,
            int enfants,
            @Nullable String bailleur) {
        return new Declencheur(
                nature,
                nature,
                "a1",
                "d1",
                departement,
                commune,
                "212",
                parc,
                JOUR,
                JOUR,
                enfants,
                Set.of(),
                null,
                bailleur,
                "scp-vauban-dijon",
                null,
                null,
                Map.of(),
                1);
    }

    private static String courriers(Matrice matrice, Declencheur fait) {
        var codes = new TreeSet<String>();
        matrice.demandes(fait, Set.of(), null, null, "d1", JOUR).stream()
                .filter(d -> d.envoi() != null)
                .forEach(d -> codes.add(d.ligne().code()));
        return String.join(" ", codes);
    }

    @ParameterizedTest
    @CsvSource({
        "21, 21231, CP, PUBLIC, ''",
        "21, 21231, CP, PRIVE, CP_MENAGE_PRIVE CP_PROPRIETAIRE",
        "21, 21231, ASSIGNATION, PUBLIC, ASSIGNATION_MENAGE",
        "21, 21231, ASSIGNATION, PRIVE, ASSIGNATION_MENAGE ASSIGNATION_PROPRIETAIRE",
        "21, 21231, JUGEMENT, PUBLIC, JUGEMENT_CCAS JUGEMENT_DEPARTEMENT",
        "21, 21231, CQL, PUBLIC, CQL_CCAS CQL_DEPARTEMENT CQL_MENAGE_PUBLIC CQL_METROPOLE",
        "21, 21231, RFP, PUBLIC, REQUISITION_CCAS REQUISITION_DEPARTEMENT REQUISITION_EVALUATION REQUISITION_MENAGE",
        "77, 77284, CP, PUBLIC, CP_MENAGE",
        "77, 77284, CP, PRIVE, CP_MENAGE",
        "77, 77284, CQL, PRIVE, ''",
        "99, 99001, CP, PUBLIC, CP_MENAGE",
        "21, 21231, SAISINE_FSL, PUBLIC, SAISINE_FSL",
        "77, 77284, SAISINE_SIAO, PRIVE, SAISINE_SIAO",
        "21, 21231, DECISION_APL, PUBLIC, APL_BAILLEUR APL_MENAGE APL_ORGANISME_PAYEUR",
        "77, 77284, DECISION_APL, PRIVE, APL_BAILLEUR APL_MENAGE APL_ORGANISME_PAYEUR"
    })
    void chaque_charte_ecrit_ce_qu_elle_dit_et_rien_d_autre(
            String departement, String commune, String nature, String parc, String attendus) {
        assertThat(
                        courriers(
                                matrice(departement),
                                fait(departement, commune, nature, parc, 0, "orvitis")))
                .isEqualTo(attendus);
    }

    @ParameterizedTest
    @CsvSource({
        "21, 21231, SAISINE_FSL, dijon-metropole",
        "21, 21425, SAISINE_FSL, cd-21",
        "77, 77284, SAISINE_FSL, cd-77",
        "99, 99001, SAISINE_FSL, cd-99",
        "21, 21231, SAISINE_SIAO, siao-21",
        "77, 77284, SAISINE_SIAO, siao-77"
    })
    void une_saisine_directe_va_au_fsl_du_lieu_ou_au_siao_que_la_charte_nomme(
            String departement, String commune, String evenement, String saisi) {
        assertThat(
                        matrice(departement)
                                .demandes(
                                        fait(departement, commune, evenement, "PUBLIC", 0, null),
                                        Set.of(),
                                        null,
                                        null,
                                        "d1",
                                        JOUR))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.envoi()).isNotNull();
                    assertThat(d.envoi().destinataire().organisation()).isEqualTo(saisi);
                });
    }

    @Test
    void le_departement_apprend_l_octroi_s_il_y_a_des_enfants_ou_si_un_service_connait_le_menage() {
        var matrice = matrice("21");
        assertThat(courriers(matrice, fait("21", "21231", "OCTROI_CFP", "PUBLIC", 0, "orvitis")))
                .doesNotContain("OCTROI_DEPARTEMENT");
        assertThat(courriers(matrice, fait("21", "21231", "OCTROI_CFP", "PUBLIC", 1, "orvitis")))
                .contains("OCTROI_DEPARTEMENT");
    }

    @Test
    void un_delai_de_la_charte_donne_un_dernier_jour() {
        var demandes =
                matrice("99")
                        .demandes(
                                fait("99", "99001", "CP", "PRIVE", 0, null),
                                Set.of(),
                                null,
                                null,
                                "d1",
                                JOUR);
        var envoi = demandes.getFirst().envoi();
        assertThat(envoi).isNotNull();
        assertThat(envoi.contenu().aEnvoyerAvant()).isEqualTo(JOUR.plusDays(7));
    }

    @Test
    void ce_qui_attend_un_service_ou_une_condition_est_liste_avec_sa_raison() {
        var demandes =
                matrice("21")
                        .demandes(
                                fait("21", "21231", "RFP", "PRIVE", 0, null),
                                Set.of(),
                                null,
                                null,
                                "d1",
                                JOUR);
        assertThat(demandes)
                .filteredOn(d -> d.envoi() == null)
                .extracting(d -> d.ligne().code(), Matrice.Demandee::pourquoiPas)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                "REQUISITION_OPERATEUR", Matrice.ATTEND_LE_SERVICE));
    }
}
