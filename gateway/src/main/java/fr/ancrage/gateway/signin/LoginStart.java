package fr.ancrage.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/** {@code GET /connexion}: off to Keycloak, with PKCE, remembering the page that was wanted. */
@Component
class LoginStart implements OAuth2AuthorizationRequestResolver {

    static final String PATH = "/connexion";

    private final DefaultOAuth2AuthorizationRequestResolver delegate;

    LoginStart(ClientRegistrationRepository registrations) {
        this.delegate = new DefaultOAuth2AuthorizationRequestResolver(registrations);
        delegate.setAuthorizationRequestCustomizer(
                OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod()) || !PATH.equals(request.getRequestURI())) {
            return null;
        }
        ReturnPage.remember(request);
        return delegate.resolve(request, SignInProperties.REGISTRATION);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(
            HttpServletRequest request, String registrationId) {
        return resolve(request);
    }
}
