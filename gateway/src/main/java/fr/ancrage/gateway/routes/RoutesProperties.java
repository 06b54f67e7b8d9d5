package fr.ancrage.gateway.routes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The services behind the door.
 *
 * @param services by the name of their module, as in {@code /v3/api-docs/<name>}
 */
@Validated
@ConfigurationProperties("ancrage.gateway")
record RoutesProperties(@NotEmpty Map<String, @Valid Service> services) {

    /**
     * @param words what it is about, for people: « le service <em>des dossiers</em> ne répond pas »
     * @param path first segment under {@code /api}
     * @param url where it listens
     * @param timeout how long it may take to begin its answer
     * @param concurrent how many requests it is given at once
     */
    record Service(
            @NotBlank String words,
            @NotBlank String path,
            URI url,
            Duration timeout,
            @Positive int concurrent) {}
}
