package fr.ancrage.drills;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.local.reconciliation.Listeners;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class PreuvesTest {

    /** About no case; or an act, which is known by its number and not by its message. */
    private static final Set<String> OTHERWISE_KNOWN =
            Set.of(
                    "piste.tete.v1",
                    "dossier.efface.v1",
                    "effacement.fait.v1",
                    "decision-apl.rendue.v1");

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

    @Test
    void the_reconciliation_awaits_what_its_services_listen_to() {
        Listeners.ALWAYS.forEach((service, types) -> {
            var heard = new TreeSet<String>();
            Topologie.load()
                    .listeners()
                    .forEach((queue, type) -> {
                        if (queue.startsWith(service + ".")) {
                            heard.add(type);
                        }
                    });
            assertThat(heard).as(service).containsAll(types);
        });
        // every fact of a case that another service tells is a line of its history
        var told = new TreeSet<String>();
        Topologie.load()
                .listeners()
                .forEach((queue, type) -> {
                    if (queue.startsWith("case-service.") && !OTHERWISE_KNOWN.contains(type)) {
                        told.add(type);
                    }
                });
        assertThat(told)
                .isEqualTo(
                        new TreeSet<>(
                                Objects.requireNonNull(Listeners.ALWAYS.get("case-service"))));
    }
}
