package fr.ancrage.journeys.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import fr.ancrage.journeys.Platform;
import fr.ancrage.platform.test.processes.Api;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Tokens that somebody made by himself out of a good one, held against the door and against each
 * service behind it. Those that a real Keycloak signs wrongly (expired, of another client, ID,
 * refresh) are in {@code EveryEndpointTest}; those it refuses to sign, in the starter's {@code
 * DenyByDefaultTest}.
 */
@Order(60)
class ForgedTokensTest {

    private static final AtomicInteger ASKED_FOR_KEYS = new AtomicInteger();
    private static final Map<String, String> FORGED = new LinkedHashMap<>();
    private static RSAKey attacker;
    private static HttpServer keysOfTheAttacker;

    private static Platform platform() {
        return Platform.started();
    }

    @BeforeAll
    static void forge() throws IOException, JOSEException, ParseException {
        attacker = new RSAKeyGenerator(2048).keyID("attacker").generate();
        keysOfTheAttacker =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keysOfTheAttacker.createContext(
                "/",
                exchange -> {
                    ASKED_FOR_KEYS.incrementAndGet();
                    var keys =
                            new JWKSet(attacker.toPublicJWK())
                                    .toString()
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, keys.length);
                    exchange.getResponseBody().write(keys);
                    exchange.close();
                });
        keysOfTheAttacker.start();
        var there =
                URI.create("http://127.0.0.1:" + keysOfTheAttacker.getAddress().getPort() + "/k");

        var good = platform().accounts().bearer("adil-21").substring("Bearer ".length());
        var claims = SignedJWT.parse(good).getJWTClaimsSet();
        var kid = SignedJWT.parse(good).getHeader().getKeyID();
        var secretary =
                new JWTClaimsSet.Builder(claims)
                        .claim("roles", List.of("secretariat", "exploitant"))
                        .build();
        for (var none : List.of("none", "None", "nOnE", "")) {
            FORGED.put(
                    "alg=" + none,
                    part("{\"alg\":\"" + none + "\",\"typ\":\"JWT\"}")
                            + "."
                            + part(secretary.toString())
                            + ".");
        }
        FORGED.put("without signature", good.substring(0, good.lastIndexOf('.') + 1));
        FORGED.put(
                "other claims under a good signature",
                good.split("\\.", -1)[0]
                        + "."
                        + part(secretary.toString())
                        + "."
                        + good.split("\\.", -1)[2]);
        FORGED.put("own key, known kid", signed(secretary, header -> header.keyID(kid)));
        FORGED.put("own key, unknown kid", signed(secretary, header -> header.keyID("attacker")));
        FORGED.put(
                "kid that climbs",
                signed(secretary, header -> header.keyID("../../../../dev/null")));
        FORGED.put(
                "kid that asks a database",
                signed(secretary, header -> header.keyID("' OR '1'='1")));
        FORGED.put("without kid", signed(secretary, header -> header));
        FORGED.put(
                "key in the header (jwk)",
                signed(secretary, header -> header.jwk(attacker.toPublicJWK())));
        FORGED.put(
                "keys elsewhere (jku)",
                signed(secretary, header -> header.keyID("attacker").jwkURL(there)));
        FORGED.put(
                "certificate elsewhere (x5u)",
                signed(secretary, header -> header.keyID("attacker").x509CertURL(there)));
        FORGED.put(
                "certificate in the header (x5c)",
                signed(
                        secretary,
                        header ->
                                header.x509CertChain(
                                        List.of(
                                                com.nimbusds.jose.util.Base64.encode(
                                                        "certificate")))));
        FORGED.put(
                "issuer elsewhere",
                signed(
                        new JWTClaimsSet.Builder(secretary).issuer(there.toString()).build(),
                        header -> header.keyID("attacker")));
        FORGED.put(
                "the same Keycloak, another realm",
                platform().accounts().ofAnotherRealm().substring("Bearer ".length()));
        withThePublicKeyAsSecret(kid, secretary);
    }

    /** The classic confusion: the public key, known to all, taken for the secret of a HMAC. */
    private static void withThePublicKeyAsSecret(String kid, JWTClaimsSet claims)
            throws IOException, JOSEException, ParseException {
        var keys =
                JWKSet.load(
                        URI.create(platform().issuer() + "/protocol/openid-connect/certs").toURL());
        var key = (RSAKey) keys.getKeyByKeyId(kid);
        var der = key.toRSAPublicKey().getEncoded();
        var pem =
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                        + "\n-----END PUBLIC KEY-----\n";
        FORGED.put("HS256 with the public key", hmac(kid, claims, der));
        FORGED.put(
                "HS256 with the public key as text",
                hmac(kid, claims, pem.getBytes(StandardCharsets.US_ASCII)));
        FORGED.put("HS256 with its modulus", hmac(kid, claims, key.getModulus().decode()));
    }

    @AfterAll
    static void stop() {
        keysOfTheAttacker.stop(0);
    }

    @Test
    void no_forged_token_opens_the_door() throws IOException {
        for (var path :
                List.of(
                        "/api/moi",
                        "/api/dossiers",
                        "/api/notifications/envois",
                        "/v3/api-docs/gateway")) {
            refuseAll(platform().url(), path);
        }
    }

    @Test
    void none_opens_a_service_that_is_asked_behind_the_doors_back() throws IOException {
        for (var service : Platform.SERVICES) {
            refuseAll(platform().service(service).url(), "/v3/api-docs");
        }
    }

    @Test
    void nobody_asked_the_attacker_for_his_keys() throws IOException {
        refuseAll(platform().url(), "/api/moi");

        assertThat(ASKED_FOR_KEYS).hasValue(0);
    }

    @Test
    void a_good_token_is_taken_from_its_header_alone() {
        var good = platform().accounts().bearer("secretariat-21");
        var value = good.substring("Bearer ".length());
        var wire = platform().url();

        assertThat(Wire.request(wire, "GET", "/api/moi?access_token=" + value).status())
                .isEqualTo(401);
        assertThat(Wire.request(wire, "GET", "/api/moi", "Cookie: access_token=" + value).status())
                .isEqualTo(401);
        assertThat(
                        Wire.request(
                                        wire,
                                        "GET",
                                        "/api/moi",
                                        "X-Forwarded-Authorization: " + good,
                                        "X-Forwarded-User: secretariat-21")
                                .status())
                .isEqualTo(401);
        assertThat(
                        Wire.request(
                                        wire,
                                        "GET",
                                        "/api/moi",
                                        "Authorization: Bearer garbage",
                                        "Authorization: " + good)
                                .status())
                .as("two tokens are none")
                .isEqualTo(401);
    }

    private static void refuseAll(String url, String path) throws IOException {
        var wrong = new ArrayList<String>();
        for (var forged : FORGED.entrySet()) {
            var answer = new Api(url, () -> "Bearer " + forged.getValue()).get(path);
            var inside = Inside.of(answer.body().toString());
            if (answer.status() != 401 || inside != null) {
                wrong.add(forged.getKey() + ": " + answer.status() + " " + inside);
            }
        }
        assertThat(wrong).as(url + path).isEmpty();
    }

    private static String signed(JWTClaimsSet claims, UnaryOperator<JWSHeader.Builder> header)
            throws JOSEException {
        return sign(
                header.apply(new JWSHeader.Builder(JWSAlgorithm.RS256)).build(),
                claims,
                new RSASSASigner(attacker));
    }

    private static String hmac(String kid, JWTClaimsSet claims, byte[] secret)
            throws JOSEException {
        return sign(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(kid).build(),
                claims,
                new MACSigner(secret));
    }

    private static String sign(JWSHeader header, JWTClaimsSet claims, JWSSigner signer)
            throws JOSEException {
        var fresh =
                new JWTClaimsSet.Builder(claims)
                        .expirationTime(new Date(System.currentTimeMillis() + 600_000))
                        .build();
        var token = new SignedJWT(header, fresh);
        token.sign(signer);
        return token.serialize();
    }

    private static String part(String json) {
        return Base64URL.encode(json).toString();
    }
}
