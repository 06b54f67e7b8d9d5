package fr.ancrage.dossiers.tableaudebord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Codes that facts bring along, in plain French: {@code messages/faits_fr.properties}. */
enum Faits {
    AVIS,
    PRECONISATION,
    RETRAIT,
    SORTIE,
    DECISION;

    private static final Properties MOTS = lire();

    private static Properties lire() {
        try {
            return PropertiesLoaderUtils.loadProperties(
                    new EncodedResource(
                            new ClassPathResource("messages/faits_fr.properties"),
                            StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> connu(String code) {
        return Optional.ofNullable(MOTS.getProperty(name().toLowerCase(Locale.ROOT) + "." + code));
    }

    /** A code of another version of its service is told by its own words, at least not shouted. */
    String mots(String code) {
        return connu(code).orElseGet(() -> murmure(code));
    }

    static String murmure(String code) {
        return Arrays.stream(code.split("_"))
                .map(m -> m.toLowerCase(Locale.FRENCH))
                .collect(Collectors.joining(" "));
    }
}
