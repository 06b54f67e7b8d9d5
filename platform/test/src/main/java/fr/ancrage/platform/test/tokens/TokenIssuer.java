package fr.ancrage.platform.test.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * An issuer inside the test's process: its keys, its discovery document and its introspection,
 * under the paths that Keycloak has. Journeys use the real Keycloak; this one makes the tokens that
 * a real one refuses to make, such as expired ones and those of another issuer.
 */
public final class TokenIssuer {

    private static final String REALM = "/realms/ancrage";

    /** A token lives five minutes. */
    private static final Duration REUSED_FOR = Duration.ofMinutes(2);

    private static final TokenIssuer SHARED = new TokenIssuer();

    private final RSAKey key = KnownKey.ISSUER.named("test");
    private final HttpServer server;
    private final Map<List<Object>, Bearer> bearers = new ConcurrentHashMap<>();
    private final Set<String> suspended = ConcurrentHashMap.newKeySet();

    private TokenIssuer() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                REALM + "/.well-known/openid-configuration",
                exchange -> answer(exchange, discovery()));
        server.createContext(
                REALM + "/protocol/openid-connect/certs",
                exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext(REALM + "/protocol/openid-connect/token/introspect", this::introspect);
        server.createContext(REALM + "/protocol/openid-connect/token", this::grantToMachine);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** The one of this JVM. */
    public static TokenIssuer shared() {
        return SHARED;
    }

    /** Names this issuer as the platform's, unless the environment names a Keycloak. */
    public void publish() {
        System.setProperty("ANCRAGE_KEYCLOAK_URL", url());
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public String issuer() {
        return url() + REALM;
    }

    /** From now on the account is disabled: introspection says so. */
    public void suspend(String account) {
        suspended.add(account);
    }

    /** The account is enabled again. */
    public void restore(String account) {
        suspended.remove(account);
    }

    /** Starts a token of an account; complete and valid unless changed. */
    public Token token(String account, String organisation, String... roles) {
        return new Token(this, account, organisation, Set.of(roles));
    }

    /**
     * Ready for the {@code Authorization} header, good for minutes: the same one for whoever asks
     * for the same account meanwhile, since a signature costs more than several calls.
     */
    public String bearer(String account, String organisation, String... roles) {
        var now = System.nanoTime();
        return bearers.compute(
                        List.of(account, organisation, Set.of(roles)),
                        (_, known) ->
                                known != null && now - known.since() < REUSED_FOR.toNanos()
                                        ? known
                                        : new Bearer(
                                                token(account, organisation, roles).bearer(), now))
                .header();
    }

    private record Bearer(String header, long since) {}

    String sign(JWTClaimsSet claims) {
        try {
            var jwt =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                            claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String discovery() {
        return """
        {"issuer":"%1$s","jwks_uri":"%1$s/protocol/openid-connect/certs",
         "token_endpoint":"%1$s/protocol/openid-connect/token",
         "authorization_endpoint":"%1$s/protocol/openid-connect/auth",
         "introspection_endpoint":"%1$s/protocol/openid-connect/token/introspect",
         "subject_types_supported":["public"],"response_types_supported":["code"],
         "id_token_signing_alg_values_supported":["RS256"]}
        """
                .formatted(issuer());
    }

    /** Client credentials; the client's secret is not looked at. */
    private void grantToMachine(HttpExchange exchange) throws IOException {
        var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var scope = "";
        for (var field : form.split("&")) {
            if (field.startsWith("scope=")) {
                scope = URLDecoder.decode(field.substring(6), StandardCharsets.UTF_8);
            }
        }
        var basic = exchange.getRequestHeaders().getFirst("Authorization");
        var client =
                basic == null
                        ? "machine"
                        : new String(
                                        Base64.getDecoder().decode(basic.substring(6)),
                                        StandardCharsets.UTF_8)
                                .split(":", 2)[0];
        var token = token("service-account-" + client, client).ofMachine(client, scope).signed();
        answer(
                exchange,
                """
                {"access_token":"%s","token_type":"Bearer","expires_in":300,"scope":"%s"}
                """
                        .formatted(token, scope));
    }

    private void introspect(HttpExchange exchange) throws IOException {
        var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var active = false;
        for (var field : form.split("&")) {
            if (field.startsWith("token=")) {
                active = isActive(URLDecoder.decode(field.substring(6), StandardCharsets.UTF_8));
            }
        }
        answer(exchange, "{\"active\":" + active + "}");
    }

    private boolean isActive(String token) {
        try {
            var account =
                    SignedJWT.parse(token).getJWTClaimsSet().getStringClaim("preferred_username");
            return account != null && !suspended.contains(account);
        } catch (java.text.ParseException e) {
            return false;
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
