package fr.ancrage.platform.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ancrage.platform.errors.ErrorTexts;
import fr.ancrage.platform.errors.ProblemeChamp;
import fr.ancrage.platform.errors.ProblemeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    enum Colour {
        BLEU,
        VERT
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        var input = new Input();
        input.required("nom", " ");
        input.choice("couleur", "ROUGE", Colour.class, "COULEUR_INCONNUE");
        input.dayOrNull("le", "20/11/2026");

        assertThatThrownBy(input::check)
                .isInstanceOfSatisfying(
                        ProblemeException.class,
                        e ->
                                assertThat(e.problemes())
                                        .containsExactly(
                                                ProblemeChamp.of("nom", "OBLIGATOIRE"),
                                                ProblemeChamp.of("couleur", "COULEUR_INCONNUE"),
                                                ProblemeChamp.of("le", "FORMAT_DATE")));
    }

    @Test
    void what_is_right_passes_without_the_spaces_around_it() {
        var input = new Input();

        assertThat(input.required("nom", " Anne ")).isEqualTo("Anne");
        assertThat(input.text("motif", " absent ", 10)).isEqualTo("absent");
        assertThat(input.textOrNull("motif", "  ", 10)).isNull();
        assertThat(input.choice("couleur", "VERT", Colour.class, "X")).isEqualTo(Colour.VERT);
        assertThat(input.choiceOrNull("couleur", null, Colour.class, "X")).isNull();
        assertThat(input.dayOrNull("le", null)).isNull();
        assertThat(input.hasProblems()).isFalse();
        input.check();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-19,", "2026-11-20,", "2026-11-21,DATE_A_VENIR", ",OBLIGATOIRE"})
    void a_past_day_is_today_at_the_latest(String day, String code) {
        assertThat(codes(input -> input.pastDay("le", day, TODAY)))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource({
        "-1,20,PAGE_INVALIDE",
        "0,20,",
        "10000,20,",
        "10001,20,PAGE_INVALIDE",
        "0,0,TAILLE_INVALIDE",
        "0,1,",
        "0,200,",
        "0,201,TAILLE_INVALIDE"
    })
    void a_page_has_its_bounds(int page, int taille, String code) {
        assertThat(codes(input -> input.page(page, taille)))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 85 05 78 006 084 36",
                "285057800608441",
                "appelée, 1.85.12.2A.006.084, ce jour",
                "2850578006084"
            })
    void free_text_never_takes_in_a_social_security_number(String text) {
        assertThat(codes(input -> input.text("motif", text, 200)))
                .containsExactly("NUMERO_SECURITE_SOCIALE");
        assertThat(codes(input -> input.textOrNull("motif", text, 200)))
                .containsExactly("NUMERO_SECURITE_SOCIALE");
    }

    @Test
    void free_text_takes_in_a_telephone_number_up_to_its_length() {
        assertThat(codes(input -> input.text("motif", "03 80 00 00 00", 14))).isEmpty();
        assertThat(codes(input -> input.text("motif", "03 80 00 00 00.", 14)))
                .containsExactly("TEXTE_TROP_LONG");
    }

    @Test
    void every_code_has_its_words() {
        assertThat(
                        ErrorTexts.fromClasspath()
                                .missing(
                                        List.of(
                                                "PAGE_INVALIDE",
                                                "TAILLE_INVALIDE",
                                                "DATE_A_VENIR",
                                                "TEXTE_TROP_LONG",
                                                "NUMERO_SECURITE_SOCIALE")))
                .isEmpty();
        assertThat(ErrorTexts.fromClasspath().detail("OBLIGATOIRE")).isPresent();
        assertThat(ErrorTexts.fromClasspath().detail("FORMAT_DATE")).isPresent();
    }

    private static List<String> codes(Consumer<Input> reading) {
        var input = new Input();
        reading.accept(input);
        try {
            input.check();
            return List.of();
        } catch (ProblemeException e) {
            return e.problemes().stream().map(ProblemeChamp::code).toList();
        }
    }
}
