package fr.ancrage.platform.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocialSecurityNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "185057800608491",
                "1850578006084",
                "1 85 05 78 006 084 91",
                "1 85 05 78 006 084",
                "1850578006084 91",
                "son numéro (1.85.05.78.006.084), dit-il",
                "1-85-05-78-006-084",
                "1\u00A085\u00A005\u00A078\u00A0006\u00A0084\u00A091",
                "2 85 12 2A 006 084",
                "285122b006084",
                "１８５０５７８００６０８４９１",
                "1850578006084 12 rue Pasteur",
                "185507800608435"
            })
    void is_found(String text) {
        assertThat(SocialSecurityNumbers.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "185057800608490", // the key is wrong by one
                "185057800608492",
                "185057800608", // one digit less
                "18505780060849", // one more: a SIRET has fourteen
                "73282932000074",
                "732 829 320 00074",
                "FR76 3000 1007 9412 3456 7890 185",
                "FR7630001007941234567890185",
                "06 12 34 56 78",
                "0033 6 12 34 56 78",
                "+33612345678",
                "21-2026-000123",
                "2026111200101", // an act's number: there is no month 61
                "021012345678900021", // the single number of a housing request
                "2026-11-26T18:52:50.123Z",
                "1 850 578 006 084",
                "5850578006084", // no sex
                "1851378006084", // no month
                "1850500006084", // no département
                "1850578000084", // no commune
                "a1850578006084",
                "1850578006084b",
                "3f2b1850-5780-4060-8491-185057800608"
            })
    void is_not_seen_where_there_is_none(String text) {
        assertThat(SocialSecurityNumbers.in(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "185057800608491",
                "1850578006084",
                "2851220006084",
                "-185057800608491",
                "1850578006084.91",
                "185057800608491.0",
                "1.85057800608491E14",
                "18505780060840e-1"
            })
    void is_found_in_a_number(String number) {
        assertThat(SocialSecurityNumbers.in(new BigDecimal(number))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "550.25",
                "185057800608490",
                "18505780060849",
                "185057800608",
                "1764154800000", // an instant in milliseconds
                "73282932000074",
                "1e999999999",
                "-1e-999999999",
                "0.1850578006084"
            })
    void is_not_seen_in_a_number_where_there_is_none(String number) {
        assertThat(SocialSecurityNumbers.in(new BigDecimal(number))).isFalse();
    }
}
