package fr.ancrage.gateway.signin;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Frees the place of what has ended. Nothing depends on it: expiry is checked when a session is
 * read, and no database is trusted to forget by itself.
 */
@Component
class EndedSessionsSweep {

    private final SharedSessions sessions;
    private final SignIns signIns;
    private final SignInProperties properties;
    private final Clock clock;

    EndedSessionsSweep(
            SharedSessions sessions,
            SignIns signIns,
            SignInProperties properties,
            Clock systemClock) {
        this.sessions = sessions;
        this.signIns = signIns;
        this.properties = properties;
        this.clock = systemClock;
    }

    @Scheduled(
            fixedDelayString = "${ancrage.gateway.sign-in.sweep:PT5M}",
            initialDelayString = "PT1M")
    void sweep() {
        var now = clock.instant();
        sessions.purgeEndedBefore(now);
        signIns.purgeOpenedBefore(now.minus(properties.absolute()));
    }
}
