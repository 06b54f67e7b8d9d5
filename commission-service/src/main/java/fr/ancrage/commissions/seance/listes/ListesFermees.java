package fr.ancrage.commissions.seance.listes;

import fr.ancrage.commissions.seance.model.DecisionApl;
import fr.ancrage.commissions.seance.model.TypesDAvis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code listes/avis.yml} at start: a list that cannot be read stops it. */
@Configuration(proxyBeanMethods = false)
public class ListesFermees {

    /** What a commission may answer and recommend. */
    @Bean
    public static TypesDAvis typesDAvis() {
        try (var in = new ClassPathResource("listes/avis.yml").getInputStream()) {
            Map<String, List<Map<String, Object>>> listes =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return new TypesDAvis(
                    liste(listes, "avis"),
                    liste(listes, "preconisations"),
                    Objects.requireNonNull(listes.get("decisionsApl"), "decisionsApl").stream()
                            .map(l ->
                                    new TypesDAvis.TypeDeDecision(
                                            DecisionApl.Issue.valueOf(champ(l, "issue")), type(l)))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<TypesDAvis.Type> liste(
            Map<String, List<Map<String, Object>>> listes, String nom) {
        return Objects.requireNonNull(listes.get(nom), nom).stream()
                .map(ListesFermees::type)
                .toList();
    }

    private static TypesDAvis.Type type(Map<String, Object> ligne) {
        return new TypesDAvis.Type(
                champ(ligne, "code"), champ(ligne, "libelle"), champ(ligne, "source"));
    }

    private static String champ(Map<String, Object> ligne, String nom) {
        return Objects.requireNonNull(ligne.get(nom), "an entry without " + nom).toString();
    }
}
