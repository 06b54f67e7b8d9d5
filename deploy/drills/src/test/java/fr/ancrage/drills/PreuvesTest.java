package fr.ancrage.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PreuvesTest {

    @Test
    void every_listener_of_the_contracts_says_what_proves_its_effect_or_why_no_wave_calls_it() {
        var preuves = Preuves.load();
        var rows = new TreeSet<>(preuves.places().keySet());
        rows.addAll(preuves.reasons().keySet());

        assertThat(rows).isEqualTo(new TreeSet<>(Topologie.load().queues()));
        assertThat(preuves.reasons()).allSatisfy((queue, why) -> assertThat(why).isNotBlank());
    }
}
