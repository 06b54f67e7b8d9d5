package fr.ancrage.platform.test.tokens;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A token in the making. Every wither returns the same token, changed. */
public final class Token {

    private final TokenIssuer issuer;
    private final JWTClaimsSet.Builder claims;

    Token(TokenIssuer issuer, String account, String organisation, Set<String> roles) {
        this.issuer = issuer;
        var now = Instant.now();
        this.claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer.issuer())
                        .subject(
                                UUID.nameUUIDFromBytes(
                                                account.getBytes(
                                                        java.nio.charset.StandardCharsets.UTF_8))
                                        .toString())
                        .jwtID(UUID.randomUUID().toString())
                        .claim("typ", "Bearer")
                        .claim("azp", "ancrage-demo")
                        .claim("preferred_username", account)
                        .claim("organisation", organisation)
                        .claim("roles", List.copyOf(roles))
                        .audience(
                                List.of(
                                        "case-service",
                                        "diagnostic-service",
                                        "commission-service",
                                        "notification-service",
                                        "rehousing-service",
                                        "gateway"))
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
    }

    /** For these APIs alone. */
    public Token forAudience(String... audiences) {
        claims.audience(List.of(audiences));
        return this;
    }

    /** Its time has passed. */
    public Token expired() {
        claims.expirationTime(Date.from(Instant.now().minus(Duration.ofHours(1))));
        return this;
    }

    /** Its time has not come. */
    public Token fromTheFuture() {
        claims.notBeforeTime(Date.from(Instant.now().plus(Duration.ofHours(1))));
        return this;
    }

    /** As a service that asks another: no person, no organisation, these scopes. */
    public Token ofMachine(String client, String scopes) {
        claims.claim("azp", client)
                .claim("preferred_username", "service-account-" + client)
                .claim("organisation", null)
                .claim("roles", null)
                .claim("scope", scopes);
        return this;
    }

    /** Any claim; null removes it. */
    public Token with(String claim, @org.jspecify.annotations.Nullable Object value) {
        claims.claim(claim, value);
        return this;
    }

    /** Signed by the issuer. */
    public String signed() {
        return issuer.sign(claims.build());
    }

    /** Not signed at all ({@code alg=none}). */
    public String unsigned() {
        return new PlainJWT(claims.build()).serialize();
    }

    /** Ready for the {@code Authorization} header. */
    public String bearer() {
        return "Bearer " + signed();
    }
}
