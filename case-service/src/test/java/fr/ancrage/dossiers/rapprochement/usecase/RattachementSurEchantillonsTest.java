package fr.ancrage.dossiers.rapprochement.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.dossiers.ClientApi;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Matching held against the truth, over memory alone (issue: « it must show », 2). */
class RattachementSurEchantillonsTest {

    @ParameterizedTest
    @CsvSource({
        "samples-21,21,0.95",
        "samples-77,77,0.95",
        "graine-31-fautes,21,0.90",
        "graine-11-fautes,77,0.90"
    })
    void aucun_menage_n_est_melange_et_les_suites_rejoignent_leur_dossier(
            String echantillon, String departement, double part) {
        Map<String, Bilan> bilans =
                FichiersDePartenaires.importer(ClientApi.SAMPLES.resolve(echantillon), departement);

        bilans.forEach((canal, bilan) -> {
            assertThat(bilan.melangees).as(canal).isZero();
            assertThat(bilan.partRattacheeOuProposee())
                    .as(canal + ": " + bilan)
                    .isGreaterThanOrEqualTo(part);
        });
    }
}
