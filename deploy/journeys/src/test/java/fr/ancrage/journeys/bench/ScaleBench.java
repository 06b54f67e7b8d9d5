package fr.ancrage.journeys.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.journeys.ActsFile;
import fr.ancrage.journeys.Imports;
import fr.ancrage.journeys.Platform;
import fr.ancrage.platform.test.bench.Load;
import fr.ancrage.platform.test.http.Browser;
import fr.ancrage.platform.test.processes.Api;
import fr.ancrage.platform.test.processes.Api.Answer;
import fr.ancrage.platform.test.processes.ServiceProcess;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What an act, a read, a diagnosis, an opinion cost each process: {@code docs/scaling.md} reckons
 * from these figures. The first of this module's benches, since all processes must run at full
 * speed.
 */
@Order(1)
class ScaleBench {

    private static final int WARM_UP = 3;
    private static final int ROUNDS = Integer.getInteger("scale.rounds", 7);
    private static final int ACTS = 60;
    private static final int HANDED_IN = 12;
    private static final int READERS = 4;
    private static final int SEARCHES = 60;
    private static final Duration READING = Duration.ofSeconds(2);
    private static final String REPORT =
            """
            {"issue":"REALISE_SANS_MENAGE","realiseLe":"2026-11-19","sections":{"accompagnement":"Rien.",
             "capaciteRemboursement":"Rien.","endettementLocatif":"Rien.","identiteLocataire":"Rien.","preconisations":"Rien.",
             "presenceLocataire":"Rien.","redacteur":"Rien.","reprisePaiement":"Rien.","situationFamiliale":"Rien.",
             "situationLocative":"Rien.","traitementDette":"Rien.","transmission":"Rien."}}\
            """;
    private static final String OPINION =
            """
            {"dossier":"%s","avis":"RELOGEMENT","observation":"Loyer trop lourd.",
             "preconisations":[{"type":"RELOGEMENT","organisation":"ddets-21","quoi":"Inscription au vivier."}]}\
            """;

    private static Platform platform;
    private static Api secretariat;
    private static Browser agent;

    private final Random random = new Random(20261127);
    private int files;
    private int cases;

    /** A household as a file names it, and the case that its first act opened. */
    private record Household(String name, String street, String dossier) {}

    @BeforeAll
    static void start() {
        System.setProperty(
                ServiceProcess.AT_FULL_SPEED, String.join(",", Platform.SERVICES) + ",gateway");
        platform = Platform.started();
        secretariat = platform.as("secretariat-21");
        agent = new Browser(platform.url());
        agent.signIn("secretariat-21");
    }

    @Test
    void what_each_thing_costs() throws IOException {
        var costs = new Costs(platform);
        costs.rest();
        for (var round = 0; round < WARM_UP; round++) {
            play(costs);
        }
        costs.rest();
        for (var round = 0; round < ROUNDS; round++) {
            play(costs);
        }
        costs.report();
        bytesStored();
    }

    private void play(Costs costs) throws IOException {
        var opened = new ArrayList<Household>();
        costs.withAllThatFollows("an act that opens a case", () -> open(opened));
        costs.withAllThatFollows("an act attached to a case", () -> attach(opened));
        costs.withAllThatFollows("a diagnosis accepted, handed in", () -> handIn(opened));
        costs.withAllThatFollows("a case examined, its opinion", () -> examine(opened));
        var dossiers = opened.stream().map(h -> "/api/dossiers/" + h.dossier).toList();
        costs.alone("a case read", () -> read(dossiers));
        costs.alone("a page of the list", () -> read(List.of("/api/dossiers?taille=25")));
        costs.alone("a search by name", () -> search(opened));
        cases += opened.size();
        costs.withAllThatFollows("a case when the day turns", this::turnTheDay);
    }

    /** The work of the day in every service, for each case that there is. */
    private int turnTheDay() {
        platform.day().turnTo(platform.day().today().plusDays(1));
        return cases;
    }

    private int open(List<Household> opened) throws IOException {
        var file = ActsFile.inDijon();
        var prefix = "E" + files++;
        var households = new ArrayList<Household>();
        for (var i = 0; i < ACTS; i++) {
            var household = new Household(word() + ";" + word(), i + 1 + " rue " + word(), "");
            households.add(household);
            file.act(prefix + "-" + i, "CP", "12/11/2026", household.name, household.street);
        }
        var report = file.send(secretariat, "21");
        assertThat(report.path("ouverts").asInt()).isEqualTo(ACTS);
        Imports.cases(report)
                .forEach((line, dossier) -> {
                    var household = households.get(line - 2);
                    opened.add(new Household(household.name, household.street, dossier));
                });
        return ACTS;
    }

    private int attach(List<Household> opened) throws IOException {
        var file = ActsFile.inDijon();
        var prefix = "S" + files++;
        for (var household : opened) {
            file.act(
                    prefix + "-" + household.dossier,
                    "ASSIGNATION",
                    "16/11/2026",
                    household.name,
                    household.street,
                    "25/02/2027;TJ Dijon");
        }
        var report = file.send(secretariat, "21");
        assertThat(report.path("rattaches").asInt()).isEqualTo(opened.size());
        return opened.size();
    }

    private int handIn(List<Household> opened) throws IOException {
        for (var household : opened.subList(0, HANDED_IN)) {
            var mission =
                    ok(secretariat.get(
                                    "/api/diagnostics/affectations?mission=DSF&dossier="
                                            + household.dossier))
                            .path("elements")
                            .path(0);
            var social = platform.as("social-" + mission.path("organisation").asString());
            var address = "/api/diagnostics/affectations/" + mission.path("id").asString();
            ok(social.post(address + "/acceptation", "{}"));
            ok(social.post(address + "/rapport", REPORT));
        }
        return HANDED_IN;
    }

    private int examine(List<Household> opened) throws IOException {
        var seance =
                ok(
                        secretariat.post(
                                "/api/commissions/seances",
                                """
                                {"formation":"ccapex-pleniere","date":"%s","heure":"%02d:%02d","lieu":"DDETS"}\
                                """
                                        .formatted(
                                                platform.day().today(),
                                                8 + files / 60,
                                                files % 60)));
        var sitting = "/api/commissions/seances/" + seance.path("id").asString();
        for (var household : opened.subList(HANDED_IN, 2 * HANDED_IN)) {
            ok(
                    secretariat.post(
                            "/api/commissions/candidatures",
                            """
                            {"dossier":"%s","formation":"ccapex-pleniere","motif":"Examen demandé."}\
                            """
                                    .formatted(household.dossier)));
            ok(
                    secretariat.post(
                            sitting + "/inscriptions",
                            "{\"dossier\":\"%s\"}".formatted(household.dossier)));
            ok(secretariat.post(sitting + "/avis", OPINION.formatted(household.dossier)));
        }
        return HANDED_IN;
    }

    private static int read(List<String> paths) {
        var load =
                new Load(
                        paths.stream().map(path -> URI.create(platform.url() + path)).toList(),
                        () ->
                                new String[] {
                                    "Cookie",
                                    Browser.SESSION_COOKIE
                                            + "="
                                            + agent.cookies().get(Browser.SESSION_COOKIE)
                                });
        return (int) (load.perSecond(READERS, READING) * READING.toSeconds());
    }

    private static int search(List<Household> opened) throws IOException {
        for (var household : opened.subList(0, SEARCHES)) {
            var found =
                    ok(
                            secretariat.post(
                                    "/api/dossiers/recherche",
                                    "{\"texte\":\"%s\"}"
                                            .formatted(household.name.replace(';', ' '))));
            assertThat(found.path("total").asInt()).isPositive();
        }
        return SEARCHES;
    }

    private static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isBetween(200, 299);
        return answer.body();
    }

    /** A name that no other one resembles. */
    private String word() {
        var word = new StringBuilder().append((char) ('A' + random.nextInt(26)));
        random.ints(8, 'a', 'z' + 1).forEach(letter -> word.append((char) letter));
        return word.toString();
    }

    /** As the driver sends them: what a database makes of it on its disk is its own. */
    private void bytesStored() {
        var byCase = new TreeMap<String, Double>();
        var byEntry = new TreeMap<String, Double>();
        var letters = platform.databases().of("notifications").getCollection("plis");
        for (var database : platform.databases().all()) {
            var place = database.getName().substring(database.getName().indexOf('-') + 1);
            for (var collection : database.listCollectionNames()) {
                var documents = database.getCollection(collection, RawBsonDocument.class);
                var bytes = 0.0;
                for (var document : documents.find()) {
                    bytes += document.getByteBuffer().remaining();
                }
                if (collection.equals("piste")) {
                    byEntry.put(place, bytes / Math.max(1, documents.countDocuments()));
                } else {
                    byCase.merge(place, bytes / cases, Double::sum);
                }
            }
        }
        Costs.write(
                "letters written by case",
                "\"letters\":%.2f".formatted((double) letters.countDocuments() / cases));
        Costs.write("bytes stored by case", "\"by\":" + Costs.json(byCase));
        Costs.write("bytes of an entry of the trail", "\"by\":" + Costs.json(byEntry));
    }
}
