package fr.ancrage.journeys.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.journeys.ActsFile;
import fr.ancrage.journeys.Imports;
import fr.ancrage.journeys.Platform;
import fr.ancrage.platform.test.processes.Api;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import tools.jackson.databind.JsonNode;

/**
 * A household that is nowhere else, given to every service by the doors that agents and partners
 * use, and written by them into whatever they may write in. Each of its words is unlike any other
 * of the platform: one of them seen anywhere is a leak.
 */
final class Canary {

    static final String SURNAME = "Quetzalbrume";
    static final String FIRST_NAME = "Oswaldine";
    static final String PHONE = "06 39 98 41 57";
    static final String MAIL = "oswaldine@serin-canari.invalid";
    static final String STREET = "17 impasse du Serin Égaré";
    static final String BIRTHDAY = "29/02/1976";

    /** What agents write when they should not: all of it at once. */
    static final String TEXT =
            "%s %s, née le %s, %s, %s, %s"
                    .formatted(FIRST_NAME, SURNAME, BIRTHDAY, PHONE, MAIL, STREET);

    private static final Map<String, String> THINGS = new LinkedHashMap<>();

    private Canary() {}

    /** What must be found nowhere, in each of the forms that it may take. */
    static List<String> needles() {
        return List.of(
                SURNAME,
                FIRST_NAME,
                PHONE,
                PHONE.replace(" ", ""),
                "+33" + PHONE.replace(" ", "").substring(1),
                MAIL,
                "serin-canari",
                STREET,
                "Serin Égaré",
                BIRTHDAY,
                "1976-02-29",
                "29 février 1976");
    }

    private static Platform platform() {
        return Platform.started();
    }

    /** The thing that an address names by its id, when the canary has one of the kind. */
    static String named(String path) {
        return THINGS.entrySet().stream()
                .filter(e -> path.startsWith(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("00000000-0000-0000-0000-000000000001");
    }

    static String the(String kind) {
        var id = THINGS.get(kind);
        assertThat(id).as(kind).isNotNull();
        return id;
    }

    static void plant() throws IOException {
        var secretariat = platform().as("secretariat-21");
        theCase(secretariat);
        thePartnersFiles(secretariat);
        theReport();
        theSitting(secretariat);
        thePool(secretariat);
        theGrantedExpulsion(secretariat);
        theTransmissions(secretariat);
        theSearches(secretariat);
    }

    private static String act(String number, String nature, String hearing) {
        return String.join(
                ";",
                number,
                nature,
                "12/11/2026",
                "SCP Vauban et Associés, Dijon",
                "ORVITIS;bailleur social;public",
                "Mme",
                SURNAME,
                FIRST_NAME,
                ";",
                STREET,
                "21000;Dijon",
                PHONE,
                "01/03/2019;500,00;50,00;1 650,00;3",
                hearing,
                "impayés de loyer");
    }

    /** The file is called by the household's name, as a person would call it. */
    private static void theCase(Api secretariat) throws IOException {
        var file =
                ActsFile.HEADER
                        + act("CANARI-1", "ASSIGNATION", "25/02/2027;TJ Dijon")
                        + "\r\n"
                        + act("CANARI-2", "RFP", ";")
                        + "\r\n";
        var report =
                Imports.accepted(
                        secretariat,
                        "ACTES",
                        "21",
                        SURNAME + ".csv",
                        file.getBytes(ActsFile.PARTNERS));
        THINGS.put("/api/dossiers/imports/", report.path("id").asString());
        THINGS.put("/api/dossiers/{", Imports.cases(report).get(2));
    }

    private static String dossier() {
        return the("/api/dossiers/{");
    }

    /** Files with something wrong in each of the household's columns. */
    private static void thePartnersFiles(Api secretariat) throws IOException {
        var wrong =
                ActsFile.HEADER
                        + act("CANARI-3", "CP", ";").replace(PHONE, PHONE + "/" + MAIL)
                        + "\r\n"
                        + act("CANARI-4", SURNAME, ";")
                        + "\r\n"
                        + act("CANARI-5", "CP", ";").replace("21000;Dijon", SURNAME + ";" + STREET)
                        + "\r\n"
                        + act("CANARI-6", "CP", ";").replace("12/11/2026", FIRST_NAME)
                        + "\r\n"
                        + act("CANARI-7", "CP", ";").replace("1 650,00", TEXT.replace(';', ','))
                        + "\r\n";
        var report =
                secretariat.upload(
                        "/api/dossiers/imports?nature=ACTES&simulation=false&departement=21",
                        FIRST_NAME + ".csv",
                        wrong.getBytes(ActsFile.PARTNERS));
        assertThat(report.status()).isEqualTo(200);
        assertThat(report.body().path("refusees").asInt()).isPositive();
        THINGS.put("refused", report.body().path("id").asString());
    }

    private static void theReport() throws IOException {
        var secretariat = platform().as("secretariat-21");
        var missions = "/api/diagnostics/affectations?mission=DSF&dossier=" + dossier();
        soon(() -> assertThat(secretariat.all(missions)).isNotEmpty());
        var mission = secretariat.all(missions).getFirst();
        THINGS.put("/api/diagnostics/affectations/{", mission.path("id").asString());
        var social = platform().as("social-" + mission.path("organisation").asString());
        var address = "/api/diagnostics/affectations/" + mission.path("id").asString();
        soon(() -> done(social, address + "/acceptation", "{}"));
        done(
                social,
                address + "/rapport",
                """
                {"issue":"REALISE_SANS_MENAGE","realiseLe":"2026-11-19","internes":"@","sections":{"accompagnement":"@",
                 "capaciteRemboursement":"@","endettementLocatif":"@","identiteLocataire":"@","preconisations":"@",
                 "presenceLocataire":"@","redacteur":"@","reprisePaiement":"@","situationFamiliale":"@",
                 "situationLocative":"@","traitementDette":"@","transmission":"@"},
                 "rapportSocial":{"motifsProcedure":"@","motifsEmpechantMaintien":"@","typologieSouhaitee":"@",
                 "planDette":"@","occupationLogement":"@","accompagnement":"@"}}\
                """
                        .replace("@", TEXT));
    }

    private static void theSitting(Api secretariat) throws IOException {
        soon(() ->
                done(
                        secretariat,
                        "/api/commissions/candidatures",
                        """
                        {"dossier":"%s","formation":"ccapex-pleniere","motif":"%s"}\
                        """
                                .formatted(dossier(), TEXT)));
        var sitting =
                done(
                                secretariat,
                                "/api/commissions/seances",
                                """
                                {"formation":"ccapex-pleniere","date":"%s","heure":"15:45","lieu":"DDETS"}\
                                """
                                        .formatted(platform().day().today()))
                        .path("id")
                        .asString();
        THINGS.put("/api/commissions/seances/", sitting);
        var address = "/api/commissions/seances/" + sitting;
        done(secretariat, address + "/inscriptions", "{\"dossier\":\"%s\"}".formatted(dossier()));
        done(
                secretariat,
                address + "/avis",
                """
                {"dossier":"%s","avis":"MAINTIEN","observation":"%s",
                 "preconisations":[{"type":"PLAN_APUREMENT","organisation":"orvitis"}]}\
                """
                        .formatted(dossier(), TEXT));
        done(secretariat, address + "/cloture", "{}");
        var followed =
                secretariat
                        .all("/api/commissions/preconisations?dossier=" + dossier())
                        .getFirst()
                        .path("preconisation")
                        .path("id")
                        .asString();
        done(
                platform().as("bailleur-orvitis"),
                address + "/preconisations/" + followed + "/suivi",
                "{\"etat\":\"EN_COURS\",\"commentaire\":\"%s\"}".formatted(TEXT));
    }

    private static void thePool(Api secretariat) throws IOException {
        var pool = "/api/relogements/vivier";
        var access = platform().as("acces-logement-21");
        soon(() ->
                THINGS.put(
                        "/api/relogements/vivier/",
                        done(secretariat, pool, "{\"dossier\":\"%s\"}".formatted(dossier()))
                                .path("id")
                                .asString()));
        var entry = pool + "/" + the("/api/relogements/vivier/");
        soon(() ->
                assertThat(access.get(entry).body().path("etat").asString()).isEqualTo("COMPLETE"));
        done(access, entry + "/chef-de-file", "{\"organisation\":\"orvitis\"}");
        done(access, entry + "/evolutions", "{\"texte\":\"%s\"}".formatted(TEXT));
        done(
                access,
                entry + "/propositions",
                "{\"logement\":\"%s\",\"le\":\"2026-11-20\"}".formatted(TEXT));
    }

    private static void theGrantedExpulsion(Api secretariat) throws IOException {
        Imports.accepted(
                secretariat,
                "DECISIONS_CFP",
                "21",
                "decisions-" + SURNAME + ".csv",
                """
                N° acte RFP;Nom;Prénom;Commune;Décision;Date de décision;Expulsion possible à compter du;Critères de vulnérabilité;Veille sociale
                CANARI-2;%s;%s;Dijon;octroi;20/11/2026;01/04/2027;santé;oui
                """
                        .formatted(SURNAME, FIRST_NAME)
                        .getBytes(ActsFile.PARTNERS));
        var granted = "/api/relogements/concours?etat=ACCORDE&dossier=" + dossier();
        soon(() -> assertThat(secretariat.all(granted)).isNotEmpty());
        var concours = secretariat.all(granted).getFirst().path("id").asString();
        THINGS.put("/api/relogements/concours/", concours);
        done(
                platform().as("siao-21"),
                "/api/relogements/concours/" + concours + "/veille",
                """
                {"nature":"CONTACTE","le":"2026-11-20","precision":"%s"}\
                """
                        .formatted(TEXT));
    }

    private static void theTransmissions(Api secretariat) throws IOException {
        var list = "/api/notifications/transmissions?dossier=" + dossier();
        soon(() -> assertThat(secretariat.all(list)).isNotEmpty());
        var transmission = secretariat.all(list).getFirst().path("id").asString();
        THINGS.put("/api/notifications/transmissions/", transmission);
        var letters = "/api/notifications/envois?dossier=" + dossier();
        soon(() -> assertThat(secretariat.all(letters)).isNotEmpty());
        THINGS.put(
                "/api/notifications/envois/",
                secretariat.all(letters).getFirst().path("id").asString());
    }

    private static void theSearches(Api secretariat) throws IOException {
        for (var word : List.of(SURNAME, FIRST_NAME + " " + SURNAME, PHONE, STREET)) {
            var found =
                    secretariat.post(
                            "/api/dossiers/recherche", "{\"texte\":\"%s\"}".formatted(word));
            assertThat(found.status()).isEqualTo(200);
            assertThat(found.body().path("elements").toString()).as(word).contains(dossier());
        }
    }

    private static void soon(ThrowingRunnable what) {
        await().atMost(Duration.ofSeconds(40)).untilAsserted(what);
    }

    private static JsonNode done(Api api, String path, String json) throws IOException {
        var answer = api.post(path, json);
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isBetween(200, 201);
        return answer.body();
    }
}
