package fr.ancrage.gateway.comptes.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The directory of accounts. Every method may throw {@link AnnuaireAbsent}. */
public interface Comptes {

    /** The organisations of a département that have a place in the directory. */
    Set<String> organisations(String departement);

    /** Those of one organisation, without their roles; none when it is not there yet. */
    List<Compte> deLOrganisation(String departement, String organisation);

    /** With its roles. */
    Optional<Compte> trouver(CompteId id);

    /** Whom a login names, exactly as it is typed to sign in; an account comes with its roles. */
    Optional<Titulaire> nomme(String identifiant);

    /** Who signs in with a login. */
    sealed interface Titulaire {

        record Agent(Compte compte) implements Titulaire {}

        /** A partner's software: it has no roles of a person, but what its client was granted. */
        record Logiciel() implements Titulaire {}
    }

    /**
     * Makes an account that cannot sign in yet; the organisation takes its place in the directory
     * when it has none.
     */
    Premier creer(String departement, String organisation, Identite identite);

    /**
     * Makes an account what was decided. What is closed, or loses a role, is also signed out
     * everywhere: its tokens end with its sessions.
     */
    void appliquer(CompteId id, Set<String> roles, boolean ouvert);

    /**
     * A new account, and the password of its first sign-in, which must be changed there.
     *
     * @param motDePasse given once to whoever invites; kept nowhere
     */
    record Premier(CompteId id, String identifiant, String motDePasse) {

        @Override
        public String toString() {
            return "Premier[id=" + id + "]";
        }
    }

    /** The directory does not answer, or not as it should. */
    final class AnnuaireAbsent extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public AnnuaireAbsent(String why) {
            super(why);
        }

        public AnnuaireAbsent(String why, Throwable cause) {
            super(why, cause);
        }
    }
}
