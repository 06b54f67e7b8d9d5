package fr.ancrage.platform.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM. The context is bound to what is sealed: bytes moved to another record do not open
 * there.
 */
public final class Sealing {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealing() {}

    /** A new key, 32 bytes. */
    public static byte[] newKey() {
        var key = new byte[KEY];
        RANDOM.nextBytes(key);
        return key;
    }

    /**
     * Seals.
     *
     * @param key 32 bytes
     * @param context what it belongs to, for example the record's id; not secret
     * @return a version byte, the nonce, the sealed content
     */
    public static byte[] seal(byte[] key, String context, byte[] content) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, context);
            var sealed = cipher.doFinal(content);
            var whole = new byte[1 + NONCE + sealed.length];
            whole[0] = VERSION;
            System.arraycopy(nonce, 0, whole, 1, NONCE);
            System.arraycopy(sealed, 0, whole, 1 + NONCE, sealed.length);
            return whole;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /**
     * Opens what was sealed under the same key and context.
     *
     * @throws IllegalArgumentException when the key, the context or the content is another one
     */
    public static byte[] open(byte[] key, String context, byte[] sealed) {
        if (sealed.length < 1 + NONCE || sealed[0] != VERSION) {
            throw new IllegalArgumentException("not a sealed content of version " + VERSION);
        }
        try {
            var nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
            return cipher(Cipher.DECRYPT_MODE, key, nonce, context)
                    .doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("it does not open with this key", e);
        }
    }

    /**
     * Opens with whichever key it was sealed under: a household that took another one over keeps
     * the other's key beside its own.
     *
     * @return nothing when none opens it: its household was erased
     */
    public static Optional<byte[]> openWithOneOf(List<byte[]> keys, String context, byte[] sealed) {
        for (var key : keys) {
            try {
                return Optional.of(open(key, context, sealed));
            } catch (IllegalArgumentException e) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String context)
            throws GeneralSecurityException {
        if (key.length != KEY) {
            throw new IllegalArgumentException("a key has " + KEY + " bytes");
        }
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
