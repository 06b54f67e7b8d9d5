package fr.ancrage.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** SIAO and a landlord try every door of this service with the id of every case. */
@ServiceDemarre
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccesParIdentifiantTest {

    @LocalServerPort int port;
    @Autowired MongoTemplate mongo;

    private final List<String> accordes = new ArrayList<>();
    private final List<String> autres = new ArrayList<>();
    private final List<String> locataires = new ArrayList<>();
    private String lot = "";
    private ClientApi siao = ClientApi.personne(0);
    private ClientApi bailleur = ClientApi.personne(0);

    @BeforeAll
    void deux_semaines_d_actes_et_les_decisions() {
        for (String collection :
                List.of(
                        "dossiers",
                        "menages",
                        "actes",
                        "foyers",
                        "imports",
                        "imports_lignes",
                        "rapprochements")) {
            mongo.getCollection(collection).deleteMany(new Document());
        }
        ClientApi secretariat = ClientApi.secretariat(port, "21");
        for (String[] fichier :
                new String[][] {
                    {"actes-2026-S34.csv", "ACTES"},
                    {"actes-2026-S46.csv", "ACTES"},
                    {"signalements-caf-2026-10.xlsx", "SIGNALEMENTS_CAF"},
                    {"saisines-bailleurs-2026-10.xlsx", "SAISINES_BAILLEURS"},
                    {"decisions-cfp-2026-S46.csv", "DECISIONS_CFP"}
                }) {
            lot =
                    secretariat
                            .importer(
                                    ClientApi.SAMPLES.resolve("samples-21/" + fichier[0]),
                                    fichier[1],
                                    "21",
                                    false)
                            .corps()
                            .get("id")
                            .asString();
        }
        for (Document d : mongo.getCollection("dossiers").find()) {
            boolean accorde =
                    d.getList("actes", Document.class).stream()
                            .anyMatch(a -> "OCTROI".equals(a.getString("sens")));
            (accorde ? accordes : autres).add(d.getString("_id"));
            if ("orvitis".equals(d.get("bailleur", Document.class).getString("organisation"))) {
                locataires.add(d.getString("_id"));
            }
        }
        siao = ClientApi.agent(port, "siao-21", "siao-21", "siao");
        bailleur = ClientApi.agent(port, "bailleur-orvitis", "orvitis", "bailleur");
    }

    @Test
    void le_siao_voit_les_menages_accordes_et_aucun_autre_dossier() {
        assertThat(accordes).hasSize(4);
        for (String id : accordes) {
            assertThat(siao.get("/api/dossiers/{id}", id).statut()).isEqualTo(200);
            assertThat(siao.get("/api/dossiers/{id}/echeances", id).statut()).isEqualTo(200);
            assertThat(siao.get("/api/dossiers/{id}/historique", id).statut()).isEqualTo(200);
            assertThat(siao.post("/api/dossiers/{id}/actes", "{\"numero\":\"Z\"}", id).statut())
                    .isEqualTo(403);
        }
        for (String id : autres) {
            assertThat(siao.get("/api/dossiers/{id}", id).statut()).as(id).isEqualTo(404);
            assertThat(siao.get("/api/dossiers/{id}/echeances", id).statut()).isEqualTo(404);
            assertThat(siao.get("/api/dossiers/{id}/historique", id).statut()).isEqualTo(404);
            assertThat(siao.post("/api/dossiers/{id}/actes", "{\"numero\":\"Z\"}", id).statut())
                    .isEqualTo(404);
            assertThat(siao.post("/api/dossiers/{id}/separation", "{\"acte\":\"Z\"}", id).statut())
                    .isEqualTo(403);
        }
        JsonNode identites =
                siao.post(
                                "/api/dossiers/identites",
                                "{\"ids\":[\""
                                        + String.join("\",\"", accordes)
                                        + "\",\""
                                        + String.join("\",\"", autres)
                                        + "\"]}")
                        .corps()
                        .get("elements");
        assertThat(identites.findValuesAsString("id"))
                .containsExactlyInAnyOrderElementsOf(accordes);
        assertThat(siao.get("/api/dossiers?taille=200").corps().get("total").asInt())
                .isEqualTo(accordes.size());
        for (String texte : List.of("", "Martin", "rue", "Dijon")) {
            JsonNode trouves =
                    siao.post(
                                    "/api/dossiers/recherche",
                                    "{\"texte\":\"" + texte + "\",\"taille\":200}")
                            .corps()
                            .get("elements");
            trouves.forEach(d -> assertThat(accordes).contains(d.get("id").asString()));
        }
    }

    @Test
    void le_siao_n_a_ni_imports_ni_rapprochements_ni_identites_de_courrier() {
        for (ClientApi partenaire : List.of(siao, bailleur)) {
            for (String chemin :
                    List.of(
                            "/api/dossiers/imports",
                            "/api/dossiers/imports/natures",
                            "/api/dossiers/imports/natures/ACTES/modele.xlsx",
                            "/api/dossiers/imports/" + lot,
                            "/api/dossiers/imports/" + lot + "/lignes",
                            "/api/dossiers/imports/" + lot + "/lignes-refusees.xlsx",
                            "/api/dossiers/rapprochements")) {
                assertThat(partenaire.get(chemin).statut()).as(chemin).isEqualTo(403);
            }
            for (String chemin :
                    List.of(
                            "/api/dossiers/imports/" + lot + "/annulation",
                            "/api/dossiers/rapprochements/x/acceptation",
                            "/api/dossiers/rapprochements/x/refus")) {
                assertThat(partenaire.post(chemin, "{}").statut()).as(chemin).isEqualTo(403);
            }
            assertThat(
                            partenaire
                                    .post(
                                            "/api/dossiers/identites-courrier",
                                            "{\"ids\":[\""
                                                    + accordes.getFirst()
                                                    + "\"],\"finalite\":\"LISTE\"}")
                                    .statut())
                    .isEqualTo(403);
        }
    }

    @Test
    void le_siao_voit_la_vulnerabilite_et_pas_la_dette() {
        boolean critere = false;
        for (String id : accordes) {
            JsonNode d = siao.get("/api/dossiers/{id}", id).corps();
            assertThat(d.has("dette")).isFalse();
            assertThat(d.has("loyer")).isFalse();
            assertThat(d.has("situation")).isFalse();
            assertThat(d.has("organisations")).isFalse();
            assertThat(d.toString()).doesNotContain("\"montant\"", "allocataire", "connuDe");
            critere |= !d.get("criteres").isEmpty();
            assertThat(d.get("actes").findValues("veilleSociale")).isNotEmpty();
        }
        assertThat(critere).isTrue();
    }

    @Test
    void le_bailleur_voit_ses_locataires_sans_contenu_social() {
        assertThat(locataires).isNotEmpty();
        List<String> tous = new ArrayList<>(accordes);
        tous.addAll(autres);
        for (String id : tous) {
            boolean sien = locataires.contains(id);
            for (String chemin : List.of("", "/echeances", "/historique")) {
                var reponse = bailleur.get("/api/dossiers/{id}" + chemin, id);
                assertThat(reponse.statut()).as(chemin).isEqualTo(sien ? 200 : 404);
                assertThat(reponse.corps().toString())
                        .doesNotContain(
                                "criteres",
                                "critereValide",
                                "veilleSociale",
                                "enfants",
                                "connuDe",
                                "retours",
                                "organisations\"",
                                "HANDICAP");
            }
            assertThat(bailleur.post("/api/dossiers/{id}/actes", "{\"numero\":\"Z\"}", id).statut())
                    .isEqualTo(sien ? 403 : 404);
        }
        assertThat(bailleur.get("/api/dossiers").corps().get("total").asInt())
                .isEqualTo(locataires.size());
        assertThat(bailleur.get("/api/dossiers?organisation=cd-21").statut()).isEqualTo(403);
        assertThat(
                        bailleur.post(
                                        "/api/dossiers/recherche",
                                        "{\"texte\":\"\",\"organisation\":\"cd-21\"}")
                                .statut())
                .isEqualTo(403);
    }

    @Test
    void le_travail_du_jour_est_celui_de_chacun() {
        ClientApi agent = ClientApi.secretariat(port, "21");
        agent.importer(ClientApi.SAMPLES.resolve("samples-21/actes-avec-erreurs.csv"), "21", false);
        agent.post(
                "/api/dossiers",
                """
                {"departement":"21","parc":"PRIVE",
                 "menage":{"personnes":[{"nom":"Échéance","prenom":"Anne"}],
                           "adresse":{"voie":"9 rue Neuve","codePostal":"21000","commune":"Dijon"}},
                 "bail":{"date":"2019-03-01"},
                 "acte":{"numero":"T1","nature":"CP","date":"2026-09-25"}}
                """);

        JsonNode secretariat = agent.get("/api/dossiers/travail").corps();
        assertThat(secretariat.get("elements").findValuesAsString("code"))
                .contains("ECHEANCES", "IMPORTS_REFUSES");
        for (JsonNode t : secretariat.get("elements")) {
            assertThat(t.get("total").asInt()).isPositive();
            if (t.get("code").asString().equals("ECHEANCES")) {
                String filtre = t.get("lien").asString().replace("/dossiers", "/api/dossiers");
                assertThat(
                                ClientApi.secretariat(port, "21")
                                        .get(filtre)
                                        .corps()
                                        .get("total")
                                        .asInt())
                        .as("what the link shows")
                        .isEqualTo(t.get("total").asInt());
            }
        }
        for (String role : List.of("observateur", "administrateur", "dpo", "exploitant")) {
            var reponse =
                    ClientApi.agent(port, "agent", "ddets-21", role).get("/api/dossiers/travail");
            assertThat(reponse.statut()).isEqualTo(200);
            assertThat(reponse.corps().get("elements").size()).isZero();
        }
        assertThat(siao.get("/api/dossiers/travail").statut()).isEqualTo(200);
        assertThat(ClientApi.personne(port).get("/api/dossiers/travail").statut()).isEqualTo(401);
    }

    @Test
    void le_modele_d_une_nature_se_relit_comme_un_fichier_de_cette_nature() {
        var secretariat = ClientApi.secretariat(port, "21");
        JsonNode natures = secretariat.get("/api/dossiers/imports/natures").corps();

        assertThat(natures.get("elements").findValuesAsString("nature"))
                .containsExactly(
                        "ACTES", "SIGNALEMENTS_CAF", "SAISINES_BAILLEURS", "DECISIONS_CFP");
        assertThat(secretariat.get("/api/dossiers/imports/natures/FACTURES/modele.xlsx").statut())
                .isEqualTo(404);
        assertThat(
                        secretariat
                                .get("/api/dossiers/imports/natures/DECISIONS_CFP/modele.xlsx")
                                .statut())
                .isEqualTo(200);
    }
}
