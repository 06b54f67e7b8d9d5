package fr.ancrage.platform.trail;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an operator asks of a service's own jar instead of starting it; nothing but the database of
 * that one service is read.
 *
 * <pre>
 * java -jar some-service.jar --tetes-recues > tetes.jsonl
 *     the heads that this service keeps for another, one a line
 * java -jar other-service.jar --verifier-la-piste --tetes=tetes.jsonl
 *     computes every chain again, and compares it with those heads
 * </pre>
 *
 * <p>Ends with 0 when the trail is what was written, 1 when it is not, 2 when it could not be said:
 * no heads were given, or something is away.
 */
final class TrailCommand implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    static final String VERIFY = "--verifier-la-piste";
    static final String HEADS = "--tetes-recues";
    private static final String FILE = "--tetes=";

    private static final int INTACT = 0;
    private static final int BROKEN = 1;
    private static final int UNKNOWN = 2;

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        run(List.of(event.getArgs()), event.getEnvironment(), System.out).ifPresent(System::exit);
    }

    /** Nothing when the arguments ask for no command: the service then starts. */
    static Optional<Integer> run(
            List<String> arguments, ConfigurableEnvironment environment, PrintStream out) {
        if (!arguments.contains(VERIFY) && !arguments.contains(HEADS)) {
            return Optional.empty();
        }
        try (var client =
                MongoClients.create(environment.getRequiredProperty("spring.mongodb.uri"))) {
            var database =
                    client.getDatabase(environment.getRequiredProperty("spring.mongodb.database"));
            if (arguments.contains(HEADS)) {
                new ReceivedHeads(() -> database.getCollection(ReceivedHeads.COLLECTION))
                        .all()
                        .forEach(head -> out.println(JSON.writeValueAsString(head)));
                return Optional.of(INTACT);
            }
            var seal = HeadSeal.of(environment.getProperty("ancrage.trail.key", ""));
            var verify =
                    new VerifyTrail(
                            () -> database.getCollection(TrailAutoConfiguration.COLLECTION), seal);
            var service = environment.getProperty("spring.application.name", "service");
            var heads = heads(arguments, service);
            return Optional.of(
                    say(
                            verify.report(heads),
                            heads,
                            arguments.stream().anyMatch(a -> a.startsWith(FILE)),
                            service,
                            out));
        } catch (RuntimeException e) {
            out.println("La piste n'a pas pu être vérifiée : " + reason(e));
            return Optional.of(UNKNOWN);
        }
    }

    private static int say(
            VerifyTrail.Report report,
            List<TrailHead> heads,
            boolean witnessed,
            String service,
            PrintStream out) {
        report.breaks().forEach(broken -> out.println("  " + sentence(broken)));
        var counted =
                "%s : %d entrée(s) dans %d chaîne(s), %d tête(s) reçue(s) par le témoin"
                        .formatted(service, report.entries(), report.chains(), heads.size());
        if (!report.breaks().isEmpty()) {
            out.println(counted + " ; PISTE ALTÉRÉE : " + report.breaks().size() + " rupture(s).");
            return BROKEN;
        }
        if (heads.isEmpty() && (report.entries() > 0 || !witnessed)) {
            out.println(
                    counted
                            + " ; chaînes intactes, mais rien ne prouve qu'elles sont entières :"
                            + " donnez les têtes reçues par le témoin (--tetes=…).");
            return UNKNOWN;
        }
        out.println(counted + " ; piste intacte.");
        return INTACT;
    }

    private static String sentence(TrailBreak broken) {
        var where = "chaîne %s, entrée %d : ".formatted(broken.instance(), broken.sequence());
        return where
                + switch (broken.reason()) {
                    case CHANGED -> "son contenu a été modifié.";
                    case NOT_LINKED -> "elle ne suit pas celle d'avant.";
                    case MISSING -> "elle manque.";
                    case REWRITTEN -> "ce n'est pas celle dont le témoin a reçu la tête.";
                };
    }

    /** A witness may keep the heads of several: those of this service's chains alone count. */
    private static List<TrailHead> heads(List<String> arguments, String service) {
        var file =
                arguments.stream()
                        .filter(argument -> argument.startsWith(FILE))
                        .map(argument -> argument.substring(FILE.length()))
                        .findFirst();
        if (file.isEmpty()) {
            return List.of();
        }
        try {
            var heads = new ArrayList<TrailHead>();
            for (var line : Files.readAllLines(Path.of(file.get()))) {
                if (line.isBlank()) {
                    continue;
                }
                var head = JSON.readValue(line, TrailHead.class);
                if (head.instance().startsWith(service + "-")) {
                    heads.add(head);
                }
            }
            return heads;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String reason(RuntimeException e) {
        return switch (e) {
            case UncheckedIOException _ -> "le fichier des têtes est illisible.";
            case JacksonException _ ->
                    "le fichier des têtes n'est pas ce que --tetes-recues écrit.";
            default ->
                    "la base ne répond pas ou n'est pas réglée ("
                            + e.getClass().getSimpleName()
                            + ").";
        };
    }
}
