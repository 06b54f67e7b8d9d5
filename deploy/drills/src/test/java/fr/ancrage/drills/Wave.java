package fr.ancrage.drills;

import fr.ancrage.platform.test.processes.Api;
import fr.ancrage.platform.test.processes.Api.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/**
 * A bounded load through the public API: some households of each shape, whose acts are brought in,
 * whose diagnoses are handed in, whose sittings are held, whose decisions are told. Whoever sends a
 * command insists until the platform says that it has it, as people do after an error.
 */
final class Wave {

    static final String TODAY = "2026-11-20";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String IMPORT =
            "/api/dossiers/imports?simulation=false&departement=21&nature=";

    /** What a household goes through; the first act opens its case. */
    enum Shape {
        COMMANDEMENT("CP"),
        JUGEMENT("JUGEMENT"),
        DIAGNOSTIC("ASSIGNATION"),
        COMMISSION("CQL"),
        CONCOURS("RFP"),
        EXPULSION("ASSIGNATION");

        private final String firstAct;

        Shape(String firstAct) {
            this.firstAct = firstAct;
        }
    }

    private final Fleet fleet;
    private final Ledger ledger;
    private final String name;
    private final int each;
    private final Map<String, Shape> acts = new TreeMap<>();
    private final AtomicInteger commands = new AtomicInteger();
    private final Api cases;
    private final Api commissions;
    private final Api diagnostics;

    /**
     * @param each how many households of each shape
     */
    Wave(Fleet fleet, Ledger ledger, String name, int each) {
        this.fleet = fleet;
        this.ledger = ledger;
        this.name = name;
        this.each = each;
        cases = secretariat("case-service");
        commissions = secretariat("commission-service");
        diagnostics = secretariat("diagnostic-service");
        for (var shape : Shape.values()) {
            households(shape).forEach(household -> acts.put(first(household), shape));
        }
    }

    private Api secretariat(String service) {
        return fleet.as(service, "secretariat-21", "ddets-21", "secretariat");
    }

    /** The first act of each household, and its shape. */
    Map<String, Shape> acts() {
        return acts;
    }

    /** The acts whose numbers must each stand once in a journal. */
    List<String> numbers() {
        var numbers = new ArrayList<>(acts.keySet());
        households(Shape.EXPULSION).forEach(household -> numbers.add(household + "-PV"));
        return numbers;
    }

    /** Commands that the platform has accepted so far. */
    int commands() {
        return commands.get();
    }

    void play() {
        open();
        goOn();
    }

    /** The file that opens the cases. */
    void open() {
        var file = Actes.ofActs();
        acts.forEach((number, shape) ->
                file.act(number, shape.firstAct, number.substring(0, number.length() - 2)));
        bringIn("ACTES", file);
    }

    /** What the agencies do then. */
    void goOn() {
        diagnose();
        decide();
        grant();
        expel();
    }

    private List<String> households(Shape shape) {
        var households = new ArrayList<String>();
        for (var i = 0; i < each; i++) {
            households.add("%s-%s-%03d".formatted(name, shape.name().substring(0, 6), i));
        }
        return households;
    }

    private static String first(String household) {
        return household + "-1";
    }

    private void bringIn(String nature, Actes file) {
        insist(
                () -> cases.upload(IMPORT + nature, "fichier.csv", file.bytes()),
                report ->
                        report.path("refusees").asInt() == 0
                                && report.path("acceptees").asInt()
                                                + report.path("doublons").asInt()
                                        == file.count());
        commands.addAndGet(file.count());
    }

    private void diagnose() {
        for (var household : households(Shape.DIAGNOSTIC)) {
            var mission = mission(household);
            var agent =
                    fleet.as(
                            "diagnostic-service",
                            "social-" + mission.path("organisation").asString(),
                            mission.path("organisation").asString(),
                            "travailleur-social");
            var address = "/api/diagnostics/affectations/" + mission.path("id").asString();
            command(agent, address + "/acceptation", "{}", address, "etat", "ACCEPTEE");
            command(agent, address + "/rapport", REPORT, address, "etat", "RENDUE");
        }
    }

    /** The DSF that was asked of a service, once it is there. */
    private JsonNode mission(String household) {
        var dossier = dossier(household);
        return insist(
                        () ->
                                diagnostics.get(
                                        "/api/diagnostics/affectations?mission=DSF&dossier="
                                                + dossier),
                        page -> page.path("total").asInt() > 0)
                .path("elements")
                .path(0);
    }

    private void decide() {
        var households = households(Shape.COMMISSION);
        if (households.isEmpty()) {
            return;
        }
        var hour = "%02d:%02d".formatted(8 + Math.floorMod(name.hashCode(), 12), slot());
        var sitting = sitting(hour);
        var agenda = sitting + "/ordre-du-jour";
        for (var household : households) {
            var subject = "\"dossier\":\"" + dossier(household) + "\"";
            candidate(subject);
            onAgenda(sitting + "/inscriptions", "{" + subject + "}", agenda, household, false);
        }
        for (var household : households) {
            var subject = "\"dossier\":\"" + dossier(household) + "\"";
            onAgenda(sitting + "/avis", "{" + subject + "," + OPINION, agenda, household, true);
        }
    }

    private int slot() {
        return Math.floorMod(name.hashCode() / 12, 60);
    }

    private void candidate(String subject) {
        insist(
                () -> {
                    var answer =
                            commissions.post(
                                    "/api/commissions/candidatures",
                                    "{"
                                            + subject
                                            + ",\"formation\":\"ccapex-pleniere\",\"motif\":\"Examen demandé.\"}");
                    return answer.status() == 409 ? new Answer(200, answer.body()) : answer;
                },
                body -> true);
        commands.incrementAndGet();
    }

    private String sitting(String hour) {
        var known =
                "/api/commissions/seances?formation=ccapex-pleniere&du=" + TODAY + "&au=" + TODAY;
        var id = new String[1];
        insist(
                () -> {
                    for (var one : commissions.all(known)) {
                        if (one.path("heure").asString().startsWith(hour)) {
                            id[0] = one.path("id").asString();
                            return new Answer(200, one);
                        }
                    }
                    commissions.post(
                            "/api/commissions/seances",
                            """
                            {"formation":"ccapex-pleniere","date":"%s","heure":"%s","lieu":"DDETS"}\
                            """
                                    .formatted(TODAY, hour));
                    return new Answer(404, known());
                },
                body -> true);
        commands.incrementAndGet();
        return "/api/commissions/seances/" + id[0];
    }

    private static JsonNode known() {
        return tools.jackson.databind.json.JsonMapper.shared().createObjectNode();
    }

    /** A command about one line of an agenda, unless the agenda says it already. */
    private void onAgenda(
            String path, String json, String agenda, String household, boolean withOpinion) {
        var dossier = dossier(household);
        insist(
                () -> {
                    for (var line : commissions.get(agenda).body().path("elements")) {
                        if (line.path("dossier").asString().equals(dossier)
                                && (!withOpinion || !line.path("avis").isMissingNode())
                                && (!withOpinion || !line.path("avis").isNull())) {
                            return new Answer(200, line);
                        }
                    }
                    return commissions.post(path, json);
                },
                body -> true);
        commands.incrementAndGet();
    }

    private void grant() {
        var file = Actes.ofDecisions();
        households(Shape.CONCOURS).forEach(household -> file.octroi(first(household), household));
        if (file.count() > 0) {
            bringIn("DECISIONS_CFP", file);
        }
    }

    private void expel() {
        var file = Actes.ofActs();
        households(Shape.EXPULSION)
                .forEach(household -> {
                    askedOf(household);
                    file.act(household + "-PV", "PV_EXPULSION", household);
                });
        if (file.count() > 0) {
            bringIn("ACTES", file);
        }
    }

    /** The service has its request; a mission that ends before is rightly asked of nobody. */
    private void askedOf(String household) {
        var request =
                "/api/notifications/envois?courrier=ASSIGNATION_DEMANDE_DSF&dossier="
                        + dossier(household);
        insist(
                () -> secretariat("notification-service").get(request),
                page -> page.path("elements").path(0).path("etat").asString().equals("CONFIRME"));
    }

    private String dossier(String household) {
        return patiently("the case of " + household, () -> ledger.caseOf(first(household)));
    }

    private void command(
            Api api, String path, String json, String resource, String field, String done) {
        insist(
                () -> {
                    var answer = api.post(path, json);
                    if (answer.status() == 409
                            && api.get(resource).body().path(field).asString().equals(done)) {
                        return new Answer(200, answer.body());
                    }
                    return answer;
                },
                body -> true);
        commands.incrementAndGet();
    }

    private interface Call {
        Answer send() throws IOException;
    }

    private interface Enough {
        boolean says(JsonNode body);
    }

    private JsonNode insist(Call call, Enough enough) {
        return patiently(
                "an answer that accepts",
                () -> {
                    var answer = call.send();
                    if (answer.status() < 200
                            || answer.status() >= 300
                            || !enough.says(answer.body())) {
                        throw new IOException(answer.status() + " " + answer.body());
                    }
                    return answer.body();
                });
    }

    /**
     * Whatever fails is tried again, and who has died is started again; the last failure is told.
     */
    private <T> T patiently(String what, Callable<T> call) {
        var found = new AtomicReference<T>();
        Awaitility.await(what)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(300))
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> {
                    fleet.revive();
                    found.set(call.call());
                    return true;
                });
        return found.get();
    }

    private static final String REPORT =
            """
            {"issue":"REALISE_SANS_MENAGE","realiseLe":"2026-11-19","sections":{"accompagnement":"Rien.",
             "capaciteRemboursement":"Rien.","endettementLocatif":"Rien.","identiteLocataire":"Rien.","preconisations":"Rien.",
             "presenceLocataire":"Rien.","redacteur":"Rien.","reprisePaiement":"Rien.","situationFamiliale":"Rien.",
             "situationLocative":"Rien.","traitementDette":"Rien.","transmission":"Rien."}}\
            """;

    private static final String OPINION =
            """
            "avis":"RELOGEMENT","observation":"Loyer trop lourd.",
             "preconisations":[{"type":"RELOGEMENT","organisation":"ddets-21","quoi":"Inscription au vivier."}]}\
            """;
}
