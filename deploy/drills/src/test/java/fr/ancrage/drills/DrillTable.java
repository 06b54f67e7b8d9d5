package fr.ancrage.drills;

import java.util.List;

/** What every drill ended with, for people. */
final class DrillTable {

    private static final String LINE =
            "| %-44s | %5s | %6s | %7s | %6s | %6s | %6s | %7s | %5s | %9s |%n";

    private DrillTable() {}

    static String of(List<Drill.Row> rows) {
        var table =
                new StringBuilder("\n")
                        .append(
                                LINE.formatted(
                                        "fault",
                                        "s",
                                        "deaths",
                                        "command",
                                        "events",
                                        "effect",
                                        "lost",
                                        "doubled",
                                        "parked",
                                        "innocents"));
        for (var row : rows) {
            var balance = row.balance();
            table.append(
                    LINE.formatted(
                            row.fault(),
                            row.seconds(),
                            row.deaths(),
                            balance.commands(),
                            balance.events(),
                            balance.effects(),
                            balance.lost(),
                            balance.doubled(),
                            balance.parked(),
                            balance.innocents()));
        }
        for (var row : rows) {
            row.told().forEach(t -> table.append(row.fault()).append(": ").append(t).append('\n'));
            row.balance()
                    .differences()
                    .forEach(d -> table.append(row.fault()).append(": ").append(d).append('\n'));
        }
        return table.toString();
    }
}
