package fr.ancrage.commissions.releve.noms;

import fr.ancrage.commissions.releve.model.NomsDates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code regles/noms.yml} at start. */
@Configuration(proxyBeanMethods = false)
public class ReglesDesNoms {

    /** The names that changed. */
    @Bean
    public static NomsDates nomsDates() {
        try (var in = new ClassPathResource("regles/noms.yml").getInputStream()) {
            List<Map<String, Object>> lignes =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return new NomsDates(
                    lignes.stream()
                            .map(l ->
                                    new NomsDates.Nom(
                                            champ(l, "aujourdhui"),
                                            champ(l, "alors"),
                                            LocalDate.parse(champ(l, "jusqua"))))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String champ(Map<String, Object> ligne, String nom) {
        return Objects.requireNonNull(ligne.get(nom), "a name without " + nom).toString();
    }
}
