package fr.ancrage.dossiers.echeances.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.dossiers.echeances.model.Anomalie;
import fr.ancrage.dossiers.echeances.model.Calendrier;
import fr.ancrage.dossiers.echeances.model.CodeAnomalie;
import fr.ancrage.dossiers.echeances.model.CodeEcheance;
import fr.ancrage.dossiers.echeances.model.Echeance;
import fr.ancrage.dossiers.echeances.model.EtatEcheance;
import fr.ancrage.dossiers.echeances.model.UneProcedure;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Whole invented cases, as the simulator receives them: one file each in {@code echeances/cas}. */
class CasTest {
    private static final YAMLMapper YAML =
            YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    record Cas(
            String titre,
            SimulationRequete faits,
            LocalDate aujourdhui,
            List<Attendue> echeances,
            List<CodeAnomalie> anomalies) {}

    record Attendue(
            CodeEcheance code,
            LocalDate date,
            @Nullable LocalDate dateBrute,
            @Nullable String regle,
            @Nullable String confiance,
            EtatEcheance etat) {}

    @TestFactory
    Stream<DynamicTest> chaque_cas_se_rejoue() throws IOException {
        return Arrays.stream(fichiers())
                .map(CasTest::lire)
                .map(cas -> DynamicTest.dynamicTest(cas.titre(), () -> rejouer(cas)));
    }

    @Test
    void les_cas_sont_la() throws IOException {
        assertThat(fichiers()).hasSizeGreaterThanOrEqualTo(12);
    }

    private static void rejouer(Cas cas) {
        Calendrier calendrier =
                UneProcedure.calcul(UneProcedure.REGLES)
                        .calculer(cas.faits().toDomain(List.of("21", "77")), cas.aujourdhui());
        assertThat(calendrier.echeances())
                .extracting(e -> e.code() + " " + e.date() + " " + e.etat())
                .containsExactlyElementsOf(
                        cas.echeances().stream()
                                .map(a -> a.code() + " " + a.date() + " " + a.etat())
                                .toList());
        for (int i = 0; i < cas.echeances().size(); i++) {
            comparer(calendrier.echeances().get(i), cas.echeances().get(i));
        }
        assertThat(calendrier.anomalies())
                .extracting(Anomalie::code)
                .containsExactlyInAnyOrderElementsOf(cas.anomalies());
    }

    private static void comparer(Echeance echeance, Attendue attendue) {
        if (attendue.dateBrute() != null) {
            assertThat(echeance.dateBrute()).isEqualTo(attendue.dateBrute());
        }
        if (attendue.regle() != null) {
            assertThat(echeance.regle()).isEqualTo(attendue.regle());
        }
        if (attendue.confiance() != null) {
            assertThat(echeance.confiance().marque()).isEqualTo(attendue.confiance());
        }
    }

    private static Cas lire(Resource fichier) {
        try (InputStream flux = fichier.getInputStream()) {
            return YAML.readValue(flux, Cas.class);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Resource[] fichiers() throws IOException {
        return new PathMatchingResourcePatternResolver()
                .getResources("classpath:echeances/cas/*.yml");
    }
}
