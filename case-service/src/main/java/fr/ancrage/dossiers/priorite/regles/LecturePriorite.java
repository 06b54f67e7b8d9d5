package fr.ancrage.dossiers.priorite.regles;

import fr.ancrage.dossiers.priorite.model.Fait;
import fr.ancrage.dossiers.priorite.model.ReglePriorite;
import fr.ancrage.dossiers.priorite.model.ReglesPriorite;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the rules at start: a file that does not hold together stops the service. */
@Configuration(proxyBeanMethods = false)
public class LecturePriorite {

    private static final String FICHIER = "priorite/regles.yml";

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    record Fichier(Niveaux niveaux, List<Regle> regles) {}

    record Niveaux(int soutenue, int forte) {}

    record Regle(
            String code,
            Fait fait,
            @Nullable Long auMoins,
            @Nullable Long auPlus,
            int points,
            String libelle,
            String source) {

        ReglePriorite toDomain() {
            return new ReglePriorite(code, fait, auMoins, auPlus, points, libelle, source);
        }
    }

    @Bean
    public static ReglesPriorite reglesPriorite() {
        try (InputStream flux = new ClassPathResource(FICHIER).getInputStream()) {
            Fichier lu = YAML.readValue(flux, Fichier.class);
            return new ReglesPriorite(
                    lu.niveaux().soutenue(),
                    lu.niveaux().forte(),
                    lu.regles().stream().map(Regle::toDomain).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
