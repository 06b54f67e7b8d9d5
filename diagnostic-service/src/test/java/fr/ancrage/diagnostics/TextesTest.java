package fr.ancrage.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.diagnostics.affectation.model.MotifRefus;
import fr.ancrage.diagnostics.repartition.usecase.SimulerAffectation.Inconnu;
import fr.ancrage.platform.errors.ErrorTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every code that an answer can bear has its title and its words. */
class TextesTest {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern CODE_DE_CHAMP =
            Pattern.compile("(?:refuse\\([^;]*?|\\.class,\\s*)\"([A-Z][A-Z_]{4,})\"");

    private final ErrorTexts textes = ErrorTexts.fromClasspath();

    @Test
    void chaque_motif_de_refus_a_ses_mots() {
        assertThat(textes.missing(Arrays.stream(MotifRefus.values()).map(Enum::name).toList()))
                .isEmpty();
        assertThat(textes.missing(ErrorTexts.codesIn(SOURCES))).isEmpty();
    }

    @Test
    void chaque_code_de_champ_a_ses_mots() throws IOException {
        var codes = new TreeSet<String>();
        try (var fichiers = Files.walk(SOURCES)) {
            for (var fichier : fichiers.filter(f -> f.toString().endsWith(".java")).toList()) {
                CODE_DE_CHAMP
                        .matcher(Files.readString(fichier))
                        .results()
                        .forEach(r -> codes.add(r.group(1)));
            }
        }
        Arrays.stream(Inconnu.values()).map(Enum::name).forEach(codes::add);
        assertThat(codes).contains("STADE_INCONNU", "SECTION_OBLIGATOIRE", "NOMBRE_NEGATIF");
        assertThat(codes).allSatisfy(c -> assertThat(textes.detail(c)).as(c).isPresent());
    }
}
