package fr.ancrage.notifications.redaction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;

/** Names of authorities by the day on which a letter is written; dated data, not code. */
@Component
class NomsDates {

    private record Nom(
            String cle, String nom, @Nullable LocalDate depuis, @Nullable LocalDate jusqua) {

        boolean valable(LocalDate jour) {
            return (depuis == null || !depuis.isAfter(jour))
                    && (jusqua == null || !jusqua.isBefore(jour));
        }
    }

    private final List<Nom> noms;

    NomsDates() {
        try (var in = new ClassPathResource("regles/noms.yml").getInputStream()) {
            List<Map<String, Object>> lignes =
                    new Yaml(new TexteSeul(new LoaderOptions())).load(in);
            noms = lignes.stream().map(NomsDates::nom).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> le(LocalDate jour) {
        var valables = new HashMap<String, String>();
        noms.stream().filter(n -> n.valable(jour)).forEach(n -> valables.put(n.cle(), n.nom()));
        return valables;
    }

    private static Nom nom(Map<String, Object> ligne) {
        return new Nom(
                Objects.requireNonNull(ligne.get("cle"), "a name without key").toString(),
                Objects.requireNonNull(ligne.get("nom"), "a key without name").toString(),
                jour(ligne.get("depuis")),
                jour(ligne.get("jusqua")));
    }

    private static @Nullable LocalDate jour(@Nullable Object texte) {
        return texte == null ? null : LocalDate.parse(texte.toString());
    }

    /** Dates stay as they are written: YAML's own type would give them a time zone. */
    private static final class TexteSeul extends SafeConstructor {
        TexteSeul(LoaderOptions options) {
            super(options);
            yamlConstructors.put(Tag.TIMESTAMP, yamlConstructors.get(Tag.STR));
        }
    }
}
