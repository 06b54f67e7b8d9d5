package fr.ancrage.platform.errors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * The words of every code: the platform's own ({@code messages/platform_erreurs_fr.properties}) and
 * the service's ({@code messages/erreurs_fr.properties}), which may say one of the platform's
 * better. {@code {name}} stands for an argument.
 */
public final class ErrorTexts {

    private static final Pattern CODE_IN_SOURCE =
            Pattern.compile("ProblemeException\\s*\\.of\\(\\s*[\\w.]+,\\s*\"([A-Z][A-Z0-9_]*)\"");

    private final Map<String, String> texts;

    private ErrorTexts(Map<String, String> texts) {
        this.texts = texts;
    }

    public static ErrorTexts fromClasspath() {
        var all = new Properties();
        try {
            var resolver = new PathMatchingResourcePatternResolver();
            for (var name : new String[] {"platform_erreurs_fr", "erreurs_fr"}) {
                for (var file :
                        resolver.getResources("classpath*:messages/" + name + ".properties")) {
                    PropertiesLoaderUtils.fillProperties(
                            all, new EncodedResource(file, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var texts = new java.util.HashMap<String, String>();
        all.forEach((key, value) -> texts.put(key.toString(), value.toString().strip()));
        return new ErrorTexts(Map.copyOf(texts));
    }

    public Optional<String> title(String code) {
        return Optional.ofNullable(texts.get(code + ".titre")).filter(text -> !text.isEmpty());
    }

    public Optional<String> detail(String code) {
        return Optional.ofNullable(texts.get(code + ".detail")).filter(text -> !text.isEmpty());
    }

    static String fill(String text, Map<String, String> arguments) {
        var filled = text;
        for (var argument : arguments.entrySet()) {
            filled = filled.replace("{" + argument.getKey() + "}", argument.getValue());
        }
        return filled;
    }

    /** For tests: the keys that lack their words. */
    public SortedSet<String> missing(Collection<String> codes) {
        var missing = new TreeSet<String>();
        for (var code : codes) {
            if (title(code).isEmpty()) {
                missing.add(code + ".titre");
            }
            if (detail(code).isEmpty()) {
                missing.add(code + ".detail");
            }
        }
        return missing;
    }

    /** For tests: every code that a source tree gives literally to a {@link ProblemeException}. */
    public static SortedSet<String> codesIn(Path sources) {
        try (var files = Files.walk(sources)) {
            var codes = new TreeSet<String>();
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                CODE_IN_SOURCE
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(found -> codes.add(found.group(1)));
            }
            return codes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
