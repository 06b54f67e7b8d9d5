package fr.ancrage.gateway.comptes;

import fr.ancrage.gateway.comptes.model.DelaisComptes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The delays for the model; what is missing is said at start. */
@Configuration(proxyBeanMethods = false)
class ComptesConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ComptesConfiguration.class);

    @Bean
    DelaisComptes delaisComptes(ComptesProperties properties, Environment environment) {
        if (properties.clientSecret().isBlank()) {
            var manque =
                    "the secret of client "
                            + properties.clientId()
                            + " is missing (ancrage.gateway.comptes.client-secret): no account can"
                            + " be managed";
            if (environment.acceptsProfiles(Profiles.of("production"))) {
                throw new IllegalStateException(manque);
            }
            LOG.warn(manque);
        }
        return new DelaisComptes(
                properties.revue(), properties.avertissement(), properties.fermeture());
    }
}
