package fr.ancrage.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** What waits for each today, and the model of each nature of file. */
@ServiceDemarre
class TravailTest {

    @LocalServerPort int port;
    @Autowired MongoTemplate mongo;

    @BeforeEach
    void rien_n_attend() {
        LaBase.vider(mongo);
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
            // what other tests read may have left an alert of the trail, which is the dpo's alone
            assertThat(reponse.corps().get("elements").findValuesAsString("code"))
                    .isSubsetOf(role.equals("dpo") ? List.of("ALERTES_PISTE") : List.of());
        }
        assertThat(
                        ClientApi.agent(port, "siao-21", "siao-21", "siao")
                                .get("/api/dossiers/travail")
                                .statut())
                .isEqualTo(200);
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
