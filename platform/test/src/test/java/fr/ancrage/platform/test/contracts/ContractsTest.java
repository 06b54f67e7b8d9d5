package fr.ancrage.platform.test.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.platform.erasure.ErasureMessages;
import fr.ancrage.platform.messages.Topology;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class ContractsTest {

    private static final List<String> PERSONAL =
            List.of("nom", "prenom", "adresse", "telephone", "mail", "menage", "voie");

    static Stream<Contract> contracts() {
        return Topology.load().queues().entrySet().stream()
                .flatMap(exchange ->
                        exchange.getValue().keySet().stream()
                                .map(type -> Contract.of(exchange.getKey(), type)));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void the_example_of_an_event_follows_its_schema(Contract contract) {
        assertThat(contract.violations(contract.example())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void no_event_carries_a_name_an_address_or_a_telephone(Contract contract) {
        Map<?, ?> event = JsonMapper.shared().readValue(contract.example(), Map.class);

        assertThat(event.keySet()).map(Object::toString).doesNotContainAnyElementsOf(PERSONAL);
    }

    @Test
    void the_order_to_erase_is_read_as_it_is_written() {
        var order =
                Contract.of("dossiers", "dossier.efface.v1")
                        .exampleAs(ErasureMessages.EffacementDemandeV1.class);

        assertThat(order.effacement()).isNotBlank();
        assertThat(order.departement()).isNotBlank();
        assertThat(order.sujets()).isNotEmpty();
    }

    @Test
    void a_field_that_the_schema_does_not_know_is_a_violation() {
        var contract = Contract.of("dossiers", "dossier.reuni.v1");

        assertThat(
                        contract.violations(
                                "{\"dossier\":\"a\",\"departement\":\"21\",\"dans\":\"b\",\"nom\":\"x\"}"))
                .isNotEmpty();
    }
}
