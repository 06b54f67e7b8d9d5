package fr.ancrage.platform.test.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServiceArchitectureTest {

    private static final String WRONG = "fr.ancrage.platform.test.architecture.wrong";

    private final ServiceArchitecture wrong =
            ServiceArchitecture.of(WRONG, new ClassFileImporter().importPackages(WRONG));

    static Stream<String> rules() {
        return ServiceArchitecture.rules().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void each_rule_catches_the_class_that_breaks_it(String rule) {
        assertThatThrownBy(() -> wrong.check(rule))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(WRONG);
    }

    @Test
    void features_are_found_by_their_model() {
        assertThat(wrong.features()).containsExactly(WRONG);
    }

    @Test
    void a_service_without_a_feature_fails_instead_of_passing_silently() {
        var nothing = ServiceArchitecture.of("fr.ancrage.nowhere");

        assertThat(nothing.tests().findFirst())
                .hasValueSatisfying(test ->
                        assertThatThrownBy(() -> test.getExecutable().execute())
                                .hasMessageContaining("no package"));
    }
}
