package fr.ancrage.gateway.protection;

import java.io.IOException;
import org.springframework.util.unit.DataSize;

/**
 * What a caller sends turned out too big, too slow or cut off while it was being passed on. The
 * caller's doing, never the service's: it says nothing about how the service does.
 */
public final class BodyRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final String limit;

    private BodyRefusedException(Refusal refusal, String limit) {
        super(refusal.name());
        this.refusal = refusal;
        this.limit = limit;
    }

    static BodyRefusedException tooLarge(DataSize limit) {
        return new BodyRefusedException(Refusal.TROP_VOLUMINEUX, BodyLimit.words(limit));
    }

    static BodyRefusedException tooSlow() {
        return new BodyRefusedException(Refusal.ENVOI_TROP_LENT, "");
    }

    static BodyRefusedException cutOff() {
        return new BodyRefusedException(Refusal.DEMANDE_INVALIDE, "");
    }

    public Refusal refusal() {
        return refusal;
    }

    /** The limit in words for people; empty when size is not the reason. */
    public String limit() {
        return limit;
    }
}
