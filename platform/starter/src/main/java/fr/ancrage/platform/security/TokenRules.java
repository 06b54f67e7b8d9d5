package fr.ancrage.platform.security;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a token must say beside its signature and dates: that it is an access token (an ID or
 * refresh token has the same issuer and keys), for this very API, and which client asked for it.
 */
record TokenRules(String issuer, String audience, Duration clockSkew)
        implements OAuth2TokenValidator<Jwt> {

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        var errors = new ArrayList<OAuth2Error>();
        require(issuer.equals(token.getClaimAsString("iss")), "iss", errors);
        require(
                token.getAudience() != null && token.getAudience().contains(audience),
                "aud",
                errors);
        require("Bearer".equals(token.getClaimAsString("typ")), "typ", errors);
        require(token.getExpiresAt() != null, "exp", errors);
        var issued = token.getIssuedAt();
        require(issued == null || !issued.isAfter(Instant.now().plus(clockSkew)), "iat", errors);
        require(token.getSubject() != null && !token.getSubject().isBlank(), "sub", errors);
        var client = token.getClaimAsString("azp");
        require(client != null && !client.isBlank(), "azp", errors);
        return errors.isEmpty()
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(errors);
    }

    private static void require(boolean holds, String claim, ArrayList<OAuth2Error> errors) {
        if (!holds) {
            errors.add(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "claim " + claim, null));
        }
    }
}
