package fr.ancrage.gateway.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One agent signed in once: what Keycloak issued at that moment, renewed ever since. It lives apart
 * from the session that names it, so that many requests may read it while one renews it, and so
 * that ending it ends the session wherever that session is held.
 *
 * @param id random, known to the session only
 * @param version counts the renewals
 * @param subject the account
 * @param sid Keycloak's own session, by which it announces a logout (OpenID Connect Back-Channel
 *     Logout §2.4)
 * @param accessToken relayed to the services
 * @param refreshToken absent when the realm gives none: the sign-in then ends with its access token
 * @param accessTokenEnd end of the access token, by the system's clock
 * @param openedAt when the agent signed in
 */
record SignIn(
        String id,
        long version,
        String subject,
        @Nullable String sid,
        String accessToken,
        @Nullable String refreshToken,
        Instant accessTokenEnd,
        Instant openedAt) {

    boolean accessTokenEndsBefore(Instant instant) {
        return accessTokenEnd.isBefore(instant);
    }

    /** Never the tokens: this record may meet a log. */
    @Override
    public String toString() {
        return "SignIn[version=" + version + "]";
    }
}
