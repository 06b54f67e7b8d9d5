package fr.ancrage.gateway.signin;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /deconnexion}: the agent is out everywhere. Keycloak is told server to server, with
 * the refresh token and the client's secret: a redirect of the browser would have to carry the id
 * token in its address, and no token ever reaches the browser.
 */
@Hidden
@RestController
class LogoutController {

    static final String PATH = "/deconnexion";

    private final SignInContexts contexts;

    LogoutController(SignInContexts contexts) {
        this.contexts = contexts;
    }

    /** 204 for the portal's script; 303 to the home page for a plain form. */
    @PostMapping(PATH)
    ResponseEntity<Void> logout(HttpServletRequest request) {
        contexts.close(request);
        if (request.getHeader("X-Ancrage-Requete") != null) {
            return ResponseEntity.noContent().build();
        }
        return ResponseEntity.status(303).location(URI.create(ReturnPage.HOME)).build();
    }
}
