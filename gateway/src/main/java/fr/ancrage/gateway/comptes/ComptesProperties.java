package fr.ancrage.gateway.comptes;

import jakarta.validation.constraints.NotBlank;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How accounts are managed.
 *
 * @param clientId the client that may manage the realm's accounts, and nothing else
 * @param clientSecret its secret, generated where the platform is installed
 * @param revue how often each agent is reviewed
 * @param avertissement how long an account may stay unused before its agent is warned
 * @param fermeture how long before it is closed
 * @param portail where agents find the portal
 * @param expediteur from whom mails come
 */
@Validated
@ConfigurationProperties("ancrage.gateway.comptes")
public record ComptesProperties(
        @DefaultValue("gateway-comptes") @NotBlank String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("P6M") Period revue,
        @DefaultValue("P60D") Period avertissement,
        @DefaultValue("P90D") Period fermeture,
        @DefaultValue("http://127.0.0.1:8080") @NotBlank String portail,
        @DefaultValue("ne-pas-repondre@ancrage.invalid") @NotBlank String expediteur) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "ComptesProperties[clientId=" + clientId + "]";
    }
}
