package fr.ancrage.platform.security;

import fr.ancrage.platform.errors.ErrorCodes;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.errors.Problemes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** What the filters refuse, in the same shape and words as everything else. */
public final class SecurityAnswers
        implements AuthenticationEntryPoint,
                AuthenticationFailureHandler,
                AccessDeniedHandler,
                RequestRejectedHandler {

    private final Problemes problemes;

    public SecurityAnswers(Problemes problemes) {
        this.problemes = problemes;
    }

    static RefusedAuthentication directoryAway() {
        return new RefusedAuthentication(
                ProblemeException.of(
                        HttpStatus.SERVICE_UNAVAILABLE, ErrorCodes.ANNUAIRE_INDISPONIBLE));
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        var refused =
                switch (failure) {
                    case RefusedAuthentication known -> known.answer();
                    // the keys cannot be read: not the caller's fault
                    case AuthenticationServiceException _ -> directoryAway().answer();
                    default ->
                            ProblemeException.of(
                                    HttpStatus.UNAUTHORIZED, ErrorCodes.AUTHENTIFICATION_REQUISE);
                };
        if (refused.status() == HttpStatus.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        problemes.write(request, response, refused);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        commence(request, response, failure);
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        problemes.write(request, response, ProblemeException.interdit());
    }

    /** An address that no honest client writes; refused before any other filter has run. */
    @Override
    public void handle(
            HttpServletRequest request,
            HttpServletResponse response,
            RequestRejectedException rejected)
            throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        problemes.write(
                request,
                response,
                ProblemeException.of(HttpStatus.BAD_REQUEST, ErrorCodes.DEMANDE_INVALIDE));
    }
}
