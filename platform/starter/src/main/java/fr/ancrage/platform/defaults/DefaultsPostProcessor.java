package fr.ancrage.platform.defaults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Adds {@code ancrage-defaults.properties} behind everything that a service says by itself. */
public class DefaultsPostProcessor implements EnvironmentPostProcessor, Ordered {

    private static final String FILE = "ancrage-defaults.properties";

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        try {
            var defaults = PropertiesLoaderUtils.loadProperties(new ClassPathResource(FILE));
            managementPort(environment)
                    .ifPresent(port -> defaults.setProperty("management.server.port", port));
            secret(environment)
                    .ifPresent(secret ->
                            defaults.setProperty("ancrage.security.client-secret", secret));
            environment.getPropertySources().addLast(new PropertiesPropertySource(FILE, defaults));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A thousand above the service's own, so that health never shares the public port. */
    private static Optional<String> managementPort(ConfigurableEnvironment environment) {
        var port = environment.getProperty("server.port", Integer.class, 8080);
        return port < 0 ? Optional.empty() : Optional.of(port == 0 ? "0" : "" + (port + 1000));
    }

    /** The secret of the service's own client, as {@code ANCRAGE_SECRET_CASE_SERVICE}. */
    private static Optional<String> secret(ConfigurableEnvironment environment) {
        var service = environment.getProperty("spring.application.name", "");
        return Optional.ofNullable(
                environment.getProperty(
                        "ANCRAGE_SECRET_" + service.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    /** Before the other post-processors of the platform, which read what stands here. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 10;
    }
}
