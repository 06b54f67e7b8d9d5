package fr.ancrage.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class PreuvesTest {

    @Test
    void every_listener_of_the_contracts_says_what_proves_its_effect_or_why_no_wave_calls_it() {
        var preuves = Preuves.load();
        var rows = new TreeSet<>(preuves.places().keySet());
        rows.addAll(preuves.reasons().keySet());

        assertThat(rows).isEqualTo(new TreeSet<>(Topologie.load().queues()));
        assertThat(preuves.reasons()).allSatisfy((queue, why) -> assertThat(why).isNotBlank());
    }

    @Test
    void every_queue_of_the_contracts_has_a_service_that_listens_to_it() throws IOException {
        var listened = new TreeSet<String>();
        for (var service : Fleet.SERVICES.keySet()) {
            var settings = Path.of("../..", service, "src/main/resources/application.yml");
            Map<?, ?> read = new Yaml().load(Files.readString(settings));
            under(under(under(read, "ancrage"), "messages"), "consumes")
                    .keySet()
                    .forEach(bean -> listened.add(service + "." + bean));
        }

        assertThat(listened).isEqualTo(new TreeSet<>(Topologie.load().queues()));
    }

    private static Map<?, ?> under(Map<?, ?> settings, String key) {
        return (Map<?, ?>) Objects.requireNonNull(settings.get(key), key);
    }
}
