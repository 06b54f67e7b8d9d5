package fr.ancrage.platform.security;

/**
 * Says whether the account behind a token is still active and its session still open. A signature
 * cannot: it stays good until it expires, and a suspended agent must be out within five seconds
 * (architecture §6).
 */
@FunctionalInterface
public interface AccountCheck {

    /**
     * @throws DirectoryAway when nobody can tell and the last answer is too old to stand for it
     */
    boolean active(String token);

    /** The directory does not answer. */
    final class DirectoryAway extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public DirectoryAway(Throwable cause) {
            super("the directory of accounts is away", cause);
        }
    }
}
