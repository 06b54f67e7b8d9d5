package fr.ancrage.gateway.protection;

import fr.ancrage.gateway.signin.SignInDoor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * Who is not known: a page goes to sign in and comes back, everything else is told 401 in words.
 * When it is Keycloak that keeps silent, nobody is sent to a login that cannot work.
 */
@Component
class Unauthenticated implements AuthenticationEntryPoint {

    private final Problems problems;
    private final RateLimits limits;

    Unauthenticated(Problems problems, RateLimits limits) {
        this.problems = problems;
        this.limits = limits;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refusal)
            throws IOException {
        if (refusal instanceof AuthenticationServiceException) {
            problems.write(request, response, Refusal.ANNUAIRE_INDISPONIBLE);
        } else if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            limits.failed(request.getRemoteAddr());
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            problems.write(request, response, Refusal.JETON_REFUSE);
        } else if (isPage(request)) {
            response.sendRedirect(login(request));
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problems.write(request, response, Refusal.AUTHENTIFICATION_REQUISE);
        }
    }

    private static boolean isPage(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return "GET".equals(request.getMethod())
                && !request.getRequestURI().startsWith("/api/")
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static String login(HttpServletRequest request) {
        var query = request.getQueryString();
        var page = request.getRequestURI() + (query == null ? "" : "?" + query);
        return SignInDoor.isPageOfThePortal(page)
                ? SignInDoor.LOGIN_PATH
                        + "?"
                        + SignInDoor.RETURN_PARAMETER
                        + "="
                        + URLEncoder.encode(page, StandardCharsets.UTF_8)
                : SignInDoor.LOGIN_PATH;
    }
}
