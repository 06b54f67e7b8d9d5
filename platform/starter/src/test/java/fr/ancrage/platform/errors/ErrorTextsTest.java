package fr.ancrage.platform.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorTextsTest {

    private final ErrorTexts texts = ErrorTexts.fromClasspath();

    @Test
    void every_shared_code_has_a_title_and_a_detail() {
        var codes =
                Arrays.stream(ErrorCodes.class.getFields())
                        .filter(field -> Modifier.isStatic(field.getModifiers()))
                        .map(java.lang.reflect.Field::getName)
                        .toList();

        assertThat(codes).hasSizeGreaterThan(20);
        assertThat(texts.missing(codes)).isEmpty();
    }

    @Test
    void a_code_without_words_is_found() {
        assertThat(texts.missing(List.of("RESTE_A_FAIRE", "SANS_MOTS")))
                .containsExactly("SANS_MOTS.detail", "SANS_MOTS.titre");
    }

    @Test
    void the_codes_of_a_source_tree_are_found(@TempDir Path sources) throws IOException {
        Files.writeString(
                sources.resolve("A.java"),
                """
                throw ProblemeException.of(HttpStatus.CONFLICT, "DEJA_FAIT");
                throw ProblemeException.of(
                        HttpStatus.NOT_FOUND,
                        "INTROUVABLE", List.of());
                """);

        assertThat(ErrorTexts.codesIn(sources)).containsExactly("DEJA_FAIT", "INTROUVABLE");
    }

    @Test
    void every_code_that_the_starter_answers_has_its_words() {
        assertThat(texts.missing(ErrorTexts.codesIn(Path.of("src/main/java")))).isEmpty();
    }
}
