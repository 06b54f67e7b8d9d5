package fr.ancrage.platform.security;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is asked of the directory, and how long it may take. */
class IntrospectionTest {

    @Test
    void a_directory_that_does_not_answer_in_time_counts_as_away() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var introspection =
                    new Introspection(
                            URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/introspect"),
                            "case-service",
                            "secret",
                            Duration.ofMillis(50));

            assertThatThrownBy(() -> introspection.active("token"))
                    .isInstanceOf(AccountCheck.DirectoryAway.class);
        }
    }
}
