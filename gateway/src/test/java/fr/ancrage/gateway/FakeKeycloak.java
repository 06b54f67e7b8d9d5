package fr.ancrage.gateway;

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
import fr.ancrage.platform.test.tokens.KnownKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * An identity provider of a few endpoints, speaking OpenID Connect over HTTP as Keycloak does,
 * rotating refresh tokens included: a rotated one that is used twice ends its session. It signs
 * everybody in at once, so that a test is about the door and not about a password form.
 */
final class FakeKeycloak implements AutoCloseable {

    static final String CLIENT_SECRET = "a-secret-of-the-tests";
    private static final String REALM = "/realms/ancrage";
    private static final String PROTOCOL = REALM + "/protocol/openid-connect";

    private final HttpServer server;
    private final RSAKey firstKey = KnownKey.ISSUER.named("tests");
    private final RSAKey foreignKey = KnownKey.FOREIGN.named("tests");
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Map<String, String> refreshTokens = new ConcurrentHashMap<>();
    private final Set<String> suspended = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refreshes = new AtomicInteger();
    private volatile String nextLogin = "secretariat-21";
    private volatile Duration accessTokenLife = Duration.ofMinutes(5);
    private volatile RSAKey key = firstKey;
    private volatile boolean silent;
    private volatile boolean silentOnKeys;
    private volatile Map<String, String> lastAuthorizationRequest = Map.of();

    FakeKeycloak() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(PROTOCOL, this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String issuer() {
        return url() + REALM;
    }

    void signsIn(String login) {
        nextLogin = login;
    }

    void accessTokensLive(Duration life) {
        accessTokenLife = life;
    }

    void suspend(String login) {
        suspended.add(login);
    }

    void reinstate(String login) {
        suspended.remove(login);
    }

    void silent(boolean nothingIsAnswered) {
        silent = nothingIsAnswered;
    }

    /** It signs with a new key from now on, which it tells nobody before it tells its keys. */
    void changesItsKeySilently() {
        silentOnKeys = true;
        key = newKey("changed");
    }

    void tellsItsKeys() {
        silentOnKeys = false;
    }

    void signsAsAtFirst() {
        tellsItsKeys();
        key = firstKey;
    }

    int refreshes() {
        return refreshes.get();
    }

    Map<String, String> lastAuthorizationRequest() {
        return lastAuthorizationRequest;
    }

    static String subjectOf(String login) {
        return UUID.nameUUIDFromBytes(login.getBytes(StandardCharsets.UTF_8)).toString();
    }

    static String sidOf(String login) {
        return "session-of-" + login;
    }

    String bearer(String login, String... audiences) {
        return bearer(login, Duration.ofMinutes(5), audiences);
    }

    String bearer(String login, Duration life, String... audiences) {
        return sign(key, accessClaims(login, life).audience(List.of(audiences)).build());
    }

    String forged(String login) {
        return sign(foreignKey, accessClaims(login, Duration.ofMinutes(5)).build());
    }

    String signedWithANewKey(String login) {
        return sign(newKey("rotated"), accessClaims(login, Duration.ofMinutes(5)).build());
    }

    private static RSAKey newKey(String id) {
        return KnownKey.ROTATED.named(id);
    }

    String logoutToken(String login) {
        return sign(
                key,
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .audience("gateway")
                        .subject(subjectOf(login))
                        .claim("sid", sidOf(login))
                        .issueTime(new Date())
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                        .jwtID(UUID.randomUUID().toString())
                        .claim(
                                "events",
                                Map.of(
                                        "http://schemas.openid.net/event/backchannel-logout",
                                        Map.of()))
                        .build());
    }

    private JWTClaimsSet.Builder accessClaims(String login, Duration life) {
        var departement = login.endsWith("-77") ? "77" : "21";
        var role = login.replaceAll("^service-account-|-\\d\\d$", "");
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subjectOf(login))
                .issueTime(Date.from(Instant.now().minusSeconds(1)))
                .expirationTime(Date.from(Instant.now().plus(life)))
                .jwtID(UUID.randomUUID().toString())
                .claim("typ", "Bearer")
                .claim("preferred_username", login)
                .claim("name", "Agent " + login)
                .claim("organisation", "ddets-" + departement)
                .claim("roles", List.of(role))
                .claim("scope", "openid profile");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var endpoint = exchange.getRequestURI().getPath().substring(PROTOCOL.length());
            if (silent || silentOnKeys && endpoint.equals("/certs")) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            switch (endpoint) {
                case "/certs" -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
                case "/auth" -> authorize(exchange);
                case "/token" -> token(exchange);
                case "/token/introspect" -> introspect(exchange);
                case "/logout" -> logout(exchange);
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var request = form(exchange.getRequestURI().getRawQuery());
        lastAuthorizationRequest = request;
        var code = UUID.randomUUID().toString();
        var granted = new LinkedHashMap<>(request);
        granted.put("login", nextLogin);
        codes.put(code, granted);
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        request.get("redirect_uri")
                                + "?code="
                                + code
                                + "&state="
                                + java.net.URLEncoder.encode(
                                        request.get("state"), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange) throws IOException {
        var request = form(body(exchange));
        if (!authenticated(exchange, request)) {
            json(exchange, 401, "{\"error\":\"unauthorized_client\"}");
            return;
        }
        if ("refresh_token".equals(request.get("grant_type"))) {
            refreshes.incrementAndGet();
            // As long as a real one takes: whoever else would refresh has the time to try.
            pause(Duration.ofMillis(150));
            var login = refreshTokens.remove(request.get("refresh_token"));
            if (login == null || suspended.contains(login)) {
                json(exchange, 400, "{\"error\":\"invalid_grant\"}");
            } else {
                json(exchange, 200, tokens(login, null));
            }
            return;
        }
        if ("client_credentials".equals(request.get("grant_type"))) {
            json(exchange, 200, tokens("service-account-gateway", null));
            return;
        }
        var granted = codes.remove(request.getOrDefault("code", ""));
        if (granted == null || !proves(granted, request)) {
            json(exchange, 400, "{\"error\":\"invalid_grant\"}");
        } else {
            json(exchange, 200, tokens(granted.get("login"), granted.get("nonce")));
        }
    }

    private void introspect(HttpExchange exchange) throws IOException {
        var request = form(body(exchange));
        if (!authenticated(exchange, request)) {
            json(exchange, 401, "{}");
            return;
        }
        var login = loginIn(request.get("token"));
        json(exchange, 200, "{\"active\":" + !suspended.contains(login) + "}");
    }

    private void logout(HttpExchange exchange) throws IOException {
        var request = form(body(exchange));
        refreshTokens.remove(request.getOrDefault("refresh_token", ""));
        exchange.sendResponseHeaders(204, -1);
    }

    private String tokens(String login, String nonce) {
        var refresh = UUID.randomUUID().toString();
        refreshTokens.put(refresh, login);
        var idToken =
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .audience("gateway")
                        .subject(subjectOf(login))
                        .claim("preferred_username", login)
                        .claim("sid", sidOf(login))
                        .claim("nonce", nonce)
                        .issueTime(new Date())
                        .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                        .build();
        return """
        {"access_token":"%s","id_token":"%s","refresh_token":"%s","expires_in":%d,
        "refresh_expires_in":1800,"token_type":"Bearer","scope":"openid profile"}\
        """
                .formatted(
                        bearer(login, accessTokenLife, "gateway", "case-service"),
                        sign(key, idToken),
                        refresh,
                        accessTokenLife.toSeconds());
    }

    /**
     * PKCE (RFC 7636): the verifier that comes with the code is the one whose digest came first.
     */
    private static boolean proves(Map<String, String> granted, Map<String, String> request) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(
                                    request.getOrDefault("code_verifier", "")
                                            .getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .equals(granted.get("code_challenge"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean authenticated(HttpExchange exchange, Map<String, String> request) {
        var basic =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        ("gateway:" + CLIENT_SECRET)
                                                .getBytes(StandardCharsets.UTF_8));
        return basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || CLIENT_SECRET.equals(request.get("client_secret"));
    }

    private static String loginIn(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet().getStringClaim("preferred_username");
        } catch (java.text.ParseException e) {
            return "";
        }
    }

    private static String sign(RSAKey key, JWTClaimsSet claims) {
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

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Map<String, String> form(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(
                        Collectors.toMap(
                                pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                                (first, second) -> first));
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
