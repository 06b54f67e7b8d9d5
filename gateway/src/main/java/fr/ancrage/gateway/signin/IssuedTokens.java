package fr.ancrage.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/**
 * Hands the tokens of a login from the filter that obtains them to {@link SignInContexts}, which
 * stores them: they cross one request and stay nowhere else.
 */
final class IssuedTokens implements OAuth2AuthorizedClientRepository {

    private static final String ATTRIBUTE = IssuedTokens.class.getName();

    static Tokens of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Tokens tokens) {
            return tokens;
        }
        throw new IllegalStateException("a login without tokens");
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        var accessToken = client.getAccessToken();
        var refreshToken = client.getRefreshToken();
        var end = accessToken.getExpiresAt();
        request.setAttribute(
                ATTRIBUTE,
                new Tokens(
                        accessToken.getTokenValue(),
                        refreshToken == null ? null : refreshToken.getTokenValue(),
                        end == null ? Instant.now() : end));
    }

    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String clientRegistrationId, Authentication principal, HttpServletRequest request) {
        return null;
    }

    @Override
    public void removeAuthorizedClient(
            String clientRegistrationId,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        request.removeAttribute(ATTRIBUTE);
    }
}
