package fr.ancrage.gateway.moi;

import fr.ancrage.platform.errors.ErrorCodes;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.security.AccountCheck;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What the door answers itself asks of a token what every service asks: that it is for this API,
 * and that its account is still active. Routes leave both to their service.
 */
@Component
class OwnEndpoints implements WebMvcConfigurer, HandlerInterceptor {

    private static final String OWN_AUDIENCE = "gateway";

    private final AccountCheck accounts;

    OwnEndpoints(AccountCheck accounts) {
        this.accounts = accounts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns(
                        "/api/moi",
                        "/api/referentiels/**",
                        "/api/comptes/**",
                        "/v3/api-docs/gateway");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (SecurityContextHolder.getContext().getAuthentication()
                instanceof JwtAuthenticationToken agent) {
            verify(agent.getToken());
        }
        return true;
    }

    private void verify(Jwt token) {
        var audience = token.getAudience();
        if (audience == null || !audience.contains(OWN_AUDIENCE)) {
            // A token of another API: here it proves nothing.
            throw ProblemeException.of(HttpStatus.UNAUTHORIZED, "JETON_REFUSE");
        }
        if (!active(token.getTokenValue())) {
            throw ProblemeException.of(HttpStatus.UNAUTHORIZED, ErrorCodes.COMPTE_SUSPENDU);
        }
    }

    private boolean active(String token) {
        try {
            return accounts.active(token);
        } catch (AccountCheck.DirectoryAway e) {
            throw ProblemeException.of(
                    HttpStatus.SERVICE_UNAVAILABLE, ErrorCodes.ANNUAIRE_INDISPONIBLE);
        }
    }
}
