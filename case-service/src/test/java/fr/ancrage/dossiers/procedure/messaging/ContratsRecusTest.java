package fr.ancrage.dossiers.procedure.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ancrage.platform.test.contracts.Contract;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What comes in is read from the publishers' own examples. */
class ContratsRecusTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    static Stream<Arguments> messages() {
        return Stream.of(
                Arguments.of(
                        "commissions",
                        "dossier.inscrit.v1",
                        CommissionsRecues.DossierInscritV1.class),
                Arguments.of(
                        "commissions",
                        "dossier.retire.v1",
                        CommissionsRecues.DossierRetireV1.class),
                Arguments.of("commissions", "avis.rendu.v1", CommissionsRecues.AvisRenduV1.class),
                Arguments.of(
                        "commissions",
                        "preconisation.suivie.v1",
                        CommissionsRecues.PreconisationSuivieV1.class),
                Arguments.of(
                        "commissions",
                        "decision-apl.rendue.v1",
                        CommissionsRecues.DecisionAplV1.class),
                Arguments.of("notifications", "envoi.parti.v1", EnvoisRecus.EnvoiPartiV1.class),
                Arguments.of("relogements", "vivier.entree.v1", VivierRecu.VivierEntreeV1.class),
                Arguments.of(
                        "relogements", "vivier.completee.v1", VivierRecu.VivierCompleteeV1.class),
                Arguments.of(
                        "relogements",
                        "vivier.chef-de-file-designe.v1",
                        VivierRecu.VivierChefDeFileV1.class),
                Arguments.of("relogements", "vivier.sortie.v1", VivierRecu.VivierSortieV1.class),
                Arguments.of(
                        "diagnostics",
                        "affectation.rapport-remis.v1",
                        AffectationsRecues.AffectationV1.class));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void chaque_exemple_se_lit_en_entier(String exchange, String type, Class<?> message)
            throws Exception {
        Object lu = JSON.readValue(Contract.of(exchange, type).example(), message);

        for (var champ : message.getRecordComponents()) {
            boolean facultatif =
                    champ.getAnnotatedType()
                            .isAnnotationPresent(org.jspecify.annotations.Nullable.class);
            if (!facultatif) {
                assertThat(champ.getAccessor().invoke(lu)).as(champ.getName()).isNotNull();
            }
        }
    }

    @Test
    void la_place_d_un_message_est_la_fin_de_son_identite() {
        assertThat(Sequence.de("seances/6a7c/12")).isEqualTo(12);
        assertThatThrownBy(() -> Sequence.de("seances"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
