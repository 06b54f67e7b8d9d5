package fr.ancrage.platform.security;

import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** How a chain that lives by bearer tokens is built; the gateway uses it beside its sessions. */
public final class BearerSecurity {

    private final JwtDecoder decoder;
    private final AccountCheck accounts;
    private final SecurityAnswers answers;

    public BearerSecurity(JwtDecoder decoder, AccountCheck accounts, SecurityAnswers answers) {
        this.decoder = decoder;
        this.accounts = accounts;
        this.answers = answers;
    }

    /**
     * Tokens, answers and headers; who may reach what is left to the caller.
     *
     * <p>CSRF protection is off here and only here: it defends what a browser sends by itself, and
     * this chain reads no cookie and keeps no session, only a header that a page of another site
     * cannot add.
     */
    public HttpSecurity applyTo(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .addFilterBefore(tokens(), AnonymousAuthenticationFilter.class)
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .headers(headers ->
                        headers.contentSecurityPolicy(policy ->
                                        policy.policyDirectives(
                                                "default-src 'none';" + " frame-ancestors 'none'"))
                                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                                .crossOriginResourcePolicy(policy ->
                                        policy.policy(
                                                org.springframework.security.web.header.writers
                                                        .CrossOriginResourcePolicyHeaderWriter
                                                        .CrossOriginResourcePolicy.SAME_ORIGIN)));
    }

    private BearerTokenAuthenticationFilter tokens() {
        var provider = new JwtAuthenticationProvider(decoder);
        var converter = new AgentConverter(accounts);
        provider.setJwtAuthenticationConverter(converter::convert);
        var filter = new BearerTokenAuthenticationFilter(new ProviderManager(provider));
        filter.setAuthenticationEntryPoint(answers);
        // Spring's own handler would rethrow when the keys cannot be read: a 500 instead of a 503
        filter.setAuthenticationFailureHandler(answers);
        return filter;
    }
}
