package fr.ancrage.gateway.protection;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The limits of the door.
 *
 * @param burst requests that one agent may make at once
 * @param perSecond requests that one agent may then make each second
 * @param failuresBurst refused sign-ins and tokens that one address may make at once
 * @param failuresPerSecond and then each second
 * @param upload size of a file that is sent
 * @param body size of any other request
 */
@Validated
@ConfigurationProperties("ancrage.gateway.protection")
record ProtectionProperties(
        @Positive long burst,
        @Positive long perSecond,
        @Positive long failuresBurst,
        @Positive long failuresPerSecond,
        DataSize upload,
        DataSize body) {}
