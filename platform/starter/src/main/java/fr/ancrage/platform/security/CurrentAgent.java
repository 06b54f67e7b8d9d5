package fr.ancrage.platform.security;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;

/** The caller of the request that this thread serves. */
public final class CurrentAgent {

    private CurrentAgent() {}

    /** Empty outside of a request, for an anonymous caller, or without an organisation. */
    public static Optional<AgentConnecte> get() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var principal = authentication == null ? null : authentication.getPrincipal();
        return switch (principal) {
            case AgentConnecte agent -> Optional.of(agent);
            // a session of the portal, or a test's own token
            case ClaimAccessor claims -> AgentClaims.agent(claims);
            case null, default -> Optional.empty();
        };
    }
}
