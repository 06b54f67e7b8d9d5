package fr.ancrage.gateway;

import fr.ancrage.platform.test.architecture.ServiceArchitecture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> the_rules_of_the_house() {
        return ServiceArchitecture.of("fr.ancrage.gateway").tests();
    }
}
