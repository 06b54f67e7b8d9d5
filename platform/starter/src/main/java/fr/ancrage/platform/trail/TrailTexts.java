package fr.ancrage.platform.trail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * What an entry was, in words for people: {@code <kind>.<action>} of the service's {@code
 * messages/piste_fr.properties}, else {@code <action>} of the platform's own.
 */
final class TrailTexts {

    private final Map<String, String> texts;

    private TrailTexts(Map<String, String> texts) {
        this.texts = texts;
    }

    static TrailTexts fromClasspath() {
        var texts = new HashMap<String, String>();
        try {
            var resolver = new PathMatchingResourcePatternResolver();
            for (var name : new String[] {"platform_piste_fr", "piste_fr"}) {
                for (var file :
                        resolver.getResources("classpath*:messages/" + name + ".properties")) {
                    PropertiesLoaderUtils.loadProperties(
                                    new EncodedResource(file, StandardCharsets.UTF_8))
                            .forEach((key, text) -> texts.put(key.toString(), text.toString()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TrailTexts(Map.copyOf(texts));
    }

    String of(String kind, String action) {
        var own = texts.get(kind + "." + action);
        return own == null ? texts.getOrDefault(action, action) : own;
    }
}
