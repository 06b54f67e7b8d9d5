package fr.ancrage.platform.sealing;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param folder where the keys' files are; empty when the environment alone gives them
 * @param keys the same names and contents, from the environment: {@code ANCRAGE_SEALING_KEYS_21_1}
 */
@ConfigurationProperties("ancrage.sealing")
record SealingProperties(@DefaultValue("") String folder, @DefaultValue Map<String, String> keys) {

    /** Without the keys. */
    @Override
    public String toString() {
        return "SealingProperties[folder=" + folder + "]";
    }
}
