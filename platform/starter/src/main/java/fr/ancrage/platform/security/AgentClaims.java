package fr.ancrage.platform.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.core.ClaimAccessor;

/** Reads an agent out of the claims of an access token, or of a session's ID token. */
public final class AgentClaims {

    private AgentClaims() {}

    /**
     * Empty when the account belongs to no organisation: it may then do nothing at all. A service
     * that holds a scope of ours acts for none but itself: its organisation is its client, which no
     * charter names and which opens nothing but what asks for that scope.
     */
    public static Optional<AgentConnecte> agent(ClaimAccessor claims) {
        var id = text(claims, "sub");
        var scopes = scopes(text(claims, "scope").orElse(""));
        var organisation =
                text(claims, "organisation")
                        .or(() ->
                                isMachine(claims) && scopes.stream().anyMatch(s -> s.contains(":"))
                                        ? text(claims, "azp")
                                        : Optional.empty());
        if (id.isEmpty() || organisation.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new AgentConnecte(
                        id.get(),
                        text(claims, "preferred_username").orElse(id.get()),
                        organisation.get(),
                        texts(claims.getClaims().get("roles")),
                        scopes));
    }

    private static boolean isMachine(ClaimAccessor claims) {
        return text(claims, "preferred_username")
                .filter(login -> login.startsWith(AgentConnecte.SERVICE_ACCOUNT))
                .isPresent();
    }

    private static Optional<String> text(ClaimAccessor claims, String name) {
        return claims.getClaims().get(name) instanceof String text && !text.isBlank()
                ? Optional.of(text)
                : Optional.empty();
    }

    private static Set<String> texts(@org.jspecify.annotations.Nullable Object claim) {
        return claim instanceof Collection<?> values
                ? values.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static Set<String> scopes(String scope) {
        return Arrays.stream(scope.split(" "))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
