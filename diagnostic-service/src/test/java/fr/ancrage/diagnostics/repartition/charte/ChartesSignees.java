package fr.ancrage.diagnostics.repartition.charte;

import fr.ancrage.diagnostics.repartition.model.TableRepartition;
import fr.ancrage.diagnostics.repartition.model.TablesRepartition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/**
 * The charters of the checkout, the invented one included, read as production reads them, without a
 * running service.
 */
public final class ChartesSignees implements TablesRepartition {

    private static final Map<String, TableRepartition> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("21", lire("21", "21-cote-d-or.yml"));
        TABLES.put("77", lire("77", "77-seine-et-marne.yml"));
        TABLES.put("99", lire("99", "exemples/99-essai.yml"));
    }

    public static TableRepartition du(String departement) {
        return TABLES.get(departement);
    }

    private static TableRepartition lire(String departement, String fichier) {
        var json = JsonMapper.builder().build();
        var options = new LoaderOptions();
        options.setCodePointLimit(10_000_000);
        try (var in = Files.newInputStream(Path.of("..", "deploy", "charters", fichier))) {
            Map<String, Object> sections = new Yaml(new SafeConstructor(options)).load(in);
            return ChartesRepartition.lire(
                    departement,
                    "essai",
                    new ChartesRepartition.Sections() {
                        @Override
                        public <T> T section(String nom, Class<T> type) {
                            return json.convertValue(sections.get(nom), type);
                        }
                    },
                    json.convertValue(sections.get("delais"), LigneDelai[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<TableRepartition> pour(String departement, LocalDate date) {
        return Optional.ofNullable(TABLES.get(departement));
    }

    @Override
    public Optional<TableRepartition> deLOrganisation(String organisation, LocalDate date) {
        return TABLES.values().stream().filter(t -> t.annuaire().connait(organisation)).findFirst();
    }

    @Override
    public boolean communeConnue(String insee, LocalDate date) {
        return TABLES.values().stream().anyMatch(t -> t.commune(insee).isPresent());
    }
}
