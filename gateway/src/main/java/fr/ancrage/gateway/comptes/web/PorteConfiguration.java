package fr.ancrage.gateway.comptes.web;

import fr.ancrage.gateway.comptes.usecase.NoterUsage;
import fr.ancrage.gateway.comptes.usecase.VerifierHabilitation;
import fr.ancrage.gateway.trail.DoorTrail;
import fr.ancrage.platform.errors.Problemes;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Right behind the security chain, which says who calls. */
@Configuration(proxyBeanMethods = false)
class PorteConfiguration {

    @Bean
    FilterRegistrationBean<PorteDesHabilitations> porteDesHabilitations(
            VerifierHabilitation verifier, NoterUsage noter, Problemes problemes, DoorTrail piste) {
        var registration =
                new FilterRegistrationBean<>(
                        new PorteDesHabilitations(verifier, noter, problemes, piste));
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1);
        return registration;
    }
}
