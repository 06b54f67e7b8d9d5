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
import tools.jackson.databind.JsonNode;

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
        LaBase.vider(mongo);
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

    @Test
    void une_ligne_hors_de_ses_arrondissements_est_refusee_et_les_autres_sont_reprises()
            throws Exception {
        Path fichier =
                Files.writeString(
                        fichiers.resolve("semaine.csv"),
                        ENTETES
                                + "R1;CP;2026-11-09;PRIVE;Blanc;Paul;3 rue Pasteur;77100;Meaux\n"
                                + "R2;CP;2026-11-09;PRIVE;Noir;Anne;4 rue Pasteur;77000;Melun\n"
                                + "R3;CP;2026-11-09;PRIVE;Roux;Jean;5 rue Pasteur;77200;Torcy\n");

        for (boolean simulation : List.of(true, false)) {
            JsonNode rapport = meaux.importer(fichier, "77", simulation).corps();
            assertThat(rapport.get("detail").findValuesAsString("etat"))
                    .as("simulation: " + simulation)
                    .containsExactly("ACCEPTEE", "REFUSEE", "ACCEPTEE");
            JsonNode probleme = rapport.get("detail").get(1).get("problemes").get(0);
            assertThat(probleme.get("code").asString()).isEqualTo("HORS_RESSORT");
            assertThat(probleme.get("champ").asString()).isEqualTo("commune");
            assertThat(probleme.get("message").asString())
                    .contains("pas dans vos arrondissements", "secrétariat");
        }

        JsonNode rapport = secretariat.importer(fichier, "77", false).corps();
        assertThat(rapport.get("detail").findValuesAsString("etat"))
                .containsExactly("DOUBLON", "ACCEPTEE", "DOUBLON");
    }

    @Test
    void un_acte_saisi_hors_de_ses_arrondissements_est_refuse_avec_sa_raison() {
        var refuse = meaux.post("/api/dossiers", acte("S1", "CP", "2026-11-09", "Blanc", "Melun"));

        assertThat(refuse.statut()).isEqualTo(422);
        assertThat(refuse.corps().get("code").asString()).isEqualTo("ACTE_REFUSE");
        assertThat(refuse.corps().toString()).contains("HORS_RESSORT");
        assertThat(mongo.getCollection("dossiers").countDocuments()).isZero();
        assertThat(
                        meaux.post(
                                        "/api/dossiers",
                                        acte("S2", "CP", "2026-11-09", "Blanc", "Meaux"))
                                .statut())
                .isEqualTo(201);
    }

    @Test
    void une_decision_sur_une_requisition_d_ailleurs_est_refusee_comme_si_elle_n_existait_pas()
            throws Exception {
        secretariat.post("/api/dossiers", acte("RFP-1", "RFP", "2026-11-02", "Blanc", "Melun"));
        secretariat.post("/api/dossiers", acte("RFP-2", "RFP", "2026-11-02", "Roux", "Meaux"));
        Path fichier =
                Files.writeString(
                        fichiers.resolve("decisions.csv"),
                        """
                        N° acte RFP;Décision;Date de décision
                        RFP-1;octroi;2026-11-16
                        RFP-2;octroi;2026-11-16
                        RFP-9;octroi;2026-11-16
                        """);

        JsonNode rapport = meaux.importer(fichier, "DECISIONS_CFP", "77", false).corps();

        assertThat(rapport.get("detail").findValuesAsString("etat"))
                .containsExactly("REFUSEE", "ACCEPTEE", "REFUSEE");
        JsonNode ailleurs = rapport.get("detail").get(0).get("problemes");
        assertThat(ailleurs.get(0).get("message").asString()).contains("dans vos arrondissements");
        assertThat(ailleurs).isEqualTo(rapport.get("detail").get(2).get("problemes"));
        assertThat(
                        secretariat
                                .importer(fichier, "DECISIONS_CFP", "77", false)
                                .corps()
                                .get("detail")
                                .findValuesAsString("etat"))
                .containsExactly("ACCEPTEE", "DOUBLON", "REFUSEE");
    }

    private String importer(ClientApi qui, String numero, String date) throws Exception {
        Path fichier =
                Files.writeString(
                        fichiers.resolve(numero + ".csv"),
                        ENTETES
                                + numero
                                + ";CP;"
                                + date
                                + ";PRIVE;Témoin;Anne;1 rue Pasteur;77100;Meaux\n");
        var recu = qui.importer(fichier, "77", false);
        assertThat(recu.statut()).as(recu.corps().toString()).isEqualTo(200);
        return recu.corps().get("id").asString();
    }

    private String ouvrir(String numero, String nature, String date, String nom) {
        var ouvert = secretariat.post("/api/dossiers", acte(numero, nature, date, nom, "Melun"));
        assertThat(ouvert.statut()).as(ouvert.corps().toString()).isEqualTo(201);
        return ouvert.corps().get("id").asString();
    }

    private static String acte(
            String numero, String nature, String date, String nom, String commune) {
        return """
        {"departement":"77","parc":"PRIVE",
         "menage":{"personnes":[{"nom":"%s","prenom":"Jean"}],
                   "adresse":{"voie":"1 rue Pasteur","commune":"%s"}},
         "acte":{"numero":"%s","nature":"%s","date":"%s"}}
        """
                .formatted(nom, commune, numero, nature, date);
    }
}
