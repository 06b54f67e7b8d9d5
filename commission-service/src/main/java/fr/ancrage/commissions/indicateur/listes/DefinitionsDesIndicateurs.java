package fr.ancrage.commissions.indicateur.listes;

import fr.ancrage.commissions.indicateur.model.FaitCompte;
import fr.ancrage.commissions.indicateur.model.Indicateur;
import fr.ancrage.commissions.indicateur.model.Indicateurs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code listes/indicateurs.yml} at start: a definition that cannot be read stops it. */
@Configuration(proxyBeanMethods = false)
public class DefinitionsDesIndicateurs {

    /** The indicators that the platform computes. */
    @Bean
    public static Indicateurs indicateurs() {
        try (var in = new ClassPathResource("listes/indicateurs.yml").getInputStream()) {
            List<Map<String, Object>> lignes =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return new Indicateurs(
                    lignes.stream().map(DefinitionsDesIndicateurs::indicateur).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One definition, as a list writes it. */
    public static Indicateur indicateur(Map<String, Object> ligne) {
        @Nullable Object sens = ligne.get("sens");
        return new Indicateur(
                champ(ligne, "code"),
                champ(ligne, "libelle"),
                champ(ligne, "definition"),
                champ(ligne, "fournisseur"),
                sources(ligne),
                FaitCompte.Genre.valueOf(champ(ligne, "genre")),
                champ(ligne, "objet"),
                sens == null ? null : sens.toString());
    }

    private static Map<String, String> sources(Map<String, Object> ligne) {
        return ((Map<?, ?>)
                        Objects.requireNonNull(ligne.get("sources"), "an indicator without source"))
                .entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        e -> String.valueOf(e.getKey()),
                                        e -> String.valueOf(e.getValue())));
    }

    private static String champ(Map<String, Object> ligne, String nom) {
        return Objects.requireNonNull(ligne.get(nom), "an indicator without " + nom).toString();
    }
}
