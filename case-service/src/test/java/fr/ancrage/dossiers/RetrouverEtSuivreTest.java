package fr.ancrage.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.test.http.Client.Reponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bson.Document;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** Find a case again, keep an eye on it, take a list out (issue 5, « find and follow »). */
@ServiceDemarre
class RetrouverEtSuivreTest {

    @LocalServerPort int port;
    @Autowired MongoTemplate mongo;
    @Autowired Dossiers dossiers;
    @Autowired HorlogeMetier horloge;

    private ClientApi anne;
    private ClientApi paul;
    private String premier = "";
    private String second = "";

    @BeforeEach
    void deux_dossiers() {
        LaBase.vider(mongo);
        for (String collection : List.of("suivis", "vues")) {
            mongo.getCollection(collection).deleteMany(new Document());
        }
        anne = ClientApi.agent(port, "anne", "ddets-21", "secretariat");
        paul = ClientApi.agent(port, "paul", "ddets-21", "secretariat");
        premier = ouvrir("S1", "Anne", "=1+1", 0);
        second = ouvrir("S2", "Paul", "2 rue Neuve", 3);
    }

    @Test
    void un_lot_confie_ce_qui_peut_l_etre_et_nomme_ce_qui_refuse() {
        mongo.getCollection("dossiers")
                .updateOne(
                        new Document("_id", second),
                        new Document(
                                "$set",
                                new Document("stade", "CLOS").append("sansReferent", List.of())));

        JsonNode lot =
                anne.post(
                                "/api/dossiers/suivis",
                                "{\"ids\":[\"%s\",\"%s\",\"inconnu\"],\"geste\":\"CONFIER\"}"
                                        .formatted(premier, second))
                        .corps();

        assertThat(lot.get("faits").asInt()).isEqualTo(1);
        assertThat(lot.get("elements").findValuesAsString("motif"))
                .containsExactly("DOSSIER_CLOS", "DOSSIER_INTROUVABLE");
        assertThat(lot.get("elements").get(1).get("reference").asString()).startsWith("21-");
        assertThat(lot.get("elements").get(1).get("raison").asString()).contains("terminée");
        assertThat(ids(anne.get("/api/dossiers?liste=MES_DOSSIERS"))).containsExactly(premier);
        assertThat(ids(anne.get("/api/dossiers?liste=SANS_REFERENT"))).isEmpty();
        // what one organisation notes is no other's
        ClientApi caf = ClientApi.agent(port, "caf", "caf-21", "organisme-payeur");
        assertThat(ids(caf.get("/api/dossiers?liste=SANS_REFERENT"))).containsExactly(premier);
        assertThat(caf.get("/api/dossiers/{id}/suivi", premier).corps().has("referent")).isFalse();
    }

    @Test
    void un_referent_est_un_agent_que_l_on_connait() {
        assertThat(geste(anne, premier, "{\"geste\":\"CONFIER\",\"agent\":\"paul\"}").code())
                .isEqualTo("SUIVI_AGENT_INCONNU");
        geste(paul, second, "{\"geste\":\"SUIVRE\"}");
        JsonNode suivi = geste(anne, premier, "{\"geste\":\"CONFIER\",\"agent\":\"paul\"}").corps();
        assertThat(suivi.get("referent").asString()).isEqualTo("paul");
        assertThat(suivi.get("agents").toString()).isEqualTo("[\"anne\",\"paul\"]");
        assertThat(geste(anne, premier, "{\"geste\":\"CONFIER\",\"agent\":\"paul\"}").code())
                .isEqualTo("SUIVI_DEJA_FAIT");
    }

    @Test
    void une_date_de_revue_arrive_dans_le_travail_le_jour_meme() {
        assertThat(
                        geste(anne, premier, "{\"geste\":\"REVOIR\",\"revoirLe\":\"2026-11-19\"}")
                                .statut())
                .isEqualTo(400);
        String aujourdhui = horloge.aujourdhui().toString();
        String demain = horloge.aujourdhui().plusDays(1).toString();
        geste(anne, premier, "{\"geste\":\"REVOIR\",\"revoirLe\":\"%s\"}".formatted(demain));
        assertThat(travail(paul)).doesNotContain("A_REVOIR");
        geste(anne, premier, "{\"geste\":\"REVOIR\",\"revoirLe\":\"%s\"}".formatted(aujourdhui));
        assertThat(travail(paul)).contains("A_REVOIR");
        assertThat(ids(paul.get("/api/dossiers?liste=A_REVOIR"))).containsExactly(premier);
        geste(paul, premier, "{\"geste\":\"NE_PLUS_REVOIR\"}");
        assertThat(travail(anne)).doesNotContain("A_REVOIR");
    }

    @Test
    void qui_suit_un_dossier_apprend_ce_que_les_autres_y_ont_fait() {
        geste(anne, premier, "{\"geste\":\"SUIVRE\"}");
        acte(anne, "S3");
        assertThat(travail(anne)).as("one's own act is no news").doesNotContain("SUIVIS");

        acte(paul, "S4");
        assertThat(travail(anne)).contains("SUIVIS");
        assertThat(ids(anne.get("/api/dossiers?liste=NOUVEAUTES"))).containsExactly(premier);
        JsonNode suivi = anne.get("/api/dossiers/{id}/suivi", premier).corps();
        assertThat(suivi.get("nouveautes")).isNotEmpty();
        assertThat(suivi.get("nouveautes").findValuesAsString("par")).containsOnly("paul");
        assertThat(travail(paul)).doesNotContain("SUIVIS");

        JsonNode vu = geste(anne, premier, "{\"geste\":\"VOIR\"}").corps();
        assertThat(vu.get("nouveautes")).isEmpty();
        assertThat(travail(anne)).doesNotContain("SUIVIS");
    }

    @Test
    void un_dossier_reuni_a_un_autre_y_garde_son_suivi() {
        geste(anne, second, "{\"geste\":\"CONFIER\"}");
        mongo.getCollection("dossiers")
                .updateOne(
                        new Document("_id", second),
                        new Document(
                                "$set",
                                new Document("reuniDans", premier)
                                        .append("visiblePour", List.of())));
        dossiers.reperer(premier);
        assertThat(ids(anne.get("/api/dossiers?liste=MES_DOSSIERS"))).containsExactly(premier);
        assertThat(ids(anne.get("/api/dossiers?liste=SANS_REFERENT"))).isEmpty();
        assertThat(anne.get("/api/dossiers/{id}/suivi", premier).corps().get("referent").asString())
                .isEqualTo("anne");
        assertThat(anne.get("/api/dossiers").corps().at("/elements/0/suivi/referent").asString())
                .isEqualTo("anne");
    }

    @Test
    void la_priorite_classe_et_dit_pourquoi_dans_la_limite_de_ce_que_l_on_lit() {
        JsonNode liste = anne.get("/api/dossiers?tri=priorite").corps();
        assertThat(ids(liste)).containsExactly(second, premier);
        JsonNode enTete = liste.get("elements").get(0).get("priorite");
        assertThat(enTete.get("raisons").findValuesAsString("code")).contains("ENFANTS");
        assertThat(enTete.get("raisons").findValuesAsString("source")).isNotEmpty();
        ClientApi caf = ClientApi.agent(port, "caf", "caf-21", "organisme-payeur");
        JsonNode pourLaCaf = caf.get("/api/dossiers?tri=priorite").corps();
        assertThat(pourLaCaf.findValuesAsString("code")).doesNotContain("ENFANTS");
        assertThat(ids(pourLaCaf)).as("nor by the order").containsExactly(premier, second);
    }

    @Test
    void les_compteurs_disent_ce_que_montre_chaque_liste() {
        geste(anne, premier, "{\"geste\":\"SUIVRE\"}");
        for (JsonNode compteur : anne.get("/api/dossiers/compteurs").corps().get("elements")) {
            String liste = compteur.get("liste").asString();
            assertThat(ids(anne.get("/api/dossiers?liste={l}", liste)))
                    .as(liste)
                    .hasSize(compteur.get("total").asInt());
            assertThat(compteur.get("explication").asString()).isNotBlank();
        }
    }

    @Test
    void une_vue_se_partage_avec_son_organisation_et_avec_elle_seule() {
        String corps =
                "{\"nom\":\"Parc privé sans référent\",\"partagee\":%s,\"filtres\":{\"liste\":\"SANS_REFERENT\",\"parc\":\"PRIVE\"}}";
        JsonNode vue = anne.post("/api/dossiers/vues", corps.formatted("false")).corps();
        assertThat(vue.get("total").asInt()).isEqualTo(2);
        assertThat(anne.post("/api/dossiers/vues", corps.formatted("false")).code())
                .isEqualTo("VUE_NOM_PRIS");
        assertThat(vues(paul)).isEmpty();

        String id = vue.get("id").asString();
        anne.post("/api/dossiers/vues/{id}", "{\"changement\":\"PARTAGER\"}", id);
        assertThat(vues(paul).findValuesAsString("par")).containsExactly("anne");
        ClientApi caf = ClientApi.agent(port, "caf", "caf-21", "organisme-payeur");
        assertThat(vues(caf)).isEmpty();
        String retrait = "{\"changement\":\"RETIRER\"}";
        assertThat(caf.post("/api/dossiers/vues/{id}", retrait, id).statut()).isEqualTo(404);
        assertThat(paul.post("/api/dossiers/vues/{id}", retrait, id).statut()).isEqualTo(403);
        assertThat(anne.post("/api/dossiers/vues/{id}", retrait, id).statut()).isEqualTo(204);
        assertThat(vues(anne)).isEmpty();
        // a reference names a household: it is no filter of a view
        assertThat(
                        anne.post(
                                        "/api/dossiers/vues",
                                        "{\"nom\":\"x\",\"filtres\":{\"reference\":\"21-2026-000001\"}}")
                                .statut())
                .isEqualTo(400);
    }

    @Test
    void l_export_est_la_liste_affichee_et_laisse_une_trace() throws IOException {
        Reponse csv =
                anne.post("/api/dossiers/export", "{\"format\":\"CSV\",\"tri\":\"reference\"}");
        assertThat(csv.statut()).as(csv.texte()).isEqualTo(200);
        assertThat(csv.entetes().firstValue("Content-Disposition").orElse("")).contains(".csv");
        List<String> lignes = csv.texte().lines().toList();
        assertThat(lignes).hasSize(3);
        assertThat(lignes.getFirst()).startsWith("\uFEFFRéférence;Ménage;Adresse;Commune");
        assertThat(lignes.get(1)).contains("Anne Martin;'=1+1, 21000 Dijon;");

        Reponse xlsx =
                anne.post(
                        "/api/dossiers/export", "{\"format\":\"XLSX\",\"texte\":\"Paul Martin\"}");
        try (ReadableWorkbook lu = new ReadableWorkbook(new ByteArrayInputStream(xlsx.octets()))) {
            var rangees = lu.getFirstSheet().read();
            assertThat(rangees.get(1).getCellText(1)).isEqualTo("Paul Martin");
        }
        Document trace =
                mongo.getCollection("piste")
                        .find(
                                new Document("action", "EXPORT")
                                        .append("genre", "liste-dossiers")
                                        .append("concerne", premier)
                                        .append("concerne.1", new Document("$exists", true)))
                        .first();
        assertThat(trace).isNotNull();
        assertThat(anne.post("/api/dossiers/export", "{}").statut()).isEqualTo(400);
    }

    @Test
    void l_export_a_les_colonnes_choisies_dans_leur_ordre_et_celles_la_seulement()
            throws IOException {
        String colonnes = "\"colonnes\":[\"STADE\",\"TELEPHONE\",\"MENAGE\",\"STADE\"]";
        String csv =
                anne.post(
                                "/api/dossiers/export",
                                "{\"format\":\"CSV\",\"tri\":\"reference\"," + colonnes + "}")
                        .texte();
        assertThat(csv.lines().toList().getFirst())
                .isEqualTo("\uFEFFRéférence;Stade;Téléphone;Ménage");
        assertThat(csv.lines().toList().get(1)).endsWith(";0380112233;Anne Martin");

        Reponse xlsx =
                anne.post(
                        "/api/dossiers/export",
                        "{\"format\":\"XLSX\",\"tri\":\"reference\"," + colonnes + "}");
        try (ReadableWorkbook lu = new ReadableWorkbook(new ByteArrayInputStream(xlsx.octets()))) {
            var rangees = lu.getFirstSheet().read();
            assertThat(rangees.get(0).getCellCount()).isEqualTo(4);
            assertThat(rangees.get(1).getCellText(3)).isEqualTo("Anne Martin");
        }
    }

    @Test
    void une_colonne_que_le_role_ne_lit_pas_n_est_ni_proposee_ni_exportee() {
        ClientApi caf = ClientApi.agent(port, "caf", "caf-21", "organisme-payeur");
        assertThat(colonnes(anne)).contains("TELEPHONE", "ORGANISATIONS", "DETTE");
        assertThat(colonnes(caf)).contains("DETTE").doesNotContain("TELEPHONE", "ORGANISATIONS");
        assertThat(
                        caf.post(
                                        "/api/dossiers/export",
                                        "{\"format\":\"CSV\",\"colonnes\":[\"TELEPHONE\"]}")
                                .statut())
                .isEqualTo(403);
        assertThat(
                        anne.post(
                                        "/api/dossiers/export",
                                        "{\"format\":\"CSV\",\"colonnes\":[\"AUCUNE\"]}")
                                .statut())
                .isEqualTo(400);
        ClientApi police = ClientApi.agent(port, "police", "police-21", "forces-securite");
        assertThat(colonnes(police)).doesNotContain("STADE", "DETTE");
    }

    @Test
    void une_vue_se_souvient_des_colonnes_et_de_leur_ordre() {
        String vue = "{\"nom\":\"Appels\",\"filtres\":{\"colonnes\":[\"TELEPHONE\",\"%s\"]}}";
        assertThat(anne.post("/api/dossiers/vues", vue.formatted("AUCUNE")).statut())
                .isEqualTo(400);

        anne.post("/api/dossiers/vues", vue.formatted("MENAGE"));

        assertThat(vues(anne).get(0).get("filtres").get("colonnes").toString())
                .isEqualTo("[\"TELEPHONE\",\"MENAGE\"]");
    }

    private static List<String> colonnes(ClientApi qui) {
        return qui.get("/api/dossiers/colonnes").corps().get("elements").findValuesAsString("code");
    }

    @Test
    void le_dossier_imprime_ne_montre_que_ce_que_montre_l_ecran() throws IOException {
        assertThat(pdf(anne))
                .contains("Anne Martin", "0380112233", "Commandement de payer", "Historique");
        ClientApi caf = ClientApi.agent(port, "caf", "caf-21", "organisme-payeur");
        assertThat(pdf(caf)).contains("Anne Martin").doesNotContain("0380112233");
    }

    private String pdf(ClientApi qui) throws IOException {
        byte[] octets = qui.fichier("/api/dossiers/{id}/dossier.pdf", premier);
        try (var document = Loader.loadPDF(octets)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static JsonNode vues(ClientApi qui) {
        return qui.get("/api/dossiers/vues").corps().get("elements");
    }

    private static List<String> travail(ClientApi qui) {
        return qui.get("/api/dossiers/travail").corps().get("elements").findValuesAsString("code");
    }

    private static Reponse geste(ClientApi qui, String dossier, String corps) {
        return qui.post("/api/dossiers/{id}/suivi", corps, dossier);
    }

    private void acte(ClientApi qui, String numero) {
        Reponse reponse =
                qui.post(
                        "/api/dossiers/{id}/actes",
                        "{\"numero\":\"%s\",\"nature\":\"CP\",\"date\":\"2026-09-26\"}"
                                .formatted(numero),
                        premier);
        assertThat(reponse.statut()).as(reponse.texte()).isBetween(200, 201);
    }

    private String ouvrir(String numero, String prenom, String voie, int enfants) {
        Reponse reponse =
                anne.post(
                        "/api/dossiers",
                        """
                        {"departement":"21","parc":"PRIVE","organismePayeur":"CAF","aideAuLogement":"APL",
                         "enfants":%d,
                         "menage":{"personnes":[{"nom":"Martin","prenom":"%s"}],"telephones":["0380112233"],
                                   "adresse":{"voie":"%s","codePostal":"21000","commune":"Dijon"}},
                         "acte":{"numero":"%s","nature":"CP","date":"2026-09-25"}}
                        """
                                .formatted(enfants, prenom, voie, numero));
        assertThat(reponse.statut()).as(reponse.texte()).isBetween(200, 201);
        return reponse.corps().get("id").asString();
    }

    private static List<String> ids(Reponse reponse) {
        return ids(reponse.corps());
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.get("elements").forEach(e -> ids.add(e.get("id").asString()));
        return ids;
    }
}
