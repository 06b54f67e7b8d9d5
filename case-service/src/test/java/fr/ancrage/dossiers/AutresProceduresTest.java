package fr.ancrage.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** « Connu sur d'autres procédures ». */
@ServiceDemarre
class AutresProceduresTest {

    @LocalServerPort int port;
    @Autowired MongoTemplate mongo;

    private ClientApi secretariat;

    @BeforeEach
    void rien_n_est_connu() {
        LaBase.vider(mongo);
        secretariat = ClientApi.secretariat(port, "21");
    }

    @Test
    void un_dossier_montre_la_procedure_passee_du_menage_et_celles_de_son_adresse() {
        String passee =
                ouvrir("A1", "PV_EXPULSION", "2025-06-02", "Témoin", "Jeanne", "1 rue Pasteur");
        String presente = ouvrir("A2", "CP", "2026-08-17", "TEMOIN", "JEANNE", "1, r. Pasteur");
        String voisin = ouvrir("A3", "CP", "2026-08-18", "Autre", "Paul", "1 rue Pasteur");
        ouvrir("A4", "CP", "2026-08-18", "Autre", "Louise", "3 rue Pasteur");

        JsonNode page = secretariat.get("/api/dossiers/{id}/autres-procedures", presente).corps();

        assertThat(liens(page)).containsExactly("MEME_MENAGE " + passee, "MEME_ADRESSE " + voisin);
        assertThat(page.get("total").asInt()).isEqualTo(2);
        assertThat(page.get("elements").get(0).get("libelle").asString())
                .isEqualTo("même ménage, autre procédure");
        assertThat(liens(secretariat.get("/api/dossiers/{id}/autres-procedures", passee).corps()))
                .containsExactly("MEME_MENAGE " + presente, "MEME_ADRESSE " + voisin);
    }

    @Test
    void une_procedure_hors_de_vue_n_est_pas_meme_comptee() {
        String presente = ouvrir("A1", "CP", "2026-08-17", "Témoin", "Jeanne", "1 rue Pasteur");
        ouvrir("A2", "CP", "2026-08-18", "Autre", "Paul", "1 rue Pasteur");
        mongo.getCollection("dossiers")
                .updateOne(
                        new Document("actes.numero", "A2"),
                        new Document("$set", new Document("visiblePour", List.of("dep:77"))));

        JsonNode page = secretariat.get("/api/dossiers/{id}/autres-procedures", presente).corps();

        assertThat(page.get("total").asInt()).isZero();
        assertThat(page.get("elements").size()).isZero();
    }

    private static List<String> liens(JsonNode page) {
        List<String> liens = new ArrayList<>();
        for (JsonNode e : page.get("elements")) {
            liens.add(e.get("lien").asString() + " " + e.get("dossier").get("id").asString());
        }
        return liens;
    }

    private String ouvrir(
            String numero, String nature, String date, String nom, String prenom, String voie) {
        return secretariat
                .post(
                        "/api/dossiers",
                        """
                        {"departement":"21","parc":"PRIVE",
                         "menage":{"personnes":[{"nom":"%s","prenom":"%s"}],
                                   "adresse":{"voie":"%s","codePostal":"21000","commune":"Dijon"}},
                         "bailleur":{"nom":"M. Rivière","type":"PERSONNE_PHYSIQUE"},
                         "acte":{"numero":"%s","nature":"%s","date":"%s","etude":"SCP Vauban et Associés, Dijon"}}
                        """
                                .formatted(nom, prenom, voie, numero, nature, date))
                .corps()
                .get("id")
                .asString();
    }
}
