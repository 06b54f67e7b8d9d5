package fr.ancrage.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.gateway.comptes.model.MotifRefus;
import fr.ancrage.gateway.protection.Refusal;
import fr.ancrage.platform.errors.ErrorTexts;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalTextsTest {

    @Test
    void every_refusal_has_its_words() {
        var codes = ErrorTexts.codesIn(Path.of("src", "main", "java"));
        Arrays.stream(Refusal.values()).map(Enum::name).forEach(codes::add);
        Arrays.stream(MotifRefus.values()).map(Enum::name).forEach(codes::add);
        codes.addAll(
                List.of(
                        "COURRIEL_INVALIDE",
                        "FIN_AVANT_DEBUT",
                        "MOTIF_INCONNU",
                        "DECISION_INCONNUE"));

        assertThat(ErrorTexts.fromClasspath().missing(codes)).isEmpty();
    }
}
