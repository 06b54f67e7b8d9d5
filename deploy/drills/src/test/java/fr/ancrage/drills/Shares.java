package fr.ancrage.drills;

import fr.ancrage.platform.test.tokens.TokenIssuer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What each instance of each service took since its start, by its own metrics.
 *
 * @param lines in words
 * @param missing where one took nothing, or the work of a day was not done once
 */
record Shares(List<String> lines, List<String> missing) {

    private static final String DELIVERIES = "ancrage_deliveries_total";
    private static final String REQUESTS = "http_server_requests_seconds_count";
    private static final String SWEEPS = "ancrage_daily_seconds_count";

    static Shares of(Fleet fleet) {
        var shares = new Shares(new ArrayList<>(), new ArrayList<>());
        var operator =
                TokenIssuer.shared().bearer("exploitant", "exploitation-ancrage", "exploitant");
        for (var service : Fleet.SERVICES.keySet()) {
            shares.add(
                    service,
                    fleet.instances(service).stream()
                            .map(instance -> instance.metrics(operator))
                            .toList());
        }
        return shares;
    }

    private void add(String service, List<Map<String, Double>> instances) {
        var deliveries = each(instances, series -> series.startsWith(DELIVERIES));
        var commands = each(instances, Shares::isCommand);
        lines.add(
                "%s: %s deliveries, %s commands, %s sweeps of the day"
                        .formatted(
                                service,
                                words(deliveries),
                                words(commands),
                                words(each(instances, series -> series.startsWith(SWEEPS)))));
        if (deliveries.contains(0L)) {
            missing.add(service + ": one of two took no delivery");
        }
        if (commands.contains(0L) && commands.stream().mapToLong(Long::longValue).sum() > 1) {
            missing.add(service + ": one of two took no command");
        }
        sweeps(instances)
                .forEach((sweep, times) -> {
                    if (times != 1) {
                        missing.add("%s: %s ran %d times".formatted(service, sweep, times));
                    }
                });
    }

    private static boolean isCommand(String series) {
        return series.startsWith(REQUESTS)
                && series.contains("method=\"POST\"")
                && series.contains("outcome=\"SUCCESS\"");
    }

    private static List<Long> each(List<Map<String, Double>> instances, Predicate<String> kind) {
        return instances.stream()
                .map(metrics ->
                        metrics.entrySet().stream()
                                .filter(series -> kind.test(series.getKey()))
                                .mapToLong(series -> series.getValue().longValue())
                                .sum())
                .toList();
    }

    private static String words(List<Long> shares) {
        return shares.stream().map(String::valueOf).collect(Collectors.joining(" + "));
    }

    private static Map<String, Integer> sweeps(List<Map<String, Double>> instances) {
        var times = new TreeMap<String, Integer>();
        instances.forEach(metrics ->
                metrics.forEach((series, count) -> {
                    if (series.startsWith(SWEEPS)) {
                        times.merge(series, count.intValue(), Integer::sum);
                    }
                }));
        return times;
    }
}
