package fr.ancrage.commissions.bilan.listes;

import fr.ancrage.commissions.bilan.model.ADeclarer;
import fr.ancrage.commissions.bilan.model.ContenuDuBilan;
import fr.ancrage.commissions.indicateur.listes.DefinitionsDesIndicateurs;
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

/** Reads {@code listes/bilan.yml} at start: a list that cannot be read stops it. */
@Configuration(proxyBeanMethods = false)
public class ListeDuBilan {

    @Bean
    public static ContenuDuBilan contenuDuBilan() {
        try (var in = new ClassPathResource("listes/bilan.yml").getInputStream()) {
            Map<String, List<Map<String, Object>>> listes =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return new ContenuDuBilan(
                    liste(listes, "comptes").stream()
                            .map(DefinitionsDesIndicateurs::indicateur)
                            .toList(),
                    liste(listes, "aDeclarer").stream()
                            .map(l ->
                                    new ADeclarer(
                                            champ(l, "code"),
                                            champ(l, "libelle"),
                                            champ(l, "fournisseur"),
                                            champ(l, "source")))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, Object>> liste(
            Map<String, List<Map<String, Object>>> listes, String nom) {
        return Objects.requireNonNull(listes.get(nom), nom);
    }

    private static String champ(Map<String, Object> ligne, String nom) {
        return Objects.requireNonNull(ligne.get(nom), "an entry without " + nom).toString();
    }
}
