package fr.ancrage.gateway;

import fr.ancrage.platform.test.droits.Chose;
import fr.ancrage.platform.test.droits.MatriceDesDroits;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The gateway's own addresses; those of the services have their matrix there. */
class MatriceTest extends DoorTest {

    @TestFactory
    Stream<DynamicTest> each_address_for_each_role() {
        var matrix = new Matrix(port);
        matrix.tout_existe();
        return Stream.of(
                        Stream.of(
                                DynamicTest.dynamicTest(
                                        "nothing is missing from the tables",
                                        matrix
                                                ::aucune_adresse_aucun_role_aucun_champ_ne_manque_aux_tables)),
                        matrix.chaque_adresse_pour_chaque_role_et_chaque_situation(),
                        Stream.of(DynamicTest.dynamicTest("how many", matrix::dire_combien)))
                .flatMap(tests -> tests);
    }

    private static final class Matrix extends MatriceDesDroits {

        private final int port;

        Matrix(int port) {
            this.port = port;
        }

        @Override
        protected int port() {
            return port;
        }

        @Override
        protected List<Chose> faire() {
            return List.of();
        }

        @Override
        protected String jeton(String role, String organisation, String audience) {
            var departement = organisation.endsWith("-77") ? "77" : "21";
            return "Bearer " + KEYCLOAK.bearer(role + "-" + departement, audience);
        }

        @Override
        protected String logiciel(String organisation, String role, String audience) {
            return "Bearer " + KEYCLOAK.bearer("service-account-" + role + "-21", audience);
        }

        @Override
        protected String machine(String client, String portee) {
            return "Bearer " + KEYCLOAK.forged(client + "-21");
        }
    }
}
