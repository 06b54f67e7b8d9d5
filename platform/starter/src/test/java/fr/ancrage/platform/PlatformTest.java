package fr.ancrage.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The starter stays small, and without a word of the domain. */
class PlatformTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path LEXICON = Path.of("../../LEXIQUE.md");
    private static final Pattern DOMAIN =
            Pattern.compile(
                    "dossier|menage|ménage|ccapex|bailleur|expulsion|loyer|locataire|diagnostic(?!s\\.)|relogement",
                    Pattern.CASE_INSENSITIVE);

    private final JavaClasses classes =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("fr.ancrage.platform");

    @Test
    void one_more_public_type_shows_in_the_diff() throws IOException {
        var types =
                classes.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(c -> c.getName().substring("fr.ancrage.platform.".length()))
                        .filter(name -> !name.endsWith("package-info"))
                        .sorted()
                        .toList();

        assertThat(types)
                .as("src/test/resources/public-types.txt lists the starter's public types")
                .containsExactlyElementsOf(
                        Files.readAllLines(Path.of("src/test/resources/public-types.txt")));
    }

    @Test
    void no_source_of_the_starter_speaks_of_the_domain() throws IOException {
        assertThat(speakingOfTheDomain(SOURCES)).isEmpty();
    }

    @Test
    void a_domain_word_would_be_seen() {
        assertThat(DOMAIN.matcher("class DossierRelay").find()).isTrue();
    }

    @Test
    void no_type_of_the_starter_is_a_word_of_the_lexicon() throws IOException {
        var words = lexicon();
        var types =
                classes.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .map(JavaClass::getSimpleName)
                        .filter(words::contains)
                        // RFC 9457 says "problem"; so does the report of an import
                        .filter(type -> !type.equals("Probleme"))
                        .toList();

        assertThat(words).isNotEmpty();
        assertThat(types).isEmpty();
    }

    private static List<String> speakingOfTheDomain(Path sources) throws IOException {
        try (var files = Files.walk(sources)) {
            return files.filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> DOMAIN.matcher(read(f)).find())
                    .map(Path::toString)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<String> lexicon() throws IOException {
        var words = new HashSet<String>();
        var backticked = Pattern.compile("`([A-Z][A-Za-z0-9]+)`");
        for (var line : Files.readAllLines(LEXICON)) {
            var cells = line.split("\\|", -1);
            if (cells.length >= 6) {
                words.addAll(
                        backticked
                                .matcher(cells[4])
                                .results()
                                .map(r -> r.group(1))
                                .collect(Collectors.toSet()));
            }
        }
        return words;
    }
}
