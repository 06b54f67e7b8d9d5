package fr.ancrage.relogements.charte.regles;

import fr.ancrage.relogements.charte.model.Delai;
import fr.ancrage.relogements.charte.model.ReglesRelogement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code regles/relogements.yml} at start: a rule that cannot be read stops it. */
@Configuration(proxyBeanMethods = false)
public class ReglesDuRelogement {

    @Bean
    public static ReglesRelogement reglesRelogement() {
        return new ReglesRelogement(new CalendrierFrancais(), lire());
    }

    private static List<ReglesRelogement.Regle> lire() {
        try (var in = new ClassPathResource("regles/relogements.yml").getInputStream()) {
            List<Map<String, Object>> lignes =
                    new Yaml(new TexteSeul(new LoaderOptions())).load(in);
            return lignes.stream().map(ReglesDuRelogement::regle).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReglesRelogement.Regle regle(Map<String, Object> ligne) {
        return new ReglesRelogement.Regle(
                LocalDate.parse(champ(ligne, "depuis")),
                new Delai(
                        champ(ligne, "code"),
                        Period.parse(champ(ligne, "duree")),
                        Delai.Sens.valueOf(champ(ligne, "sens")),
                        false,
                        true,
                        champ(ligne, "reference")),
                new ReglesRelogement.Ressort(
                        departements(ligne.get("departements")),
                        Boolean.TRUE.equals(ligne.get("grandesAgglomerations"))),
                ligne.get("suite") instanceof String suite ? suite : null);
    }

    private static Set<String> departements(@Nullable Object liste) {
        return liste instanceof List<?> codes
                ? codes.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static String champ(Map<String, Object> ligne, String nom) {
        return Objects.requireNonNull(ligne.get(nom), "a rule without " + nom).toString();
    }

    /** Dates stay as they are written: YAML's own type would give them a time zone. */
    private static final class TexteSeul extends SafeConstructor {
        TexteSeul(LoaderOptions options) {
            super(options);
            yamlConstructors.put(
                    org.yaml.snakeyaml.nodes.Tag.TIMESTAMP,
                    yamlConstructors.get(org.yaml.snakeyaml.nodes.Tag.STR));
        }
    }
}
