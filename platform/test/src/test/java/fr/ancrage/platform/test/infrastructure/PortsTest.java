package fr.ancrage.platform.test.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void no_port_is_given_twice_and_callers_connections_have_none_of_them() {
        var given = new HashSet<Integer>();
        for (var i = 0; i < 200; i++) {
            assertThat(given.add(Ports.free())).isTrue();
        }
        assertThat(given).allMatch(port -> port < 32_768);
    }

    @Test
    void what_was_given_is_held_against_every_other_test_until_the_end() throws Exception {
        var port = Ports.free();
        var file = Path.of(System.getProperty("java.io.tmpdir"), "ancrage-ports", "" + port);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            Assertions.assertThatThrownBy(channel::tryLock)
                    .isInstanceOf(OverlappingFileLockException.class);
        }
    }
}
