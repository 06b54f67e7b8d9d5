package fr.ancrage.dossiers.rapprochement.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.dossiers.ClientApi;
import fr.ancrage.dossiers.rapprochement.usecase.FichiersDePartenaires.Bilan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
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

    /**
     * The large run, by hand: each folder of {@code -Dechantillons=<dir>[,<dir>]}, made by the
     * generator, is named {@code <seed>-<département>-<share of typing errors>}.
     */
    @Test
    @EnabledIfSystemProperty(named = "echantillons", matches = ".+")
    void grands_echantillons() throws IOException {
        List<String> lignes = new ArrayList<>();
        List<String> manques = new ArrayList<>();
        for (String nom : System.getProperty("echantillons").split(",")) {
            Path dossier = Path.of(nom);
            String[] parties = dossier.getFileName().toString().split("-");
            boolean fautes = Double.parseDouble(parties[2]) > 0;
            FichiersDePartenaires.importer(dossier, parties[1])
                    .forEach((canal, bilan) -> {
                        String ligne = dossier.getFileName() + " " + canal + ": " + bilan;
                        lignes.add(ligne);
                        boolean tenu =
                                bilan.melangees == 0
                                        && (fautes
                                                ? bilan.partRattacheeOuProposee() >= 0.90
                                                : bilan.partRattachee() >= 0.95);
                        if (!tenu) {
                            manques.add(ligne);
                        }
                    });
        }
        Files.write(Path.of("target/rapprochement.txt"), lignes);
        assertThat(manques).isEmpty();
    }
}
