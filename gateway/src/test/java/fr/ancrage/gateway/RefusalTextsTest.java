package fr.ancrage.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.gateway.protection.Refusal;
import fr.ancrage.platform.errors.ErrorTexts;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RefusalTextsTest {

    @Test
    void every_refusal_has_its_words() {
        var codes = ErrorTexts.codesIn(Path.of("src", "main", "java"));
        Arrays.stream(Refusal.values()).map(Enum::name).forEach(codes::add);

        assertThat(ErrorTexts.fromClasspath().missing(codes)).isEmpty();
    }
}
