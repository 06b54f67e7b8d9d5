package fr.ancrage.platform.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A directory of accounts over HTTP, for the tests of this package. */
public final class Directory {

    /** Once for all: two primes take seconds of the processor. */
    private static final RSAKey KEY = newKey("known");

    private static final RSAKey OTHER_KEY = newKey("other");

    final AtomicInteger questions = new AtomicInteger();
    final AtomicInteger keyReads = new AtomicInteger();
    final Set<String> suspendedTokens = ConcurrentHashMap.newKeySet();
    volatile boolean away;

    private final HttpServer server;

    public Directory() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/realms/ancrage/protocol/openid-connect/certs",
                exchange -> {
                    keyReads.incrementAndGet();
                    answer(exchange, 200, new JWKSet(KEY.toPublicJWK()).toString());
                });
        server.createContext(
                "/realms/ancrage/protocol/openid-connect/token/introspect", this::introspect);
        server.start();
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/ancrage";
    }

    public void stop() {
        server.stop(0);
    }

    public String token(Consumer<JWTClaimsSet.Builder> change) {
        return sign(KEY, change);
    }

    String forged() {
        return sign(OTHER_KEY, _ -> {});
    }

    private String sign(RSAKey with, Consumer<JWTClaimsSet.Builder> change) {
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .subject("7d1c1a52")
                        .jwtID(UUID.randomUUID().toString())
                        .audience(List.of("account", "essai-service"))
                        .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5))))
                        .issueTime(new Date())
                        .claim("typ", "Bearer")
                        .claim("azp", "ancrage-demo")
                        .claim("preferred_username", "secretariat-21")
                        .claim("organisation", "ddets-21")
                        .claim("roles", List.of("secretariat"))
                        .claim("scope", "openid dossiers:identite");
        change.accept(claims);
        var token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(with.getKeyID()).build(),
                        claims.build());
        try {
            token.sign(new RSASSASigner(with));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private void introspect(HttpExchange exchange) throws IOException {
        questions.incrementAndGet();
        var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var expected =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        "essai-service:s3cret".getBytes(StandardCharsets.UTF_8));
        if (away) {
            answer(exchange, 503, "{}");
        } else if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{}");
        } else {
            var suspended = suspendedTokens.stream().anyMatch(form::contains);
            answer(exchange, 200, "{\"active\":" + !suspended + "}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
