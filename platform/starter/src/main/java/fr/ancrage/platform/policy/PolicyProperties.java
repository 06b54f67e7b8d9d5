package fr.ancrage.platform.policy;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param roles every role that an agent may have: one that is not here is given nothing
 * @param readers those who answer for accounts or for the data: they read the policy, never a case
 */
@ConfigurationProperties("ancrage.policy")
public record PolicyProperties(List<String> roles, List<String> readers) {

    public PolicyProperties {
        roles = List.copyOf(roles);
        readers = List.copyOf(readers);
    }
}
