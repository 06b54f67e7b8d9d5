package fr.ancrage.diagnostics.affectation.regles;

import fr.ancrage.diagnostics.affectation.model.CodeEcheance;
import fr.ancrage.diagnostics.affectation.model.DelaisDiagnostic;
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

/** Reads {@code regles/diagnostic.yml} at start: a rule that cannot be read stops it. */
@Configuration(proxyBeanMethods = false)
public class ReglesDuDiagnostic {

    /** The delays in force, on French working days. */
    @Bean
    public static DelaisDiagnostic delaisDiagnostic() {
        return new DelaisDiagnostic(new CalendrierFrancais(), lire());
    }

    private static List<DelaisDiagnostic.Regle> lire() {
        try (var in = new ClassPathResource("regles/diagnostic.yml").getInputStream()) {
            List<Map<String, Object>> lignes =
                    new Yaml(new TexteSeul(new LoaderOptions())).load(in);
            return lignes.stream().map(ReglesDuDiagnostic::regle).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DelaisDiagnostic.Regle regle(Map<String, Object> ligne) {
        return new DelaisDiagnostic.Regle(
                CodeEcheance.valueOf(champ(ligne, "code")),
                LocalDate.parse(champ(ligne, "depuis")),
                Integer.parseInt(champ(ligne, "joursOuvres")),
                champ(ligne, "reference"));
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
