package fr.ancrage.gateway.trail;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jwt.JWTParser;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.security.AgentClaims;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.security.CurrentAgent;
import fr.ancrage.platform.trail.Trail;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Writes down what happens at the door itself. Tokens are given as the store held them, sealed by
 * the gateway: they are read, not verified again, so that one that has ended still says whose it
 * was.
 */
@Component
public class DoorTrail {

    private static final String SESSION = "session";
    private static final String ENDED_ELSEWHERE = "session-close";
    private static final String DOOR = "porte";

    /** A program that keeps knocking fills no trail: one entry tells of all its calls since. */
    private static final Duration TOLD_ONCE_IN = Duration.ofMinutes(1);

    private static final int CALLERS = 20_000;

    private final Trail trail;
    private final Cache<String, HttpStatus> told =
            Caffeine.newBuilder().maximumSize(CALLERS).expireAfterWrite(TOLD_ONCE_IN).build();

    DoorTrail(Trail trail) {
        this.trail = trail;
    }

    /**
     * Before the session is opened.
     *
     * @throws ProblemeException 503 when it cannot be written: nobody comes in unseen
     */
    public void signedIn(String accessToken) {
        agent(accessToken).ifPresent(agent -> trail.cameIn(agent, SESSION));
    }

    public void signedOut(String accessToken) {
        leaves(accessToken, SESSION);
    }

    /** By the directory: suspended, logged out elsewhere, revoked. */
    public void shownOut(String accessToken) {
        leaves(accessToken, ENDED_ELSEWHERE);
    }

    /** Whoever is known to be calling, and was refused before any service was asked. */
    public void turnedAway(HttpStatus status) {
        CurrentAgent.get()
                .filter(agent ->
                        told.asMap().putIfAbsent(agent.id() + " " + status.value(), status) == null)
                .ifPresent(agent ->
                        quietly(agent, DOOR, (who, kind) -> trail.turnedAway(who, kind, status)));
    }

    private void leaves(String accessToken, String kind) {
        agent(accessToken).ifPresent(agent -> quietly(agent, kind, trail::left));
    }

    /** Who is refused or leaves is out, written or not; the trail itself says what it missed. */
    private static void quietly(
            AgentConnecte agent, String kind, BiConsumer<AgentConnecte, String> entry) {
        try {
            entry.accept(agent, kind);
        } catch (ProblemeException e) {
            // told in the log by the trail
        }
    }

    private static Optional<AgentConnecte> agent(String accessToken) {
        try {
            var claims = JWTParser.parse(accessToken).getJWTClaimsSet().getClaims();
            return AgentClaims.agent(() -> claims);
        } catch (ParseException e) {
            return Optional.empty();
        }
    }
}
