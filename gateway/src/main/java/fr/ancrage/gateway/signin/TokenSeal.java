package fr.ancrage.gateway.signin;

import fr.ancrage.platform.sealing.Sealing;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;

/**
 * Tokens as they lie in the store: sealed under a key that the store does not hold, each bound to
 * its sign-in and to its kind. Who reads the database, or a copy of it, can act as nobody; who
 * changes it cannot give one agent the token of another. A second key may open too: a renewal, at
 * most a token's life later, seals again under the first.
 */
@Component
class TokenSeal {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "ancrage gateway: tokens of sign-ins, 1";

    /** The first seals; each opens. */
    private final List<byte[]> keys;

    TokenSeal(SignInProperties properties) {
        this.keys =
                Stream.of(properties.sealingKey(), properties.otherSealingKey())
                        .filter(secret -> !secret.isBlank())
                        .map(TokenSeal::derived)
                        .toList();
    }

    Binary seal(String signIn, String kind, String token) {
        return new Binary(
                Sealing.seal(
                        keys.getFirst(),
                        context(signIn, kind),
                        token.getBytes(StandardCharsets.UTF_8)));
    }

    /** Empty when it was sealed under none of the keys: the agent signs in again. */
    Optional<String> open(String signIn, String kind, Binary sealed) {
        return keys.stream().flatMap(key -> open(key, signIn, kind, sealed).stream()).findFirst();
    }

    private static Optional<String> open(byte[] key, String signIn, String kind, Binary sealed) {
        try {
            var token = Sealing.open(key, context(signIn, kind), sealed.getData());
            return Optional.of(new String(token, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String context(String signIn, String kind) {
        return "signIns/" + signIn + "/" + kind;
    }

    private static byte[] derived(String secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(PURPOSE.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has HMAC-SHA-256", e);
        }
    }
}
