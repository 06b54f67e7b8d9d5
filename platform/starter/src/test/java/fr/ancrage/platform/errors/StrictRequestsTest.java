package fr.ancrage.platform.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.json.JsonMapper;

/** How the body of a request is read, whatever the service. */
class StrictRequestsTest {

    private static final JsonMapper JSON = ErrorsAutoConfiguration.strict(JsonMapper.shared());

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
