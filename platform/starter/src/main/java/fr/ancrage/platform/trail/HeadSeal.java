package fr.ancrage.platform.trail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Seals heads with a key of their own, derived from the secret that was given. */
final class HeadSeal {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "ancrage piste 1";

    private final byte[] key;

    HeadSeal(String secret) {
        this.key = hmac(secret.getBytes(StandardCharsets.UTF_8), PURPOSE);
    }

    /** Without a secret, heads prove that nothing was cut by mistake, and nothing more. */
    static HeadSeal of(String secret) {
        return new HeadSeal(secret.isBlank() ? "no key" : secret);
    }

    TrailHead seal(TrailWriter.Head head) {
        return new TrailHead(
                head.instance(),
                head.sequence(),
                HexFormat.of()
                        .formatHex(
                                hmac(
                                        key,
                                        head.instance()
                                                + "\n"
                                                + head.sequence()
                                                + "\n"
                                                + head.hash())));
    }

    /** Whether the head was sealed for an entry with this hash. */
    boolean holds(TrailHead head, String hash) {
        var expected = seal(new TrailWriter.Head(head.instance(), head.sequence(), hash));
        return MessageDigest.isEqual(
                expected.hmac().getBytes(StandardCharsets.UTF_8),
                head.hmac().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has HMAC-SHA-256", e);
        }
    }
}
