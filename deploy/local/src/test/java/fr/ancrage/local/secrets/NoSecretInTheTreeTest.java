package fr.ancrage.local.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.local.secrets.SecretScan.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing in the tree opens anything: secrets are made on each machine ({@code .ancrage/}), or
 * mounted in production. What is allowed is listed here, each with its reason.
 */
class NoSecretInTheTreeTest {

    private static final Path CHECKOUT = Path.of("../..").toAbsolutePath().normalize();

    /**
     * @param file regular expression of the files that may hold it
     * @param value regular expression of the value
     */
    private record Allowed(String file, String value, String because) {

        boolean covers(Finding finding) {
            return finding.file().matches(file) && finding.value().matches(value);
        }
    }

    private static final List<Allowed> ALLOWED =
            List.of(
                    new Allowed(
                            "gateway/portal/package-lock\\.json",
                            "sha512-.*",
                            "digests of public packages"),
                    new Allowed(
                            "deploy/keycloak/royaume-local\\.json|deploy/journeys/.*|deploy/demo/.*\\.mjs|.*Test\\.java|platform/test/.*/LocalKeycloak\\.java",
                            "demo",
                            "the accounts of one machine: no password policy there, loopback only, and"
                                    + " the program that lays the overlay refuses any other address"),
                    new Allowed(
                            "platform/test/.*/KnownKey\\.java",
                            "(?s)-----BEGIN.*",
                            "the words around a key that tests reckon from its name"),
                    new Allowed(
                            "platform/starter/.*/ancrage-defaults\\.properties",
                            "guest",
                            "RabbitMQ's own default, which it refuses beyond loopback"),
                    new Allowed(".*Test\\.java", "s3cret", "a word for tests without a directory"),
                    new Allowed(
                            "platform/starter/src/test/.*",
                            "4bf92f3577b34da6" + "a3ce929d0e0e4736",
                            "the trace of the W3C recommendation's example"),
                    new Allowed(
                            "platform/contracts/.*piste\\.tete\\.v1\\.example\\.json",
                            "(5f4dcc3b5aa765d6" + "1d8327deb882cf99)+",
                            "an example of a digest"),
                    new Allowed(
                            "deploy/journeys/.*/EveryEndpointTest\\.java",
                            "c2VjcmV0YXJpYXQ" + "tMjE6ZGVtbw==",
                            "a demonstration account, as Basic authentication would write it"));

    @Test
    void every_secret_of_the_tree_is_one_that_is_allowed_and_nothing_more_is_allowed()
            throws Exception {
        var findings = SecretScan.of(CHECKOUT);

        assertThat(findings).allMatch(found -> ALLOWED.stream().anyMatch(a -> a.covers(found)));
        assertThat(ALLOWED).allSatisfy(allowed -> assertThat(findings).anyMatch(allowed::covers));
    }

    static Stream<Arguments> secrets() throws NoSuchAlgorithmException {
        var key = new byte[32];
        new Random(21).nextBytes(key);
        var base64 = Base64.getEncoder().encodeToString(key);
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var word = "pass" + "word";
        return Stream.of(
                Arguments.of("notes.txt", base64),
                Arguments.of("src/Main.java", "var x = \"" + base64 + "\";"),
                Arguments.of("up.sh", "export KEY=" + HexFormat.of().formatHex(key)),
                Arguments.of("application.yml", "  " + word + ": correct-horse"),
                Arguments.of("application.yml", "  " + word + ": ${SOME_NAME:correct-horse}"),
                Arguments.of("application.properties", "spring.rabbitmq." + word + "=horse"),
                Arguments.of("realm.json", "\"sec" + "ret\": \"" + UUID.randomUUID() + "\""),
                Arguments.of(
                        "realm.json",
                        "[{\"type\": \""
                                + word
                                + "\", \"value\": \"horse\", \"temporary\": false}]"),
                Arguments.of("client.ts", "const apiK" + "ey = 'horse-battery'"),
                Arguments.of("Some.java", "\"client_sec" + "ret=horse&grant_type=x\""),
                Arguments.of("compose.yml", "mongodb://root:" + "horse@mongo:27017"),
                Arguments.of(
                        "key.txt",
                        "-----BEGIN "
                                + "PRIVATE KEY-----\n"
                                + Base64.getEncoder()
                                        .encodeToString(pair.getPrivate().getEncoded())),
                Arguments.of(
                        "token.md", "ey" + "JhbGciOiJub25lIn0." + "eyJzdWIiOiIxIn0.c2lnbmF0dXJl"),
                Arguments.of("aws.md", "AK" + "IAABCDEFGHIJKLMNOP"),
                Arguments.of("server.p12", ""),
                Arguments.of("deploy/.env", ""),
                Arguments.of("secrets.env", ""));
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void a_planted_secret_is_found(String file, String text) {
        assertThat(SecretScan.in(file, text))
                .isNotEmpty()
                .allSatisfy(
                        f -> assertThat(f.toString()).doesNotContain(text.isEmpty() ? "\n" : text));
    }

    @Test
    void whatever_chance_makes_of_a_key_it_is_found() {
        var chance = new Random(42);
        var key = new byte[32];
        assertThat(
                        Stream.generate(
                                        () -> {
                                            chance.nextBytes(key);
                                            return Base64.getEncoder().encodeToString(key);
                                        })
                                .limit(2_000)
                                .filter(text -> SecretScan.in("notes.txt", text).isEmpty()))
                .as("one key in five hundred may spell words")
                .hasSizeLessThan(4);
    }

    @Test
    void it_is_found_before_it_is_committed(@TempDir Path folder)
            throws IOException, InterruptedException {
        assertThat(
                        new ProcessBuilder("git", "init", "-q")
                                .directory(folder.toFile())
                                .start()
                                .waitFor())
                .isZero();
        Files.writeString(folder.resolve(".gitignore"), "local/\n");
        Files.createDirectory(folder.resolve("local"));
        Files.writeString(folder.resolve("local/secrets.env"), "X=1");
        assertThat(SecretScan.of(folder)).isEmpty();

        Files.writeString(folder.resolve("settings.yml"), "pass" + "word: correct-horse\n");

        assertThat(SecretScan.of(folder))
                .singleElement()
                .satisfies(f -> assertThat(f.toString()).startsWith("settings.yml:1 "));
    }
}
