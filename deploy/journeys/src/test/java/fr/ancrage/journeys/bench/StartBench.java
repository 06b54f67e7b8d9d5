package fr.ancrage.journeys.bench;

import fr.ancrage.journeys.Platform;
import fr.ancrage.platform.test.bench.Ratio;
import fr.ancrage.platform.test.processes.ServiceProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** B12: from the command to « ready », with the cache of classes and without, from the same jar. */
class StartBench {

    private static final int ROUNDS = 7;

    @Test
    void b12_ready_with_the_cache_of_classes() {
        var platform = Platform.started();
        var service = platform.another("case-service");
        var cache = List.of("-XX:AOTCache=" + service.makeCache());
        var ratios = new ArrayList<Double>();
        for (var round = -1; round < ROUNDS; round++) {
            ratios.add(secondsToReady(service, cache) / secondsToReady(service, List.<String>of()));
        }
        Ratio.atMost(
                        "B12 ready with the cache of classes / without",
                        0.55,
                        ratios.subList(1, ratios.size())) // the first warms the disk up
                .report();
    }

    private static double secondsToReady(ServiceProcess service, List<String> options) {
        var begin = System.nanoTime();
        service.launch(Map.of(), options);
        service.awaitReady();
        var seconds = (System.nanoTime() - begin) / 1e9;
        service.kill();
        return seconds;
    }
}
