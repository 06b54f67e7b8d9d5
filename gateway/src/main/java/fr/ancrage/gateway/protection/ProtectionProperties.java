package fr.ancrage.gateway.protection;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The limits of the door.
 *
 * @param burst requests that one agent may make at once
 * @param perSecond requests that one agent may then make each second
 * @param depositsBurst deposits that one software may make at once
 * @param depositsPerMinute and then each minute
 * @param failuresBurst refused sign-ins and tokens that one address may make at once
 * @param failuresPerSecond and then each second
 * @param upload size of a file that is sent
 * @param body size of any other request
 * @param grace how long any body may take to arrive
 * @param leastPerSecond what must have arrived of it for each second beyond
 * @param trustedProxies a regular expression of the addresses whose forwarded headers are believed;
 *     empty: nobody's
 */
@Validated
@ConfigurationProperties("ancrage.gateway.protection")
record ProtectionProperties(
        @Positive long burst,
        @Positive long perSecond,
        @Positive long depositsBurst,
        @Positive long depositsPerMinute,
        @Positive long failuresBurst,
        @Positive long failuresPerSecond,
        DataSize upload,
        DataSize body,
        Duration grace,
        DataSize leastPerSecond,
        String trustedProxies) {}
