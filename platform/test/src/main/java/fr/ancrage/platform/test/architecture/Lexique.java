package fr.ancrage.platform.test.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import fr.ancrage.platform.test.infrastructure.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * {@code LEXIQUE.md}, the authority on words. A row is {@code | terme | définition | référence |
 * identifiants | à éviter |}; identifiers stand in backticks.
 */
public final class Lexique {

    private static final Pattern BACKTICKED = Pattern.compile("`([A-Za-z0-9_]+)`");

    private final Set<String> identifiers;

    private Lexique(Set<String> identifiers) {
        this.identifiers = identifiers;
    }

    /** The one of the checkout that the test runs in. */
    public static Lexique ofThisCheckout() {
        return read(Checkout.root().resolve("LEXIQUE.md"));
    }

    static Lexique read(Path file) {
        var identifiers = new HashSet<String>();
        try {
            for (var line : Files.readAllLines(file)) {
                var cells = line.split("\\|", -1);
                if (line.startsWith("|") && cells.length >= 6) {
                    var matcher = BACKTICKED.matcher(cells[4]);
                    while (matcher.find()) {
                        identifiers.add(matcher.group(1));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Lexique(identifiers);
    }

    /** The identifiers of the domain. */
    public Set<String> identifiers() {
        return Set.copyOf(identifiers);
    }

    /** Public top-level types of model packages that the lexicon does not name. */
    public List<String> missing(JavaClasses classes) {
        return classes.stream()
                .filter(c -> c.getPackageName().contains(".model"))
                .filter(c -> c.isTopLevelClass() && c.getModifiers().contains(JavaModifier.PUBLIC))
                .map(c -> c.getSimpleName())
                .filter(name -> !name.equals("package-info") && !identifiers.contains(name))
                .sorted()
                .toList();
    }
}
