package fr.ancrage.drills;

import fr.ancrage.platform.test.processes.Api;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Agents who leaf through the lists of every service and look for a name, until they are sent home.
 */
final class Readers implements AutoCloseable {

    private static final List<String> ACCOUNTS =
            List.of("secretariat-21", "gestionnaire-21", "social-cd-21");
    private static final List<String> LISTS =
            List.of(
                    "/api/dossiers/travail",
                    "/api/diagnostics/travail",
                    "/api/commissions/travail",
                    "/api/notifications/travail",
                    "/api/relogements/travail");
    private static final Duration THINKS = Duration.ofMillis(100);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean home;

    private Readers() {}

    static Readers at(Door door) {
        var readers = new Readers();
        for (var account : ACCOUNTS) {
            var agent = door.signedIn(account);
            readers.threads.execute(() -> readers.work(agent));
        }
        return readers;
    }

    private void work(Api agent) {
        for (var page = 0; !home; page++) {
            try {
                agent.get(LISTS.get(page % LISTS.size()));
                agent.post("/api/dossiers/recherche", "{\"texte\":\"Personne\"}");
            } catch (IOException e) {
                // The door notes it; whoever reads asks for the next page.
            }
            Fleet.last(THINKS);
        }
    }

    @Override
    public void close() {
        home = true;
        threads.close();
    }
}
