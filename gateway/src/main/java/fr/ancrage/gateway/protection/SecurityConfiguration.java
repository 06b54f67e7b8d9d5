package fr.ancrage.gateway.protection;

import fr.ancrage.gateway.signin.SignInDoor;
import fr.ancrage.gateway.trail.DoorTrail;
import fr.ancrage.platform.security.BearerSecurity;
import fr.ancrage.platform.security.SecurityProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/**
 * Who passes the door: everything is refused but what is named here. The services decide on rights;
 * the door only knows whether someone is there, and that what they send is bounded and their own.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] PUBLIC_PAGES = {
        "/", "/accessibilite", "/mentions-legales", "/donnees-personnelles", "/plan-du-site"
    };

    /** On the management port only: nothing of it is mapped on the other. */
    @Bean
    @Order(0)
    SecurityFilterChain managementPort(
            HttpSecurity http, BearerSecurity bearer, SecurityProperties platform) {
        return bearer.applyTo(http)
                .securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> {
                    requests.requestMatchers(EndpointRequest.to("health")).permitAll();
                    if (platform.metricsPublic()) {
                        requests.requestMatchers(EndpointRequest.to("prometheus")).permitAll();
                    }
                    requests.anyRequest().hasRole("exploitant");
                })
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain door(
            HttpSecurity http,
            SignInDoor signIn,
            Unauthenticated unauthenticated,
            Problems problems,
            RateLimits rateLimits,
            DoorTrail trail,
            ProtectionProperties limits) {
        signIn.addTo(http);
        return http.oauth2ResourceServer(bearer ->
                        bearer.jwt(jwt -> {})
                                .authenticationEntryPoint(unauthenticated)
                                .withObjectPostProcessor(answering(unauthenticated)))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers("/api/**", "/v3/api-docs/**")
                                .authenticated()
                                .requestMatchers(HttpMethod.POST, SignInDoor.LOGOUT_PATH)
                                .permitAll()
                                .requestMatchers(PUBLIC_PAGES)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, "/*.*", "/assets/**")
                                .permitAll()
                                .requestMatchers("/error")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(unauthenticated)
                                .accessDeniedHandler((request, response, refusal) ->
                                        problems.write(request, response, Refusal.INTERDIT)))
                // Not Spring's token: the header that RequestOrigin asks for, which a form of
                // another
                // site cannot set and which the very first POST after login already carries.
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .addFilterBefore(
                        new FailureRateLimit(rateLimits, problems),
                        SecurityContextHolderFilter.class)
                .addFilterBefore(new BodyLimit(limits, problems), SecurityContextHolderFilter.class)
                .addFilterAfter(new RequestOrigin(problems), AuthorizationFilter.class)
                .addFilterAfter(
                        new AgentRateLimit(rateLimits, problems, trail), RequestOrigin.class)
                .build();
    }

    /** Spring's own handler rethrows when the keys cannot be read: a 500 instead of a 503. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answering(
            Unauthenticated unauthenticated) {
        return new ObjectPostProcessor<>() {
            @Override
            public <T extends BearerTokenAuthenticationFilter> T postProcess(T filter) {
                filter.setAuthenticationFailureHandler(unauthenticated::commence);
                return filter;
            }
        };
    }
}
