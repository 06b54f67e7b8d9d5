package fr.ancrage.local.royaume;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The program: {@code ReconcilierRoyaume [--complet] royaume.json [overlay.json…]}. The environment
 * gives {@code ANCRAGE_KEYCLOAK_URL}, {@code ANCRAGE_KEYCLOAK_ADMIN}, {@code
 * ANCRAGE_KEYCLOAK_ADMIN_PASSWORD} and the secrets of the clients. One French line per change; a
 * second run changes nothing and says so.
 */
public final class ReconcilierRoyaume {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private ReconcilierRoyaume() {}

    public static void main(String[] args) {
        List<String> names = new ArrayList<>(List.of(args));
        boolean complete = names.remove("--complet");
        if (names.isEmpty()) {
            System.err.println(
                    "Usage : ReconcilierRoyaume [--complet] <royaume.json> [surcouche…]");
            System.exit(2);
        }
        try {
            int changes =
                    reconcilier(
                            names.stream().map(Path::of).toList(),
                            System.getenv(),
                            complete,
                            change -> System.out.println("  · " + change));
            System.out.println(
                    changes == 0
                            ? "Royaume à jour."
                            : "Royaume réconcilié : " + changes + " changement(s).");
        } catch (RealmException | IOException e) {
            System.err.println("Royaume non réconcilié : " + e.getMessage());
            System.exit(1);
        }
    }

    /**
     * Makes the realm what the files say.
     *
     * @param environment as above
     * @param complete compares piece by piece even when the realm says that it comes from these
     *     very files
     * @return how many changes were needed
     */
    public static int reconcilier(
            List<Path> files,
            Map<String, String> environment,
            boolean complete,
            Consumer<String> say)
            throws IOException {
        var url = environment.getOrDefault("ANCRAGE_KEYCLOAK_URL", "http://127.0.0.1:8180");
        var wanted = RealmFiles.read(files, environment);
        if (wanted.hasPasswords() && !LOOPBACK.contains(URI.create(url).getHost())) {
            throw new RealmException(
                    "ces fichiers contiennent des mots de passe publics : ils ne servent que sur un"
                            + " seul poste, jamais à "
                            + url);
        }
        var keycloak =
                new KeycloakAdmin(
                        url,
                        environment.getOrDefault("ANCRAGE_KEYCLOAK_ADMIN", "admin"),
                        environment.getOrDefault("ANCRAGE_KEYCLOAK_ADMIN_PASSWORD", ""));
        return new RealmReconciliation(keycloak, wanted, say).run(complete);
    }
}
