package fr.ancrage.platform.security;

import java.util.Set;

/**
 * Who is calling: a person of an organisation, or a partner's software acting as one. Controllers
 * take it as a parameter. Territories are not here: the charter says them.
 *
 * @param id the account's stable id
 * @param identifiant the login
 * @param organisation the organisation's code in the charter
 * @param roles what the account may be asked to do
 * @param portees the narrow scopes of the token
 */
public record AgentConnecte(
        String id,
        String identifiant,
        String organisation,
        Set<String> roles,
        Set<String> portees) {

    /** Keycloak names the service account of a client this way; a person's login cannot. */
    static final String SERVICE_ACCOUNT = "service-account-";

    public AgentConnecte {
        roles = Set.copyOf(roles);
        portees = Set.copyOf(portees);
    }

    public boolean a(String role) {
        return roles.contains(role);
    }

    public boolean portee(String scope) {
        return portees.contains(scope);
    }

    /** No person is behind the call. */
    public boolean machine() {
        return identifiant.startsWith(SERVICE_ACCOUNT);
    }

    /**
     * Without the login, which is often a person's name: this is what reaches a log by accident.
     */
    @Override
    public String toString() {
        return "AgentConnecte[id="
                + id
                + ", organisation="
                + organisation
                + ", roles="
                + roles
                + "]";
    }
}
