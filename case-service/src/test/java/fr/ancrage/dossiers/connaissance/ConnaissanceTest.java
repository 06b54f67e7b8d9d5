package fr.ancrage.dossiers.connaissance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.dossiers.AutresServices;
import fr.ancrage.dossiers.ClientApi;
import fr.ancrage.dossiers.LaBase;
import fr.ancrage.dossiers.ServiceDemarre;
import fr.ancrage.dossiers.habilitation.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * « Qui a eu connaissance de ma situation », for the data-protection officer to hand over.
 */
@ServiceDemarre
class ConnaissanceTest {

    private static final String PDF = "/api/dossiers/{id}/connaissance.pdf";
    private static final String RECHERCHE = "/api/dossiers/connaissances/{r}";

    @LocalServerPort int port;
    @Autowired MongoTemplate mongo;

    private String dossier = "";
    private String reference = "";
    private ClientApi dpo;

    @BeforeEach
    void un_dossier_connu_de_plusieurs() {
        LaBase.vider(mongo);
        mongo.getCollection("cles").deleteMany(new Document());
        AutresServices.tousLaEtMuets();
        dpo = ClientApi.agent(port, "dpo-21", "ddets-21", "dpo");
        dossier = ouvrir("S1", "CP", "2026-11-09");
        reference =
                ClientApi.secretariat(port, "21")
                        .get("/api/dossiers/{id}", dossier)
                        .corps()
                        .get("reference")
                        .asString();
        ClientApi.agent(port, "bailleur", "orvitis", "bailleur").get("/api/dossiers/{id}", dossier);
        ClientApi.machine(port, "notification-service", "dossiers:identite-courrier")
                .post(
                        "/api/dossiers/identites-courrier",
                        "{\"ids\":[\"" + dossier + "\"],\"finalite\":\"COURRIER\"}");
    }

    @AfterEach
    void tous_repondent() {
        AutresServices.tousLaEtMuets();
    }

    @Test
    void le_document_nomme_chaque_organisme_sa_qualite_ses_dates_et_de_quoi_il_s_agit()
            throws IOException {
        AutresServices.repond(
                "diagnostics",
                """
                {"organisation":"dijon-metropole","roles":["travailleur-social"],"action":"LECTURE","genre":"affectation",
                 "libelle":"Consultation d’une mission","premiere":"2026-11-03T09:00:00Z","derniere":"2026-11-18T10:00:00Z","fois":4}
                """);
        AutresServices.repond(
                "notifications",
                """
                {"organisation":"caf-21","roles":[],"action":"ENVOI","genre":"tableau",
                 "libelle":"Tableau hebdomadaire mis à disposition","premiere":"2026-11-09T06:00:00Z","derniere":"2026-11-09T06:00:00Z","fois":1},
                {"organisation":"PROPRIETAIRE","roles":[],"action":"ENVOI","genre":"courrier",
                 "libelle":"Courrier envoyé par la poste","premiere":"2026-11-10T06:00:00Z","derniere":"2026-11-10T06:00:00Z","fois":1},
                {"organisation":"MENAGE","roles":[],"action":"ENVOI","genre":"courrier",
                 "libelle":"Votre propre courrier","premiere":"2026-11-10T06:00:00Z","derniere":"2026-11-10T06:00:00Z","fois":1}
                """);

        var texte = texte(dpo.fichier(PDF, dossier));

        assertThat(texte)
                .contains("Qui a eu connaissance de ma situation", reference)
                .contains(
                        "Dijon Métropole", "service social", "3 novembre 2026", "18 novembre 2026")
                .contains("Orvitis", "bailleur", "Consultation du dossier")
                .contains("Votre propriétaire", "Courrier envoyé par la poste")
                .contains("La plateforme, pour écrire les courriers et les listes")
                .contains("Nom et adresse donnés pour écrire un courrier")
                .doesNotContain("Votre propre courrier")
                .doesNotContain("LECTURE", "travailleur-social", "Le Goff", "LE GOFF", "Pasteur");
    }

    @Test
    void aucun_agent_n_y_est_nomme() throws IOException {
        var texte = texte(dpo.fichier(PDF, dossier));

        for (var entree : mongo.getCollection("piste").find(new Document("concerne", dossier))) {
            assertThat(texte).doesNotContain(entree.getString("agent"));
        }
    }

    @Test
    void une_partie_de_la_plateforme_absente_le_document_n_est_pas_etabli() {
        AutresServices.absent("commissions");

        var reponse = dpo.get(PDF, dossier);

        assertThat(reponse.statut()).isEqualTo(503);
        assertThat(reponse.corps().get("detail").asString())
                .contains("les commissions")
                .doesNotContain("les diagnostics");
    }

    @Test
    void l_edition_est_elle_meme_notee_dans_la_piste() throws IOException {
        dpo.fichier(PDF, dossier);

        assertThat(
                        mongo.getCollection("piste")
                                .countDocuments(
                                        new Document("genre", "connaissance")
                                                .append("action", "EXPORT")
                                                .append("concerne", dossier)))
                .isPositive();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "DPO")
    void personne_d_autre_quel_que_soit_son_role(Role role) {
        var agent = ClientApi.agent(port, "agent-21", "ddets-21", role.code());

        assertThat(agent.get(PDF, dossier).statut()).isEqualTo(403);
        assertThat(agent.get(RECHERCHE, reference).statut()).isEqualTo(403);
        assertThat(agent.get("/api/dossiers/piste").statut()).isEqualTo(403);
    }

    @Test
    void le_delegue_d_un_autre_departement_ne_trouve_rien() {
        var autre = ClientApi.agent(port, "dpo-77", "ddets-77", "dpo");

        assertThat(autre.get(PDF, dossier).statut()).isEqualTo(404);
        assertThat(autre.get(RECHERCHE, reference).statut()).isEqualTo(404);
        // what its own organisations tried in vain is all that it finds
        assertThat(
                        autre.get("/api/dossiers/piste?dossier={d}", dossier)
                                .corps()
                                .get("elements")
                                .valueStream()
                                .map(e ->
                                        e.get("organisation").asString()
                                                + " "
                                                + e.get("action").asString()))
                .containsOnly("ddets-77 REFUS");
    }

    @Test
    void la_reference_mene_au_dossier_et_la_piste_dit_qui_l_a_lu_les_services_compris() {
        var trouve = dpo.get(RECHERCHE, reference).corps();
        assertThat(trouve.get("dossier").asString()).isEqualTo(dossier);

        var entrees = dpo.get("/api/dossiers/piste?dossier={d}", dossier).corps();

        assertThat(entrees.get("elements").valueStream().map(e -> e.get("organisation").asString()))
                .contains("ddets-21", "orvitis", "notification-service");
        assertThat(dpo.get(RECHERCHE, "21-2026-99999").statut()).isEqualTo(404);
    }

    @Test
    void la_tentative_d_un_autre_departement_se_voit_dans_la_piste() {
        ClientApi.secretariat(port, "77").get("/api/dossiers/{id}", dossier);

        var refus =
                dpo.get("/api/dossiers/piste?dossier={d}&action=REFUS", dossier)
                        .corps()
                        .get("elements");

        assertThat(refus.valueStream().map(e -> e.get("organisation").asString()))
                .contains("ddets-77");
    }

    @Test
    void un_nom_demande_parmi_d_autres_et_non_donne_est_un_refus_dans_la_piste() {
        var autre = ClientApi.agent(port, "bailleur-habellis", "habellis", "bailleur");
        assertThat(
                        autre.post("/api/dossiers/identites", "{\"ids\":[\"" + dossier + "\"]}")
                                .corps()
                                .get("elements")
                                .size())
                .isZero();

        assertThat(
                        dpo.get("/api/dossiers/piste?dossier={d}&organisation=habellis", dossier)
                                .corps()
                                .get("elements")
                                .get(0)
                                .get("action")
                                .asString())
                .isEqualTo("REFUS");
    }

    @Test
    void apres_une_reunion_ce_qui_fut_dit_du_dossier_absorbe_reste_trouve() {
        var second = ouvrir("S2", "CQL", "2026-11-10");
        mongo.getCollection("dossiers")
                .updateOne(
                        new Document("_id", second),
                        new Document("$set", new Document("reuniDans", dossier)));

        var trouve = dpo.get(RECHERCHE, reference).corps();

        assertThat(trouve.get("anterieurs").get(0).asString()).isEqualTo(second);
    }

    private static String texte(byte[] pdf) throws IOException {
        Files.write(Path.of("target/connaissance.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private String ouvrir(String numero, String nature, String date) {
        return ClientApi.secretariat(port, "21")
                .post(
                        "/api/dossiers",
                        """
                        {"departement":"21","parc":"PUBLIC",
                         "menage":{"personnes":[{"civilite":"Mme","nom":"LE GOFF","prenom":"%s"}],
                                   "adresse":{"voie":"1 RUE PASTEUR","codePostal":"21000","commune":"Dijon"}},
                         "bailleur":{"nom":"ORVITIS"},
                         "acte":{"numero":"%s","nature":"%s","date":"%s","etude":"SCP Vauban et Associés"}}
                        """
                                .formatted(
                                        numero.equals("S1") ? "ANNE" : "BERTILLE",
                                        numero,
                                        nature,
                                        date))
                .corps()
                .get("id")
                .asString();
    }
}
