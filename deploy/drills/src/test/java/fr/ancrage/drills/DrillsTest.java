package fr.ancrage.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The faults that are asked for, one after the other, on one platform. */
class DrillsTest {

    private static final String SHORT = "kills,outages";

    @Test
    void nothing_is_lost_nothing_is_doubled_whatever_fails() {
        var asked = List.of(System.getProperty("drill.faults", SHORT).split(",", -1));
        try (var drill = new Drill(Integer.getInteger("drill.each", 2))) {
            drill.begin();
            assertThat(drill.unproved()).as("listeners without an effect").isEmpty();
            for (var group : asked) {
                Faults.of(group).strike(drill);
            }
            drill.end();
            System.out.println(DrillTable.of(drill.rows()));
            assertThat(drill.rows())
                    .allSatisfy(row ->
                            assertThat(row.asItMustBe())
                                    .as("%s: %s", row.fault(), row.balance())
                                    .isTrue());
        }
    }
}
