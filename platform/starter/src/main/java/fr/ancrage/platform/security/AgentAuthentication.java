package fr.ancrage.platform.security;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.AbstractOAuth2TokenAuthenticationToken;

/** A request whose token and account were found good; the principal is the agent. */
public final class AgentAuthentication extends AbstractOAuth2TokenAuthenticationToken<Jwt> {

    private static final long serialVersionUID = 1L;

    AgentAuthentication(Jwt token, AgentConnecte agent) {
        super(
                token,
                agent,
                token,
                Stream.concat(
                                agent.roles().stream().map(role -> "ROLE_" + role),
                                agent.portees().stream().map(scope -> "SCOPE_" + scope))
                        .map(SimpleGrantedAuthority::new)
                        .toList());
        setAuthenticated(true);
    }

    /** The account's id; the login stays out of logs. */
    @Override
    public String getName() {
        return agent().id();
    }

    public AgentConnecte agent() {
        return (AgentConnecte) getPrincipal();
    }

    @Override
    public Map<String, Object> getTokenAttributes() {
        return getToken().getClaims();
    }
}
