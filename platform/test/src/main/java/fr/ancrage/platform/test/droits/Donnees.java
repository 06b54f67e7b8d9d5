package fr.ancrage.platform.test.droits;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Tables written by hand, in YAML; a word that nobody reads in them is an error. */
final class Donnees {

    private static final JsonMapper STRICT =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private Donnees() {}

    static <T> T deLaPlateforme(String nom, Class<T> type) {
        try (var in = Donnees.class.getResourceAsStream("/droits/" + nom)) {
            if (in == null) {
                throw new IllegalStateException("no table " + nom);
            }
            return lire(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table of the service that is tested. */
    static <T> T duService(String nom, Class<T> type) {
        try (var in = Files.newInputStream(Path.of("src", "test", "resources", nom))) {
            return lire(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T lire(InputStream in, Class<T> type) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return STRICT.convertValue(new Yaml(new SafeConstructor(options)).<Object>load(in), type);
    }
}
