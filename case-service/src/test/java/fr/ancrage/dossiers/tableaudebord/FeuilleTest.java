package fr.ancrage.dossiers.tableaudebord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeuilleTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33", "-2", "@SUM(A1)", " =1", "\t=1", "＝1", "'dit"})
    void une_formule_d_un_csv_est_rendue_inerte(String formule) {
        assertThat(Feuille.Csv.cellule(formule)).isEqualTo("'" + formule);
    }

    @Test
    void ce_qui_couperait_une_cellule_est_protege() throws IOException {
        ByteArrayOutputStream sortie = new ByteArrayOutputStream();
        try (Feuille feuille = new Feuille.Csv(sortie)) {
            feuille.ligne(List.of("Témoin; fils", "dit \"Le Grand\"", "Dijon"));
        }
        assertThat(sortie.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF\"Témoin; fils\";\"dit \"\"Le Grand\"\"\";Dijon\r\n");
    }

    @Test
    void une_formule_d_un_classeur_est_du_texte() throws IOException {
        ByteArrayOutputStream sortie = new ByteArrayOutputStream();
        try (Feuille feuille = new Feuille.Xlsx(sortie, "Dossiers")) {
            for (int i = 0; i < 1200; i++) {
                feuille.ligne(List.of("=1+" + i, "Dijon"));
            }
        }
        try (ReadableWorkbook lu =
                new ReadableWorkbook(new ByteArrayInputStream(sortie.toByteArray()))) {
            var lignes = lu.getFirstSheet().read();
            assertThat(lignes).hasSize(1200);
            assertThat(lignes.getLast().getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(lignes.getLast().getCellText(0)).isEqualTo("=1+1199");
        }
    }
}
