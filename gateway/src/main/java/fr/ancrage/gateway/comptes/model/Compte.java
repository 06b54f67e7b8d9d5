package fr.ancrage.gateway.comptes.model;

import java.util.Set;

/**
 * An account, as the directory has it now.
 *
 * @param identifiant the login
 * @param roles the realm roles that it holds
 * @param ouvert whether it may sign in
 */
public record Compte(
        CompteId id, String identifiant, Identite identite, Set<String> roles, boolean ouvert) {

    public Compte {
        roles = Set.copyOf(roles);
    }

    /** The login is often a person's name. */
    @Override
    public String toString() {
        return "Compte[id=" + id + ", ouvert=" + ouvert + "]";
    }
}
