package fr.ancrage.journeys;

import fr.ancrage.platform.test.infrastructure.LocalKeycloak;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** Tokens as scripts and partners ask them of Keycloak, and what its administrator does. */
public final class Accounts {

    private static final Duration USED_FOR = Duration.ofMinutes(3);

    private final LocalKeycloak keycloak;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    Accounts(LocalKeycloak keycloak) {
        this.keycloak = keycloak;
    }

    private record Token(String value, Instant since) {}

    /** The header of a demonstration account, with a token that is still good for a while. */
    public String bearer(String account) {
        return tokens.compute(
                        account,
                        (name, known) ->
                                known != null && known.since.plus(USED_FOR).isAfter(Instant.now())
                                        ? known
                                        : new Token(
                                                "Bearer "
                                                        + granted(
                                                                "ancrage-demo",
                                                                name,
                                                                "access_token"),
                                                Instant.now()))
                .value();
    }

    /** A token of another client, or of another kind. */
    public String granted(String client, String account, String kind) {
        try {
            return grantedOnce(client, account, kind);
        } catch (IllegalStateException e) {
            // Keycloak takes a sign-in for an attack while it still records the one before.
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            return grantedOnce(client, account, kind);
        }
    }

    private String grantedOnce(String client, String account, String kind) {
        return keycloak.token(
                        "ancrage",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                client,
                                "scope",
                                "openid",
                                "username",
                                account,
                                "password",
                                LocalKeycloak.PASSWORD))
                .path(kind)
                .asString();
    }

    /** Signed by the same Keycloak for the realm of its administrator: never good here. */
    public String ofAnotherRealm() {
        return keycloak.adminBearer();
    }

    /** What a partner's software gets with its own secret. */
    public String ofClient(String client, String secret) {
        return keycloak.token(
                        "ancrage",
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", client,
                                "client_secret", secret))
                .path("access_token")
                .asString();
    }

    /** Disables or enables an account, as an administrator of the directory does. */
    public void enable(String account, boolean enabled) {
        keycloak.enable(account, enabled);
        tokens.remove(account);
    }

    /** An account as the directory shows it to its administrator. */
    public JsonNode user(String account) {
        return keycloak.user(account);
    }

    /**
     * A call of the directory's own administration of our realm.
     *
     * @param json empty for none
     */
    public JsonNode administer(String method, String path, String json) {
        return keycloak.administer(method, path, json);
    }
}
