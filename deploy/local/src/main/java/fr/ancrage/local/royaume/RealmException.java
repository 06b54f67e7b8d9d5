package fr.ancrage.local.royaume;

/** What prevents the realm from becoming what its files say, in words for whoever starts it. */
final class RealmException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RealmException(String message) {
        super(message);
    }

    RealmException(String message, Throwable cause) {
        super(message, cause);
    }
}
