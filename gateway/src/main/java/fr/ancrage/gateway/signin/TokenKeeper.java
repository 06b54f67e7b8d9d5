package fr.ancrage.gateway.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Gives the sign-in with an access token that is still good, renewing it when it is about to end.
 * At expiry all requests of a page arrive together: one takes the lease and renews, the others wait
 * for what it brings. Keycloak rotates refresh tokens, and a rotated token used twice ends the
 * session, so "one at a time" is not an optimisation.
 */
@Component
class TokenKeeper {

    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    /** A page's requests arrive together: they read the store once. Well under the 5 s promised. */
    static final Duration BELIEVED = Duration.ofSeconds(1);

    private static final Duration POLL = Duration.ofMillis(20);

    private final Cache<String, SignIn> recent =
            Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(BELIEVED).build();
    private final SignIns signIns;
    private final KeycloakClient keycloak;
    private final SignInProperties properties;
    private final Clock clock;

    TokenKeeper(
            SignIns signIns,
            KeycloakClient keycloak,
            SignInProperties properties,
            Clock systemClock) {
        this.signIns = signIns;
        this.keycloak = keycloak;
        this.properties = properties;
        this.clock = systemClock;
    }

    /**
     * The sign-in of this id with a usable access token; empty when there is none any more.
     *
     * @throws KeycloakUnavailableException when it had to be renewed and Keycloak kept silent
     */
    Optional<SignIn> current(String id) {
        var known = recent.getIfPresent(id);
        if (known != null && !needsRenewal(known)) {
            return Optional.of(known);
        }
        var usable = read(id);
        usable.ifPresent(signIn -> recent.put(id, signIn));
        return usable;
    }

    void forget(String id) {
        recent.invalidate(id);
    }

    void forgetAll() {
        recent.invalidateAll();
    }

    private Optional<SignIn> read(String id) {
        var deadline = clock.instant().plus(PATIENCE);
        var found = signIns.find(id);
        while (found.isPresent() && needsRenewal(found.get())) {
            if (signIns.lease(found.get(), LEASE)) {
                return renew(found.get());
            }
            if (clock.instant().isAfter(deadline)) {
                throw new KeycloakUnavailableException("no answer to whoever renews");
            }
            pause();
            found = signIns.find(id);
        }
        return found;
    }

    private boolean needsRenewal(SignIn signIn) {
        return signIn.accessTokenEndsBefore(clock.instant().plus(properties.refreshMargin()));
    }

    private Optional<SignIn> renew(SignIn leased) {
        var refreshToken = leased.refreshToken();
        if (refreshToken == null) {
            signIns.close(leased.id());
            return Optional.empty();
        }
        try {
            var tokens = keycloak.refresh(refreshToken);
            if (tokens.isEmpty()) {
                signIns.close(leased.id());
                return Optional.empty();
            }
            return signIns.renew(leased, tokens.get());
        } catch (KeycloakUnavailableException e) {
            signIns.giveBack(leased);
            if (leased.accessTokenEndsBefore(clock.instant())) {
                throw e;
            }
            return Optional.of(leased);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeycloakUnavailableException("no time: the gateway is stopping");
        }
    }
}
