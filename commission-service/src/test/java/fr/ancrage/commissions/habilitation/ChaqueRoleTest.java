package fr.ancrage.commissions.habilitation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.commissions.Client;
import fr.ancrage.commissions.ServiceDemarre;
import fr.ancrage.commissions.candidature.model.DossierSuivi.ActeSuivi;
import fr.ancrage.commissions.candidature.usecase.NoterFait;
import fr.ancrage.commissions.formation.model.Parc;
import fr.ancrage.commissions.formation.model.Situation;
import fr.ancrage.commissions.formation.model.Stade;
import fr.ancrage.platform.test.tokens.TokenIssuer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every endpoint of the OpenAPI document, for every role and place, against the table of product
 * §3. An endpoint that the table does not name fails the build.
 */
@ServiceDemarre
class ChaqueRoleTest {

    private static final LocalDate JOUR = LocalDate.of(2026, 11, 20);
    private static final String BASE = "/api/commissions";

    @LocalServerPort int port;
    @Autowired NoterFait noter;

    /** Who: a name, and how many of the sitting's two cases it sees; -1: the sitting is hidden. */
    private record Qui(String nom, Client client, int dossiers, Set<String> peut) {}

    private static final Set<String> RIEN = Set.of();

    private List<Qui> tous() {
        var tous = new ArrayList<Qui>();
        tous.add(qui("secretariat du département", 2, "ddets-21", "secretariat"));
        tous.add(qui("gestionnaire du département", 2, "ddets-21", "gestionnaire"));
        tous.add(qui("membre permanent", 2, "caf-21", "membre-commission"));
        tous.add(qui("membre concerné", 1, "orvitis", "membre-commission"));
        tous.add(qui("membre non concerné", -1, "mon-logis", "membre-commission"));
        tous.add(qui("secretariat d'un autre département", -1, "ddets-77", "secretariat"));
        tous.add(qui("gestionnaire ailleurs", -1, "sous-prefecture-meaux", "gestionnaire"));
        tous.add(qui("organisation inconnue", -1, "nulle-part", "secretariat"));
        for (var role :
                List.of(
                        "bailleur",
                        "travailleur-social",
                        "encadrant",
                        "operateur",
                        "organisme-payeur",
                        "acces-logement",
                        "commissaire-justice",
                        "siao",
                        "adil",
                        "banque-de-france",
                        "action-logement",
                        "forces-securite",
                        "observateur",
                        "administrateur",
                        "dpo",
                        "exploitant")) {
            tous.add(qui(role, -1, "ddets-21", role));
        }
        tous.add(
                new Qui(
                        "machine",
                        new Client(
                                port,
                                TokenIssuer.shared()
                                        .token("m", "ddets-21", "secretariat")
                                        .ofMachine("notification-service", "dossiers:identite")
                                        .with("organisation", "ddets-21")
                                        .with("roles", List.of("secretariat"))
                                        .bearer()),
                        -1,
                        RIEN));
        return tous;
    }

    private Qui qui(String nom, int dossiers, String organisation, String role) {
        return new Qui(
                nom,
                Client.agent(port, "x-" + nom.hashCode(), organisation, role),
                dossiers,
                Set.of(role));
    }

    /** What each list answers to whom has nothing: empty for roles that follow cases, else 403. */
    private static final Set<String> SANS_LISTE =
            Set.of("observateur", "administrateur", "dpo", "exploitant");

    private String seance() {
        var secretariat = Client.agent(port, "secretariat-21", "ddets-21", "secretariat");
        var corps =
                "{\"formation\":\"mediation-dijon\",\"date\":\"2026-12-21\",\"heure\":\"14:00\"}";
        secretariat.post(BASE + "/seances", corps);
        for (var s :
                secretariat
                        .get(BASE + "/seances?du=2026-12-21&au=2026-12-21")
                        .corps()
                        .path("elements")) {
            var adresse = BASE + "/seances/" + s.path("id").asString();
            for (var d : List.of("matrice-1 orvitis", "matrice-2 habellis")) {
                var id = d.split(" ")[0];
                noter.executer(
                        new NoterFait.Commande(
                                id,
                                "21",
                                "acte.recu",
                                "dossiers/" + id + "/1",
                                x ->
                                        x.avec(
                                                new ActeSuivi("C" + id, "CQL", JOUR, JOUR, 1),
                                                new Situation(
                                                        "21231",
                                                        "212",
                                                        Parc.PUBLIC,
                                                        Stade.CQL,
                                                        d.split(" ")[1],
                                                        null))));
                secretariat.post(adresse + "/inscriptions", "{\"dossier\":\"" + id + "\"}");
            }
            return adresse;
        }
        throw new AssertionError("no sitting");
    }

    @TestFactory
    Stream<DynamicTest> chaque_adresse_pour_chaque_role() throws IOException {
        var seance = seance();
        var document =
                JsonMapper.shared()
                        .readTree(
                                Files.readString(
                                        Path.of(
                                                "src",
                                                "main",
                                                "openapi",
                                                "commission-service.json")));
        var regles = regles();
        var tests = new ArrayList<DynamicTest>();
        for (var adresse : document.path("paths").properties()) {
            for (var methode : adresse.getValue().propertyNames()) {
                var cle = methode + " " + adresse.getKey();
                if (!adresse.getKey().startsWith(BASE)) {
                    continue;
                }
                assertThat(regles).as("the table names every endpoint").containsKey(cle);
                for (var qui : tous()) {
                    tests.add(
                            DynamicTest.dynamicTest(
                                    cle + " — " + qui.nom(),
                                    () -> verifier(cle, seance, qui, regles.get(cle))));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(300);
        return tests.stream();
    }

    @Test
    void les_petits_effectifs_se_cachent_a_qui_ne_suit_pas_tout_le_departement() {
        var chemin = BASE + "/indicateurs";
        for (var qui :
                List.of(
                        Client.agent(port, "m", "sous-prefecture-meaux", "gestionnaire"),
                        Client.agent(port, "o", "ddets-21", "observateur"))) {
            assertThat(qui.get(chemin).corps().path("petitsEffectifsMasques").asBoolean()).isTrue();
        }
        for (var qui :
                List.of(
                        Client.agent(port, "s", "ddets-77", "secretariat"),
                        Client.agent(port, "g", "ddets-21", "gestionnaire"))) {
            assertThat(qui.get(chemin).corps().path("petitsEffectifsMasques").asBoolean())
                    .isFalse();
        }
    }

    /** What is expected of somebody at one endpoint. */
    private interface Regle {
        int statut(Qui qui);
    }

    private static int liste(Qui qui) {
        return qui.peut().isEmpty() || qui.peut().stream().anyMatch(SANS_LISTE::contains)
                ? 403
                : 200;
    }

    private static Map<String, Regle> regles() {
        Regle lecture = q -> q.dossiers() < 0 ? 404 : 200;
        Regle secretariat =
                q -> q.dossiers() < 0 ? 404 : q.peut().contains("secretariat") ? 400 : 403;
        Regle prepare =
                q ->
                        q.peut().contains("secretariat") || q.peut().contains("gestionnaire")
                                ? 400
                                : 403;
        var regles = new LinkedHashMap<String, Regle>();
        regles.put(
                "get /api/commissions/formations",
                q -> q.peut().contains("observateur") ? 200 : liste(q));
        regles.put("get /api/commissions/candidatures", ChaqueRoleTest::liste);
        regles.put("post /api/commissions/candidatures", prepare);
        regles.put("post /api/commissions/candidatures/ecartement", prepare);
        regles.put("get /api/commissions/seances", ChaqueRoleTest::liste);
        regles.put(
                "post /api/commissions/seances",
                q -> q.peut().contains("secretariat") && !q.nom().contains("inconnue") ? 400 : 403);
        regles.put("get /api/commissions/seances/{id}", lecture);
        regles.put("get /api/commissions/seances/{id}/ordre-du-jour", lecture);
        regles.put("get /api/commissions/seances/{id}/calendrier.ics", lecture);
        // no household is known to the case-service of this test: the documents say so
        regles.put("get /api/commissions/seances/{id}/ordre-du-jour.pdf", lecture);
        regles.put("get /api/commissions/seances/{id}/releve-de-decisions.pdf", lecture);
        for (var acte : List.of("inscriptions", "retraits", "presences", "taches", "avis")) {
            regles.put("post /api/commissions/seances/{id}/" + acte, secretariat);
        }
        Regle conflit = q -> secretariat.statut(q) == 400 ? 409 : secretariat.statut(q);
        regles.put("post /api/commissions/seances/{id}/ordre", conflit);
        regles.put("post /api/commissions/seances/{id}/cloture", conflit);
        regles.put(
                "post /api/commissions/seances/{id}/annulation",
                q -> q.peut().contains("secretariat") ? -1 : secretariat.statut(q));
        regles.put("post /api/commissions/seances/{seance}/preconisations/{id}/suivi", q -> 404);
        regles.put("get /api/commissions/preconisations", ChaqueRoleTest::liste);
        regles.put("get /api/commissions/listes", ChaqueRoleTest::liste);
        regles.put(
                "get /api/commissions/indicateurs",
                q -> {
                    if (q.peut().stream()
                            .noneMatch(
                                    Set.of("secretariat", "gestionnaire", "observateur")
                                            ::contains)) {
                        return 403;
                    }
                    return q.nom().contains("inconnue") ? 404 : 200;
                });
        regles.put(
                "post /api/commissions/indicateurs/recompte",
                q -> q.peut().contains("exploitant") ? 200 : 403);
        regles.put("get /api/commissions/travail", _ -> 200);
        // parked messages are the platform's own: their tests are there, the door is looked at here
        var gares = "/api/commissions/exploitation/messages-gares";
        regles.put("get " + gares, q -> q.peut().contains("exploitant") ? 200 : 403);
        for (var acte : List.of("abandon", "rejeu")) {
            regles.put(
                    "post " + gares + "/" + acte, q -> q.peut().contains("exploitant") ? -1 : 403);
        }
        return regles;
    }

    private void verifier(String cle, String seance, Qui qui, Regle regle) {
        var attendu = regle.statut(qui);
        if (attendu == -1) {
            return; // it would end what the others look at
        }
        var methode = cle.split(" ")[0];
        var chemin =
                cle.split(" ")[1]
                        .replace(BASE + "/seances/{id}", seance)
                        .replace(BASE + "/seances/{seance}", seance)
                        .replace("{id}", "0b6c7c1e-5a0e-3f0c-9b0e-2f7d3c1a9e11");
        var corps =
                cle.endsWith("/suivi")
                        ? "{\"etat\":\"REALISEE\"}"
                        : cle.endsWith("/recompte")
                                ? "{\"annee\":2026,\"departement\":\"21\",\"entrees\":[]}"
                                : cle.endsWith("/ordre") ? "{\"dossiers\":[\"x\"]}" : "{}";
        var reponse =
                methode.equals("get") ? qui.client().get(chemin) : qui.client().post(chemin, corps);
        assertThat(reponse.statut())
                .as(reponse.statut() >= 400 ? reponse.texte() : "")
                .isEqualTo(attendu);
        if (chemin.endsWith("/ordre-du-jour") && attendu == 200) {
            assertThat(reponse.corps().path("total").asInt()).isEqualTo(qui.dossiers());
        }
        if (cle.equals("get /api/commissions/travail")
                && qui.peut().stream().anyMatch(SANS_LISTE::contains)) {
            assertThat(reponse.corps().path("total").asInt()).isZero();
        }
    }
}
