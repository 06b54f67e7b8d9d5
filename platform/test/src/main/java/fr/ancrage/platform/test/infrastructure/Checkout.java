package fr.ancrage.platform.test.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The working copy that the tests run in, from whichever module. */
public final class Checkout {

    private Checkout() {}

    public static Path root() {
        for (var folder = Path.of("").toAbsolutePath();
                folder != null;
                folder = folder.getParent()) {
            if (Files.exists(folder.resolve("LEXIQUE.md"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no LEXIQUE.md above the working folder");
    }

    /** The folder of the charters that were signed. */
    public static Path charters() {
        return root().resolve("deploy/charters");
    }

    /** A new folder with these and the invented one, which no code of ours knows. */
    public static Path chartersWithTheInventedOne() {
        var folder = SharedInfrastructure.workingFolder("charters");
        try {
            for (var name :
                    List.of(
                            "charte.schema.json",
                            "21-cote-d-or.yml",
                            "77-seine-et-marne.yml",
                            "exemples/99-essai.yml")) {
                var charter = charters().resolve(name);
                Files.copy(charter, folder.resolve(charter.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }
}
