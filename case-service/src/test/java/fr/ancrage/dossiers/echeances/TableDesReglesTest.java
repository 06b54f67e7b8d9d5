package fr.ancrage.dossiers.echeances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule of domain §1 stands in the table of the docs, with a test that exists. */
class TableDesReglesTest {
    private static final Path DEPOT = Path.of("..");
    private static final Path TABLE = DEPOT.resolve("docs/rules-of-the-law.md");
    private static final Pattern EPREUVE = Pattern.compile("`([a-z/-]+):(\\w+)\\.(\\w+)`");

    private record Ligne(String regle, String etat, String tenuePar) {
        List<MatchResult> epreuves() {
            return EPREUVE.matcher(tenuePar).results().toList();
        }

        boolean dite() {
            return !EPREUVE.matcher(tenuePar).replaceAll("").isBlank();
        }
    }

    @Test
    void chaque_regle_du_domaine_y_est_une_fois() throws IOException {
        List<String> attendues =
                new ArrayList<>(
                        IntStream.rangeClosed(1, 49).mapToObj("R-%03d"::formatted).toList());
        attendues.add(attendues.indexOf("R-012"), "R-011b");
        assertThat(lignes("R-")).extracting(Ligne::regle).containsExactlyElementsOf(attendues);
    }

    @Test
    void chaque_vecteur_y_est_une_fois_avec_son_epreuve() throws IOException {
        assertThat(lignes("T-"))
                .extracting(Ligne::regle)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 25).mapToObj("T-%02d"::formatted).toList());
        assertThat(lignes("T-")).allSatisfy(ligne -> assertThat(ligne.epreuves()).isNotEmpty());
    }

    @Test
    void chaque_regle_est_tenue_et_nomme_son_epreuve() throws IOException {
        for (Ligne ligne : lignes("R-")) {
            switch (ligne.etat()) {
                case "held" -> assertThat(ligne.epreuves()).as(ligne.regle()).isNotEmpty();
                case "no such rule" -> assertThat(ligne.dite()).as(ligne.regle()).isTrue();
                default -> throw new AssertionError(ligne.regle() + ": " + ligne.etat());
            }
        }
    }

    @Test
    void chaque_epreuve_nommee_existe() throws IOException {
        for (Ligne ligne : Stream.concat(lignes("R-").stream(), lignes("T-").stream()).toList()) {
            for (MatchResult e : ligne.epreuves()) {
                exiger(e.group(1), e.group(2), e.group(3));
            }
        }
    }

    @Test
    void une_epreuve_qui_n_existe_pas_est_vue() {
        assertThatThrownBy(() -> exiger("case-service", "TableDesReglesTest", "rien_de_tel"))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> exiger("case-service", "RienDeTelTest", "exiger"))
                .isInstanceOf(AssertionError.class);
    }

    private static void exiger(String module, String classe, String methode) throws IOException {
        Path sources = DEPOT.resolve(module).resolve("src/test/java");
        assertThat(sources).isDirectory();
        try (Stream<Path> fichiers = Files.walk(sources)) {
            Path fichier =
                    fichiers.filter(f -> f.endsWith(classe + ".java"))
                            .findFirst()
                            .orElseThrow(() ->
                                    new AssertionError("no test class " + module + ":" + classe));
            assertThat(Files.readString(fichier))
                    .as("%s:%s", module, classe)
                    .containsPattern("(void|>) " + methode + "\\(");
        }
    }

    private static List<Ligne> lignes(String prefixe) throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(ligne -> ligne.startsWith("| " + prefixe))
                .map(ligne -> ligne.split("\\|"))
                .map(cellules ->
                        new Ligne(
                                cellules[1].strip(),
                                cellules.length > 4 ? cellules[3].strip() : "",
                                cellules[cellules.length - 1].strip()))
                .toList();
    }
}
