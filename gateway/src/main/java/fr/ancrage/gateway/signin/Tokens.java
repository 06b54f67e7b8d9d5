package fr.ancrage.gateway.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one answer of Keycloak's token endpoint gives. */
record Tokens(String accessToken, @Nullable String refreshToken, Instant accessTokenEnd) {

    @Override
    public String toString() {
        return "Tokens[masked]";
    }
}
