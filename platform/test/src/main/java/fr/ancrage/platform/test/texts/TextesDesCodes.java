package fr.ancrage.platform.test.texts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.platform.errors.ErrorTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every code that an answer of a service can bear has its title and its words. */
public abstract class TextesDesCodes {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern CODE_DE_CHAMP =
            Pattern.compile("(?:refuse\\([^;]*?|\\.class,\\s*)\"([A-Z][A-Z_]{4,})\"");

    private final ErrorTexts textes = ErrorTexts.fromClasspath();
    private final List<? extends Enum<?>> motifs;
    private final List<? extends Enum<?>> champs;
    private final List<String> connus;

    /**
     * @param motifs refusals that the model names
     * @param champs the same for a single field
     * @param connus codes of fields that the sources name: a search that finds none proves nothing
     */
    protected TextesDesCodes(
            List<? extends Enum<?>> motifs, List<? extends Enum<?>> champs, List<String> connus) {
        this.motifs = motifs;
        this.champs = champs;
        this.connus = connus;
    }

    @Test
    void chaque_motif_de_refus_a_ses_mots() {
        assertThat(textes.missing(motifs.stream().map(Enum::name).toList())).isEmpty();
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
        assertThat(codes).containsAll(connus);
        champs.stream().map(Enum::name).forEach(codes::add);
        assertThat(codes).allSatisfy(c -> assertThat(textes.detail(c)).as(c).isPresent());
    }
}
