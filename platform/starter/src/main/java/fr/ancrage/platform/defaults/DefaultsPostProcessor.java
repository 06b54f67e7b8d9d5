package fr.ancrage.platform.defaults;

import java.io.IOException;
import java.io.UncheckedIOException;
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
            environment
                    .getPropertySources()
                    .addLast(
                            new PropertiesPropertySource(
                                    FILE,
                                    PropertiesLoaderUtils.loadProperties(
                                            new ClassPathResource(FILE))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Before the other post-processors of the platform, which read what stands here. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 10;
    }
}
