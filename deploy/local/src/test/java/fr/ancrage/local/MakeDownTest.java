package fr.ancrage.local;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts themselves, in a state of their own, with a JDK that does nothing but stay. */
class MakeDownTest {

    private static final Path SCRIPTS = Path.of("").toAbsolutePath();

    @TempDir Path machine;

    @Test
    void make_down_also_ends_the_cache_of_classes_that_is_being_made() throws Exception {
        var pid = machine.resolve("pid");
        var jdk = Files.createDirectories(machine.resolve("jdk/bin"));
        Files.writeString(machine.resolve("jdk/release"), "none");
        Files.createFile(jdk.resolve("java"), asFileAttribute(fromString("rwx------")));
        Files.writeString(
                jdk.resolve("java"),
                "#!/bin/sh\necho $$ >%1$s.new && mv %1$s.new %1$s\nexec sleep 120\n"
                        .formatted(pid));
        Files.createDirectories(machine.resolve("state/run/case-service"));
        Files.createDirectories(machine.resolve("state/journaux"));
        Files.createDirectories(machine.resolve("state/pids"));

        bash(". ./common.sh && launch caches \"$ROOT/deploy/local/caches.sh\" case-service");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(pid));
        var making = ProcessHandle.of(Long.parseLong(Files.readString(pid).trim()));
        assertThat(making).isPresent();

        try {
            bash("./down.sh");

            assertThat(making.get().isAlive()).isFalse();
        } finally {
            making.get().destroyForcibly();
        }
    }

    private void bash(String command) throws IOException, InterruptedException {
        var process = new ProcessBuilder("bash", "-c", command).directory(SCRIPTS.toFile());
        process.environment().put("ANCRAGE_ETAT", machine.resolve("state").toString());
        process.environment().put("JAVA_HOME", machine.resolve("jdk").toString());
        var output = machine.resolve("said").toFile();
        var status = process.redirectErrorStream(true).redirectOutput(output).start().waitFor();
        assertThat(status).as(Files.readString(output.toPath())).isZero();
    }
}
