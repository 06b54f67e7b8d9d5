package fr.ancrage.journeys.bench;

import fr.ancrage.journeys.ActsFile;
import fr.ancrage.journeys.Imports;
import fr.ancrage.journeys.Platform;
import fr.ancrage.platform.test.bench.Load;
import fr.ancrage.platform.test.bench.Ratio;
import fr.ancrage.platform.test.http.Browser;
import fr.ancrage.platform.test.processes.ServiceProcess;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * B1: what the door costs: session, token relay, rate limit, against the service asked straight.
 */
class DoorBench {

    private static final int CLIENTS = 8;
    private static final int ROUNDS = 7;
    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration REST = Duration.ofSeconds(30);

    private static Load throughTheDoor;
    private static Load straight;

    @BeforeAll
    static void somethingToRead() throws IOException {
        System.setProperty(ServiceProcess.AT_FULL_SPEED, "case-service,gateway");
        var platform = Platform.started();
        var acts = ActsFile.inDijon();
        for (var i = 0; i < 50; i++) {
            acts.act("B1-" + i, "CP", "12/11/2026", "Mesure" + i + ";Zoé", i + 1 + " rue du Banc");
        }
        var cases =
                List.copyOf(Imports.cases(acts.send(platform.as("secretariat-21"), "21")).values());
        var agent = new Browser(platform.url());
        agent.signIn("secretariat-21");
        throughTheDoor =
                new Load(
                        addresses(platform.url(), cases),
                        () ->
                                new String[] {
                                    "Cookie",
                                    Browser.SESSION_COOKIE
                                            + "="
                                            + agent.cookies().get(Browser.SESSION_COOKIE)
                                });
        straight =
                new Load(
                        addresses(platform.service("case-service").url(), cases),
                        () ->
                                new String[] {
                                    "Authorization", platform.accounts().bearer("secretariat-21")
                                });
        throughTheDoor.perSecond(CLIENTS, WARM_UP);
        straight.perSecond(CLIENTS, WARM_UP);
        // On two cores the compiler would otherwise work beside what is measured.
        LockSupport.parkNanos(REST.toNanos());
    }

    private static List<URI> addresses(String url, List<String> cases) {
        return cases.stream().map(id -> URI.create(url + "/api/dossiers/" + id)).toList();
    }

    @Test
    void b1_one_case_through_the_door() {
        Ratio.measure(
                        "B1 one case through the door / straight from the service",
                        0.60,
                        ROUNDS,
                        () -> throughTheDoor.perSecond(CLIENTS, ROUND),
                        () -> straight.perSecond(CLIENTS, ROUND))
                .report();
        var half = throughTheDoor.perSecond(CLIENTS, ROUND) / 2;
        var more = new ArrayList<Double>();
        for (var i = 0; i < ROUNDS; i++) {
            more.add(throughTheDoor.p99(half, ROUND) - straight.p99(half, ROUND));
        }
        Ratio.atMost("B1 p99 at half load: milliseconds more through the door", 5, more).report();
    }
}
