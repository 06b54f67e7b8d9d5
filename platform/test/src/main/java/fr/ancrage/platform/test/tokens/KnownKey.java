package fr.ancrage.platform.test.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/**
 * RSA keys of issuers inside a test, which keep no secret: whoever reads this has them. Looking for
 * two new primes took each JVM of tests one to five seconds of the processor.
 */
public enum KnownKey {
    ISSUER(589, 493),
    FOREIGN(514, 167),
    ROTATED(708, 3514);

    /** The smallest: what every call of a test verifies costs a fifth. */
    private static final BigInteger EXPONENT = BigInteger.valueOf(3);

    private static final int BITS_OF_A_PRIME = 1024;

    private final BigInteger p;
    private final BigInteger q;

    /**
     * @param toP what the digest of its name lacks to be a prime
     */
    KnownKey(int toP, int toQ) {
        p = digest(" p").add(BigInteger.valueOf(toP));
        q = digest(" q").add(BigInteger.valueOf(toQ));
    }

    /** The private key, under the name that a token says. */
    public RSAKey named(String id) {
        var modulus = p.multiply(q);
        var p1 = p.subtract(BigInteger.ONE);
        var q1 = q.subtract(BigInteger.ONE);
        var d = EXPONENT.modInverse(p1.multiply(q1));
        try {
            var factory = KeyFactory.getInstance("RSA");
            var secret =
                    new RSAPrivateCrtKeySpec(
                            modulus, EXPONENT, d, p, q, d.mod(p1), d.mod(q1), q.modInverse(p));
            var open = factory.generatePublic(new RSAPublicKeySpec(modulus, EXPONENT));
            return new RSAKey.Builder((RSAPublicKey) open)
                    .privateKey(factory.generatePrivate(secret))
                    .keyID(id)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has RSA", e);
        }
    }

    /** The private key, as files have it. */
    public String pem() {
        try {
            var encoded = named("").toRSAPrivateKey().getEncoded();
            return "-----BEGIN PRIVATE KEY-----\n"
                    + Base64.getMimeEncoder().encodeToString(encoded)
                    + "\n-----END PRIVATE KEY-----";
        } catch (JOSEException e) {
            throw new IllegalStateException("it has a private key", e);
        }
    }

    private BigInteger digest(String prime) {
        try {
            var sha = MessageDigest.getInstance("SHA-512");
            var bytes = new byte[BITS_OF_A_PRIME / Byte.SIZE];
            for (var half = 0; half < 2; half++) {
                var text = name() + prime + " " + half;
                var digest = sha.digest(text.getBytes(StandardCharsets.UTF_8));
                System.arraycopy(digest, 0, bytes, half * digest.length, digest.length);
            }
            // both highest bits, so that the product of two is of 2048
            return new BigInteger(1, bytes).setBit(BITS_OF_A_PRIME - 1).setBit(BITS_OF_A_PRIME - 2);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has SHA-512", e);
        }
    }
}
