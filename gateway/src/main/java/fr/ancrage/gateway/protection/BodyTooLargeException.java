package fr.ancrage.gateway.protection;

import java.io.IOException;
import org.springframework.util.unit.DataSize;

/** A body that did not announce its length turned out too big while it was being passed on. */
public final class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String limit;

    BodyTooLargeException(DataSize limit) {
        super("the body passes its limit");
        this.limit = BodyLimit.words(limit);
    }

    /** The limit in words for people. */
    public String limit() {
        return limit;
    }
}
