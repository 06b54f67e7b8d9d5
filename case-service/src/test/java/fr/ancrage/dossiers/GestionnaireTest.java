package fr.ancrage.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A manager of some arrondissements has no hold on what is elsewhere in the département (§3). */
@ServiceDemarre
class GestionnaireTest {

    private static final String ENTETES =
            "N° acte;Nature;Date de signification;Parc;Nom;Prénom;Adresse;Code postal;Commune\n";

    @LocalServerPort int port;
    @Autowired MongoTemplate mongo;
    @TempDir Path fichiers;

    private ClientApi secretariat;
    private ClientApi meaux;

    @BeforeEach
    void rien_n_est_connu() {
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
        secretariat = ClientApi.secretariat(port, "77");
        meaux = ClientApi.agent(port, "meaux", "sous-prefecture-meaux", "gestionnaire");
    }

    @Test
    void le_secretariat_seul_reunit_et_separe() {
        String premier = ouvrir("G1", "CP", "2026-08-17", "Martin");
        ouvrir("G2", "CQL", "2026-11-09", "Matrin");
        String proposition =
                secretariat
                        .get("/api/dossiers/rapprochements")
                        .corps()
                        .get("elements")
                        .get(0)
                        .get("id")
                        .asString();
        assertThat(meaux.get("/api/dossiers/{id}", premier).statut()).isEqualTo(404);

        assertThat(meaux.get("/api/dossiers/rapprochements").statut()).isEqualTo(403);
        for (String decision : List.of("refus", "acceptation")) {
            assertThat(
                            meaux.post(
                                            "/api/dossiers/rapprochements/{id}/" + decision,
                                            "{}",
                                            proposition)
                                    .statut())
                    .as(decision)
                    .isEqualTo(403);
        }
        secretariat.post("/api/dossiers/rapprochements/{id}/acceptation", "{}", proposition);
        assertThat(
                        meaux.post("/api/dossiers/{id}/separation", "{\"acte\":\"G2\"}", premier)
                                .statut())
                .isEqualTo(403);
        assertThat(
                        ClientApi.secretariat(port, "21")
                                .post("/api/dossiers/{id}/separation", "{\"acte\":\"G2\"}", premier)
                                .statut())
                .isEqualTo(404);
    }

    @Test
    void un_gestionnaire_ne_lit_ni_ne_defait_l_import_d_un_autre() throws Exception {
        String duSecretariat = importer(secretariat, "I1", "2099-01-01");
        String sien = importer(meaux, "I2", "2026-11-09");

        assertThat(
                        meaux.get("/api/dossiers/imports")
                                .corps()
                                .get("elements")
                                .findValuesAsString("id"))
                .containsExactly(sien);
        assertThat(meaux.get("/api/dossiers/imports").corps().get("total").asInt()).isEqualTo(1);
        for (String chemin : List.of("", "/lignes", "/lignes-refusees.xlsx")) {
            assertThat(meaux.get("/api/dossiers/imports/{id}" + chemin, duSecretariat).statut())
                    .as(chemin)
                    .isEqualTo(404);
            assertThat(meaux.get("/api/dossiers/imports/{id}" + chemin, sien).statut())
                    .as(chemin)
                    .isEqualTo(200);
        }
        assertThat(
                        meaux.post("/api/dossiers/imports/{id}/annulation", "{}", duSecretariat)
                                .statut())
                .isEqualTo(404);
        assertThat(
                        meaux.get("/api/dossiers/travail")
                                .corps()
                                .get("elements")
                                .findValuesAsString("code"))
                .doesNotContain("IMPORTS_REFUSES");
        assertThat(secretariat.get("/api/dossiers/imports").corps().get("total").asInt())
                .isEqualTo(2);
    }

    @Test
    void lire_un_import_laisse_une_trace() throws Exception {
        String lot = importer(secretariat, "I3", "2026-11-09");

        secretariat.get("/api/dossiers/imports/{id}", lot);
        secretariat.get("/api/dossiers/imports/{id}/lignes", lot);

        var traces = mongo.getCollection("piste").find().map(Document::toJson);
        int lectures = 0;
        for (String trace : traces) {
            lectures += trace.contains(lot) && trace.contains("LECTURE") ? 1 : 0;
        }
        assertThat(lectures).isEqualTo(2);
    }

    private String importer(ClientApi qui, String numero, String date) throws Exception {
        Path fichier =
                Files.writeString(
                        fichiers.resolve(numero + ".csv"),
                        ENTETES
                                + numero
                                + ";CP;"
                                + date
                                + ";PRIVE;Témoin;Anne;1 rue Pasteur;77000;Melun\n");
        var recu = qui.importer(fichier, "77", false);
        assertThat(recu.statut()).as(recu.corps().toString()).isEqualTo(200);
        return recu.corps().get("id").asString();
    }

    private String ouvrir(String numero, String nature, String date, String nom) {
        var ouvert =
                secretariat.post(
                        "/api/dossiers",
                        """
                        {"departement":"77","parc":"PRIVE",
                         "menage":{"personnes":[{"nom":"%s","prenom":"Jean"}],
                                   "adresse":{"voie":"1 rue Pasteur","codePostal":"77000","commune":"Melun"}},
                         "acte":{"numero":"%s","nature":"%s","date":"%s"}}
                        """
                                .formatted(nom, numero, nature, date));
        assertThat(ouvert.statut()).as(ouvert.corps().toString()).isEqualTo(201);
        return ouvert.corps().get("id").asString();
    }
}
