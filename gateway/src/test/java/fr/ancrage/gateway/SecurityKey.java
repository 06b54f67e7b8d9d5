package fr.ancrage.gateway;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;

/** A security key (WebAuthn Level 2, ES256) that somebody touches each time it is asked. */
final class SecurityKey {

    private static final byte[] ID = "cle de securite d'essai!".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern CHALLENGE =
            Pattern.compile("challenge\\s*:\\s*[\"']([A-Za-z0-9_-]+)[\"']");
    private static final int PRESENT_AND_VERIFIED = 0x05;

    private final KeyPair pair;

    SecurityKey() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has P-256", e);
        }
    }

    /** As Keycloak keeps it, in its own representation. */
    String credential() {
        var data =
                """
                {"aaguid":"00000000-0000-0000-0000-000000000000","credentialId":"%s","counter":0,\
                "attestationStatementFormat":"none","credentialPublicKey":"%s","transports":["usb"]}\
                """
                        .formatted(Base64.getEncoder().encodeToString(ID), base64(publicKey()));
        return """
        {"type": "webauthn", "userLabel": "essai", "secretData": "{}", "credentialData": "%s"}\
        """
                .formatted(data.replace("\"", "\\\""));
    }

    /** What the page's script would send. */
    Map<String, String> answerTo(String page, String keycloak) throws GeneralSecurityException {
        var asked = CHALLENGE.matcher(page);
        if (!asked.find()) {
            throw new AssertionError("no challenge in " + page);
        }
        var client =
                """
                {"type":"webauthn.get","challenge":"%s","origin":"%s","crossOrigin":false}\
                """
                        .formatted(asked.group(1), keycloak)
                        .getBytes(StandardCharsets.UTF_8);
        var authenticator = new ByteArrayOutputStream();
        authenticator.writeBytes(
                sha256(URI.create(keycloak).getHost().getBytes(StandardCharsets.UTF_8)));
        authenticator.write(PRESENT_AND_VERIFIED);
        authenticator.writeBytes(new byte[] {0, 0, 0, 1});
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(pair.getPrivate());
        signature.update(authenticator.toByteArray());
        signature.update(sha256(client));
        return Map.of(
                "credentialId", base64(ID),
                "clientDataJSON", base64(client),
                "authenticatorData", base64(authenticator.toByteArray()),
                "signature", base64(signature.sign()),
                "userHandle", "",
                "error", "");
    }

    /** COSE_Key (RFC 9053 §7.1): kty EC2, alg ES256, crv P-256, x, y. */
    private byte[] publicKey() {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        var key = new ByteArrayOutputStream();
        key.writeBytes(
                new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20});
        key.writeBytes(coordinate(point.getAffineX()));
        key.writeBytes(new byte[] {0x22, 0x58, 0x20});
        key.writeBytes(coordinate(point.getAffineY()));
        return key.toByteArray();
    }

    private static byte[] coordinate(BigInteger value) {
        var bytes = new byte[32];
        var minimal = value.toByteArray();
        var length = Math.min(minimal.length, bytes.length);
        System.arraycopy(minimal, minimal.length - length, bytes, bytes.length - length, length);
        return bytes;
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
