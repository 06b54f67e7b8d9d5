package fr.ancrage.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The faults that are asked for, one after the other; those of the door on a platform of their own.
 */
class DrillsTest {

    private static final String SHORT = "pair,outages";
    private static final String DOOR = "door";
    private static final int EACH = Integer.getInteger("drill.each", 2);

    @Test
    void nothing_is_lost_nothing_is_doubled_whatever_fails() {
        var asked =
                new ArrayList<>(List.of(System.getProperty("drill.faults", SHORT).split(",", -1)));
        var door = asked.remove(DOOR);
        if (!asked.isEmpty()) {
            straight(asked);
        }
        if (door) {
            throughTheDoor();
        }
    }

    private static void straight(List<String> groups) {
        try (var drill = new Drill(EACH, new Fleet(Entrance.straight()))) {
            drill.begin();
            assertThat(drill.unproved()).as("listeners without an effect").isEmpty();
            for (var group : groups) {
                Faults.of(group).strike(drill);
            }
            drill.end();
            allAsTheyMustBe(drill.rows());
        }
    }

    private static void throughTheDoor() {
        try (var drill = new DoorDrill(EACH)) {
            var rows = drill.play();
            drill.told().forEach(System.out::println);
            allAsTheyMustBe(rows);
            assertThat(drill.wrong()).as("what nobody should be told at the door").isEmpty();
        }
    }

    private static void allAsTheyMustBe(List<Drill.Row> rows) {
        System.out.println(DrillTable.of(rows));
        var wrong =
                rows.stream()
                        .filter(row -> !row.asItMustBe())
                        .map(row -> row.fault() + ": " + row.balance())
                        .toList();
        // on its first line: all that a summary of a build shows
        assertThat(wrong).withFailMessage(() -> String.join("; ", wrong)).isEmpty();
    }
}
