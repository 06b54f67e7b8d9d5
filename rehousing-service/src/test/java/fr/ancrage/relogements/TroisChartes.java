package fr.ancrage.relogements;

import fr.ancrage.platform.charter.Chartes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The signed charters, and that of the invented département: no code of ours knows which. */
public class TroisChartes implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path SOURCE = Path.of("..", "deploy", "charters");
    private static final Path CIBLE = Path.of("target", "chartes");

    @Override
    public void initialize(ConfigurableApplicationContext contexte) {
        copier();
    }

    public static Chartes chartes() {
        copier();
        return Chartes.load(CIBLE);
    }

    private static synchronized void copier() {
        try {
            Files.createDirectories(CIBLE);
            for (var nom :
                    List.of(
                            "charte.schema.json",
                            "21-cote-d-or.yml",
                            "77-seine-et-marne.yml",
                            "exemples/99-essai.yml")) {
                Files.copy(
                        SOURCE.resolve(nom),
                        CIBLE.resolve(Path.of(nom).getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
