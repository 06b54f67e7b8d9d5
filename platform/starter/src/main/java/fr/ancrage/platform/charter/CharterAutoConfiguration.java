package fr.ancrage.platform.charter;

import fr.ancrage.platform.horloge.TimeZones;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Loads the charters of the folder that {@code ANCRAGE_CHARTES} names. */
@AutoConfiguration
@ConditionalOnProperty(name = "ancrage.charter.enabled", matchIfMissing = true)
class CharterAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Chartes chartes(@Value("${ancrage.chartes}") String folder) {
        return Chartes.load(inThisCheckout(Path.of(folder)));
    }

    @Bean
    TimeZones charterTimeZones(Chartes chartes) {
        return chartes::zones;
    }

    /** A relative folder is looked for from the working folder upwards: tests run in modules. */
    private static Path inThisCheckout(Path folder) {
        if (folder.isAbsolute()) {
            return folder;
        }
        for (var place = Path.of("").toAbsolutePath(); place != null; place = place.getParent()) {
            if (place.resolve(folder).toFile().isDirectory()) {
                return place.resolve(folder);
            }
        }
        return folder;
    }
}
