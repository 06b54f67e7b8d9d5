package fr.ancrage.journeys.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.journeys.ActsFile;
import fr.ancrage.journeys.Imports;
import fr.ancrage.journeys.Platform;
import fr.ancrage.platform.test.processes.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * One thing of each kind that an address of the API can name: a case with its mission, its sitting,
 * its letter and its entry of the pool; another one whose expulsion is granted, with its lists.
 */
final class Things {

    /** A name that nobody else has: wherever it appears, it comes from this case. */
    static final String NAME = "Quillevéré-Zamparutti";

    static final String STREET = "7 bis rue de l'Accès";

    /** Words of the social report: whoever may not read it never gets them. */
    static final String SOCIAL = "canari social 7421";

    private static final String ENVOIS = "/api/notifications/envois";
    private static final String CONSERVATION = "/api/dossiers/conservation";
    private static final Map<String, String> THINGS = new LinkedHashMap<>();

    private Things() {}

    static String id(String kind) {
        return Objects.requireNonNull(THINGS.get(kind), kind);
    }

    private static Platform platform() {
        return Platform.started();
    }

    static void make() throws IOException {
        var secretariat = platform().as("secretariat-21");
        theCase(secretariat);
        theMission(secretariat);
        theSitting(secretariat);
        theEntryOfThePool(secretariat);
        theLetters(secretariat);
        theGrantedExpulsion(secretariat);
        theErasedHousehold(secretariat);
        // The week is over: its lists are frozen.
        platform().day().turnTo(LocalDate.parse("2026-11-23"));
        for (var list : List.of("/api/notifications/tableaux", "/api/relogements/listes-siao")) {
            await().atMost(Duration.ofSeconds(40))
                    .untilAsserted(() ->
                            assertThat(secretariat.all(list))
                                    .anyMatch(week ->
                                            week.path("semaine").asString().equals("2026-S47")
                                                    && (week.hasNonNull("figeLe")
                                                            || week.hasNonNull("figeeLe"))));
        }
    }

    private static void theCase(Api secretariat) throws IOException {
        var assignation =
                ActsFile.inDijon()
                        .act(
                                "ACCES-1",
                                "ASSIGNATION",
                                "12/11/2026",
                                NAME + ";Apolline",
                                STREET,
                                "25/02/2027;TJ Dijon")
                        .send(secretariat, "21");
        THINGS.put("CASE", Imports.cases(assignation).get(2));
        var command =
                ActsFile.inDijon()
                        .act(
                                "ACCES-2",
                                "CP",
                                "12/11/2026",
                                "Zywiecki;Apolline",
                                "3 rue de l'Import")
                        .send(secretariat, "21");
        THINGS.put("IMPORT", command.path("id").asString());
    }

    private static void theMission(Api secretariat) throws IOException {
        THINGS.put(
                "ASSIGNMENT",
                first(
                        secretariat,
                        "/api/diagnostics/affectations?mission=DSF&dossier=" + id("CASE")));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(
                                        platform()
                                                .as("social-dijon-metropole")
                                                .get("/api/dossiers/" + id("CASE"))
                                                .status())
                                .isEqualTo(200));
        var social = platform().as("social-dijon-metropole");
        var mission = "/api/diagnostics/affectations/" + id("ASSIGNMENT");
        done(social, mission + "/acceptation", "{}");
        done(
                social,
                mission + "/rapport",
                """
                {"issue":"REALISE_SANS_MENAGE","realiseLe":"2026-11-19","internes":"@","sections":{"accompagnement":"@",
                 "capaciteRemboursement":"@","endettementLocatif":"@","identiteLocataire":"@","preconisations":"@",
                 "presenceLocataire":"@","redacteur":"@","reprisePaiement":"@","situationFamiliale":"@",
                 "situationLocative":"@","traitementDette":"@","transmission":"@"},
                 "rapportSocial":{"motifsProcedure":"@","motifsEmpechantMaintien":"@","typologieSouhaitee":"@",
                 "planDette":"@","occupationLogement":"@","aucunAccompagnement":true}}\
                """
                        .replace("@", SOCIAL));
    }

    /** The plenary: every landlord and owner sits there, whatever the case. */
    private static void theSitting(Api secretariat) throws IOException {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        done(
                                secretariat,
                                "/api/commissions/candidatures",
                                """
                                {"dossier":"%s","formation":"ccapex-pleniere","motif":"essai"}\
                                """
                                        .formatted(id("CASE"))));
        var sitting =
                done(
                                secretariat,
                                "/api/commissions/seances",
                                """
                                {"formation":"ccapex-pleniere","date":"%s","heure":"09:30","lieu":"DDETS"}\
                                """
                                        .formatted(platform().day().today()))
                        .path("id")
                        .asString();
        THINGS.put("SITTING", sitting);
        var address = "/api/commissions/seances/" + sitting;
        done(secretariat, address + "/inscriptions", "{\"dossier\":\"%s\"}".formatted(id("CASE")));
        done(
                secretariat,
                address + "/avis",
                """
                {"dossier":"%s","avis":"MAINTIEN","preconisations":[{"type":"PLAN_APUREMENT","organisation":"orvitis"}]}\
                """
                        .formatted(id("CASE")));
        done(secretariat, address + "/cloture", "{}");
        THINGS.put(
                "RECOMMENDATION",
                sitting
                        + "/"
                        + secretariat
                                .all("/api/commissions/preconisations?dossier=" + id("CASE"))
                                .getFirst()
                                .path("preconisation")
                                .path("id")
                                .asString());
    }

    private static void theEntryOfThePool(Api secretariat) throws IOException {
        var pool = "/api/relogements/vivier";
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        THINGS.put(
                                "ENTRY",
                                done(
                                                secretariat,
                                                pool,
                                                "{\"dossier\":\"%s\"}".formatted(id("CASE")))
                                        .path("id")
                                        .asString()));
        var entry = pool + "/" + id("ENTRY");
        done(
                secretariat,
                entry + "/rapport",
                """
                {"organisation":"dijon-metropole","le":"2026-11-20","nature":"RAPPORT_SOCIAL"}\
                """);
        var access = platform().as("acces-logement-21");
        done(access, entry + "/chef-de-file", "{\"organisation\":\"orvitis\"}");
        done(access, entry + "/propositions", "{\"logement\":\"T3\",\"le\":\"2026-11-20\"}");
        THINGS.put("PROPOSAL", id("ENTRY") + "/1");
    }

    private static void theLetters(Api secretariat) throws IOException {
        var of = "&dossier=" + id("CASE");
        THINGS.put(
                "LETTER",
                first(secretariat, ENVOIS + "?etat=A_IMPRIMER&courrier=ASSIGNATION_MENAGE" + of));
        THINGS.put(
                "MESSAGE", first(secretariat, ENVOIS + "?courrier=ASSIGNATION_DEMANDE_DSF" + of));
        THINGS.put(
                "TRANSMISSION",
                first(secretariat, "/api/notifications/transmissions?regle=R-183" + of));
        THINGS.put(
                "BATCH",
                done(
                                secretariat,
                                "/api/notifications/impressions",
                                "{\"envois\":[\"%s\"]}".formatted(id("LETTER")))
                        .path("id")
                        .asString());
    }

    private static void theGrantedExpulsion(Api secretariat) throws IOException {
        ActsFile.inDijon()
                .act("ACCES-3", "RFP", "12/11/2026", "Accordée;Berthe", "9 rue de l'Octroi")
                .send(secretariat, "21");
        Imports.accepted(
                secretariat,
                "DECISIONS_CFP",
                "21",
                "decisions.csv",
                """
                N° acte RFP;Nom;Prénom;Commune;Décision;Date de décision;Expulsion possible à compter du;Critères de vulnérabilité;Veille sociale
                ACCES-3;ACCORDÉE;Berthe;Dijon;octroi;20/11/2026;01/04/2027;santé;oui
                """
                        .getBytes(ActsFile.PARTNERS));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(secretariat.all("/api/relogements/concours?etat=ACCORDE"))
                                .anySatisfy(concours -> {
                                    assertThat(concours.path("actes").toString())
                                            .contains("ACCES-3");
                                    THINGS.put("CONCOURS", concours.path("id").asString());
                                }));
    }

    /** Copied for itself, then erased in every service: each has answered. */
    private static void theErasedHousehold(Api secretariat) throws IOException {
        var act =
                ActsFile.inDijon()
                        .act(
                                "ACCES-5",
                                "ASSIGNATION",
                                "12/11/2026",
                                "Effacée;Ondine",
                                "11 rue de l'Oubli",
                                "25/02/2027;TJ Dijon")
                        .send(secretariat, "21");
        var household = Imports.cases(act).get(2);
        first(secretariat, "/api/diagnostics/affectations?mission=DSF&dossier=" + household);
        var reference =
                secretariat.get("/api/dossiers/" + household).body().path("reference").asString();
        var officer = platform().as("dpo-21");
        var copy =
                done(
                        officer,
                        CONSERVATION + "/copies",
                        "{\"reference\":\"%s\"}".formatted(reference));
        assertThat(copy.path("complete").asBoolean()).as(copy.toString()).isTrue();
        var erasure =
                officer.post(
                        CONSERVATION + "/effacements",
                        """
                        {"reference":"%s","motif":"DROIT_A_L_EFFACEMENT","confirmeProcedureEnCours":true}\
                        """
                                .formatted(reference));
        assertThat(erasure.status()).as(erasure.body().toString()).isEqualTo(202);
        THINGS.put("ERASURE", erasure.body().path("id").asString());
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() ->
                        assertThat(
                                        officer.get(CONSERVATION + "/effacements/" + id("ERASURE"))
                                                .body()
                                                .path("etat")
                                                .asString())
                                .isEqualTo("FAIT"));
        assertThat(secretariat.get("/api/dossiers/" + household).status()).isEqualTo(404);
        assertThat(
                        secretariat.all(
                                "/api/diagnostics/affectations?mission=DSF&dossier=" + household))
                .isEmpty();
        var other = secretariat.get("/api/dossiers/" + id("CASE")).body();
        THINGS.put(
                "COPY",
                done(
                                officer,
                                CONSERVATION + "/copies",
                                "{\"reference\":\"%s\"}"
                                        .formatted(other.path("reference").asString()))
                        .path("id")
                        .asString());
    }

    private static String first(Api api, String list) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(api.all(list)).as(list).isNotEmpty());
        try {
            return api.all(list).getFirst().path("id").asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode done(Api api, String path, String json) throws IOException {
        var answer = api.post(path, json);
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isBetween(200, 201);
        return answer.body();
    }
}
