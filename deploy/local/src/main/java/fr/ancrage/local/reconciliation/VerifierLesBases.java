package fr.ancrage.local.reconciliation;

import com.mongodb.MongoException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/**
 * The program: {@code VerifierLesBases}. The environment gives {@code MONGODB_URI} and {@code
 * ANCRAGE_MONGODB_PREFIX}. Reads the databases of all services again until they agree, since a
 * message may be on its way, and prints one table. Ends with 0 when all agree, 1 when something
 * does not, 2 when nothing differs but something still waits, 3 when it could not be said.
 */
public final class VerifierLesBases {

    private static final int READINGS = 5;
    private static final Duration BETWEEN = Duration.ofSeconds(3);

    private static final int AGREED = 0;
    private static final int DIFFERENT = 1;
    private static final int WAITING = 2;
    private static final int UNKNOWN = 3;

    private static final String LINE = "| %-86s | %9s | %6s | %10s |%n";

    private VerifierLesBases() {}

    public static void main(String[] args) throws InterruptedException {
        try (var databases = Databases.ofEnvironment()) {
            var checks = Reconciliation.of(databases);
            for (var reading = 1; reading < READINGS && verdict(checks) != AGREED; reading++) {
                Thread.sleep(BETWEEN);
                checks = Reconciliation.of(databases);
            }
            tell(checks, System.out);
            System.exit(verdict(checks));
        } catch (MongoException e) {
            System.out.println("La base ne répond pas : " + e.getClass().getSimpleName());
            System.exit(UNKNOWN);
        }
    }

    static int verdict(List<Check> checks) {
        if (checks.stream().anyMatch(check -> check.differences() > 0)) {
            return DIFFERENT;
        }
        return checks.stream().anyMatch(check -> check.waiting() > 0) ? WAITING : AGREED;
    }

    static void tell(List<Check> checks, PrintStream out) {
        out.printf(LINE, "Ce qui est vérifié", "comptés", "écarts", "en attente");
        checks.forEach(check ->
                out.printf(
                        LINE, check.what(), check.counted(), check.differences(), check.waiting()));
        for (var check : checks) {
            check.named().forEach(where -> out.println("  " + check.what() + " : " + where));
        }
        out.println(
                switch (verdict(checks)) {
                    case AGREED -> "Tout concorde.";
                    case WAITING ->
                            "Rien ne diffère, mais tout n'est pas fait : publications en cours ou messages mis de côté.";
                    default -> "DES ÉCARTS : ne rien effacer, et chercher d'où ils viennent.";
                });
    }
}
