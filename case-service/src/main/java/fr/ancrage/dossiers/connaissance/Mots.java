package fr.ancrage.dossiers.connaissance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** Roles, actions and addressees in words that a household understands. */
@Component
class Mots {

    private final Properties mots;

    Mots() {
        try {
            mots =
                    PropertiesLoaderUtils.loadProperties(
                            new EncodedResource(
                                    new ClassPathResource("messages/connaissance_fr.properties"),
                                    StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> qualite(String role) {
        return mot("qualite." + role);
    }

    Optional<String> nature(String action) {
        return mot("nature." + action);
    }

    /** Who is no organisation of the charter: a landlord, the judge, a part of the platform. */
    Optional<String> destinataire(String code) {
        return mot("destinataire." + code);
    }

    String service(PistesDesServices.Service service) {
        return mot("service." + service.name()).orElse(service.name());
    }

    private Optional<String> mot(String cle) {
        return Optional.ofNullable(mots.getProperty(cle));
    }
}
