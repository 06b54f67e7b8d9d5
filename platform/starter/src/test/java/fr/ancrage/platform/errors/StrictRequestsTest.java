package fr.ancrage.platform.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.json.JsonMapper;

/** How the body of a request is read, whatever the service. */
class StrictRequestsTest {

    private static final JsonMapper JSON =
            ErrorsAutoConfiguration.strict(JsonMapper.builder(new CleanNumbers(new JsonFactory())));

    /** What a number of a request may become. */
    record Nombres(
            @Nullable BigDecimal montant,
            @Nullable BigInteger grand,
            @Nullable Long rang,
            int petit,
            double mesure,
            @Nullable Object libre,
            @Nullable JsonNode arbre,
            @Nullable String texte,
            @Nullable Boolean oui,
            @Nullable LocalDate jour,
            @Nullable List<Long> liste,
            @Nullable Map<String, Object> noms,
            @Nullable Nombres dedans) {}

    @ParameterizedTest
    @CsvSource({
        "'{\"montant\":@}', montant",
        "'{\"grand\":@}', grand",
        "'{\"rang\":@}', rang",
        "'{\"petit\":@}', petit",
        "'{\"mesure\":@}', mesure",
        "'{\"libre\":@}', libre",
        "'{\"libre\":[1,@]}', libre[1]",
        "'{\"arbre\":{\"a\":@}}', arbre.a",
        "'{\"texte\":@}', texte",
        "'{\"oui\":@}', oui",
        "'{\"jour\":@}', jour",
        "'{\"liste\":[1,@]}', liste[1]",
        "'{\"noms\":{\"a\":@}}', noms.a",
        "'{\"inconnu\":@}', inconnu",
        "'{\"dedans\":{\"dedans\":{\"rang\":@}}}', dedans.dedans.rang"
    })
    void a_number_that_is_a_social_security_number_is_refused_where_it_stands(
            String body, String field) {
        for (var number :
                List.of(
                        "185057800608491",
                        "1850578006084",
                        "-2851220006084",
                        "1.850578006084e12")) {
            assertThatThrownBy(() -> JSON.readValue(body.replace("@", number), Nombres.class))
                    .as(number)
                    .isInstanceOf(CleanText.Refused.class)
                    .hasMessageNotContaining(number)
                    .satisfies(refused ->
                            assertThat(path((JacksonException) refused)).endsWith(field));
        }
    }

    private static String path(JacksonException failure) {
        return failure.getPath().stream()
                .map(part ->
                        part.getPropertyName() == null
                                ? "[" + part.getIndex() + "]"
                                : "." + part.getPropertyName())
                .collect(Collectors.joining());
    }

    @Test
    void a_number_alone_is_refused_too() {
        assertThatThrownBy(() -> JSON.readValue("1850578006084", Long.class))
                .isInstanceOf(CleanText.Refused.class);
    }

    record Loyer(@Nullable BigDecimal montant, @Nullable List<Loyer> autres) {}

    @ParameterizedTest
    @ValueSource(
            strings = {"1e999999999", "1e-999999999", "-1e2147483647", "\"1e999999999\"", "1e31"})
    void a_number_of_a_thousand_million_digits_is_no_amount(String number) {
        assertThatThrownBy(() -> JSON.readValue("{\"montant\":" + number + "}", Loyer.class))
                .isInstanceOf(InvalidFormatException.class)
                .satisfies(failure ->
                        assertThat(
                                        ((JacksonException) failure)
                                                .getPath()
                                                .getFirst()
                                                .getPropertyName())
                                .isEqualTo("montant"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"550", "550.25", "1e3", "0.000001", "100000000.00"})
    void an_amount_as_people_write_it_is_read(String number) {
        assertThat(JSON.readValue("{\"montant\":" + number + "}", Loyer.class).montant())
                .isEqualByComparingTo(new BigDecimal(number));
        assertThat(JSON.readValue("{\"montant\":null}", Loyer.class).montant()).isNull();
    }

    @Test
    void a_field_said_twice_is_refused_at_every_depth() {
        for (var body :
                List.of(
                        "{\"montant\":1,\"montant\":2}",
                        "{\"autres\":[{\"montant\":1,\"montant\":1}]}")) {
            assertThatThrownBy(() -> JSON.readValue(body, Loyer.class))
                    .as(body)
                    .isInstanceOf(StreamReadException.class);
        }
    }

    @Test
    void nothing_may_follow_what_was_read() {
        assertThatThrownBy(() -> JSON.readValue("{\"montant\":1}{\"montant\":2}", Loyer.class))
                .isInstanceOf(JacksonException.class);
    }
}
