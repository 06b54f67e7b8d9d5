package fr.ancrage.commissions;

import fr.ancrage.platform.test.architecture.ServiceArchitecture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The rules of the house, on the features of this service. */
class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> les_regles_de_la_maison() {
        return ServiceArchitecture.of("fr.ancrage.commissions").tests();
    }
}
