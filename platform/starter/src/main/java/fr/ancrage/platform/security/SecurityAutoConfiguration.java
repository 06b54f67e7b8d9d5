package fr.ancrage.platform.security;

import fr.ancrage.platform.errors.Problemes;
import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Deny by default, for every service; the gateway brings its own chain and keeps the rest. */
@AutoConfiguration(
        afterName = "fr.ancrage.platform.errors.ErrorsAutoConfiguration",
        beforeName = {
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(SecurityProperties.class)
class SecurityAutoConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SecurityAutoConfiguration.class);

    /** What Keycloak may sign with; never a symmetric key, never none. */
    private static final List<SignatureAlgorithm> ALGORITHMS =
            List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(SecurityProperties properties) {
        var decoder =
                NimbusJwtDecoder.withJwkSource(new SigningKeys(properties.keys()))
                        .jwsAlgorithms(accepted -> accepted.addAll(ALGORITHMS))
                        .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        new JwtTimestampValidator(properties.clockSkew()),
                        new TokenRules(
                                properties.issuer().toString(),
                                properties.audience(),
                                properties.clockSkew())));
        return decoder;
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty(
            name = "ancrage.security.account-check",
            havingValue = "true",
            matchIfMissing = true)
    AccountCheck accountCheck(SecurityProperties properties, Environment environment) {
        var secret = properties.clientSecret();
        if (secret == null || secret.isBlank()) {
            var missing =
                    "the secret of client "
                            + properties.client()
                            + " is missing (ancrage.security.client-secret): without it the"
                            + " directory answers nothing and every request is refused";
            if (environment.acceptsProfiles(Profiles.of("production"))) {
                throw new IllegalStateException(missing);
            }
            log.warn(missing);
            secret = "";
        }
        return new CachedAccountCheck(
                new Introspection(
                        properties.introspection(),
                        properties.client(),
                        secret,
                        properties.introspectionTimeout()),
                System::nanoTime,
                Executors.newVirtualThreadPerTaskExecutor());
    }

    @Bean
    @ConditionalOnMissingBean
    SecurityAnswers securityAnswers(Problemes problemes) {
        return new SecurityAnswers(problemes);
    }

    @Bean
    @ConditionalOnMissingBean
    BearerSecurity bearerSecurity(
            JwtDecoder decoder, ObjectProvider<AccountCheck> accounts, SecurityAnswers answers) {
        return new BearerSecurity(decoder, accounts.getIfAvailable(() -> _ -> true), answers);
    }

    /** A request is timed as a whole; a clock more for each of its filters tells nobody. */
    @Bean
    @ConditionalOnMissingBean
    SecurityObservationSettings oneClockForEachRequest() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    WebMvcConfigurer agentArgument() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new AgentArgumentResolver());
            }
        };
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebSecurity
    @ConditionalOnMissingBean(SecurityFilterChain.class)
    static class DenyByDefault {

        @Bean
        SecurityFilterChain denyByDefault(
                HttpSecurity http, BearerSecurity bearer, SecurityProperties properties) {
            return bearer.applyTo(http)
                    .authorizeHttpRequests(requests -> {
                        // the answer to a request that was already refused or has failed
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
                        // matches on the management port only
                        requests.requestMatchers(EndpointRequest.to("health")).permitAll();
                        if (properties.metricsPublic()) {
                            requests.requestMatchers(EndpointRequest.to("prometheus")).permitAll();
                        }
                        requests.anyRequest().authenticated();
                    })
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(SpringDocUtils.class)
    static class Documentation {
        static {
            // the caller comes from the token, it is no parameter of the API
            SpringDocUtils.getConfig().addRequestWrapperToIgnore(AgentConnecte.class);
        }
    }
}
