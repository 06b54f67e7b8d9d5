package fr.ancrage.platform.machine;

import fr.ancrage.platform.security.SecurityProperties;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

@AutoConfiguration(afterName = "fr.ancrage.platform.security.SecurityAutoConfiguration")
@ConditionalOnBean(SecurityProperties.class)
class MachineAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    MachineClients machineClients(SecurityProperties security, Environment environment) {
        return new MachineClients(security, environment);
    }
}
