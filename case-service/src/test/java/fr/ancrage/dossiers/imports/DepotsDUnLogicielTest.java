package fr.ancrage.dossiers.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.dossiers.ClientApi;
import fr.ancrage.dossiers.LaBase;
import fr.ancrage.dossiers.ServiceDemarre;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** What partners' software brings in: each for its own organisation, once, and reads no case. */
@ServiceDemarre
class DepotsDUnLogicielTest {

    private static final String SAISINES = "nature=SAISINES_BAILLEURS";
    private static final String SAISINE =
            """
            {"referenceLocataire":"L-1","dateSaisine":"2026-11-09","nom":"Bouvreuil","prenom":"Irène","adresse":"7 rue du Loriot","codePostal":"21000","commune":"Dijon","montantDette":1240.50}
            """;

    @LocalServerPort int port;
    @Autowired MongoTemplate mongo;

    private ClientApi orvitis;
    private ClientApi secretariat;

    @BeforeEach
    void rien_n_est_connu() {
        LaBase.vider(mongo);
        orvitis = ClientApi.logiciel(port, "orvitis");
        secretariat = ClientApi.secretariat(port, "21");
    }

    private static Map<String, String> cle(String cle) {
        return Map.of("Idempotency-Key", cle);
    }

    private long dossiers() {
        return mongo.getCollection("dossiers").countDocuments();
    }

    private JsonNode depose(ClientApi qui, String nature, String lignes, String cle) {
        var reponse = qui.deposerLignes("nature=" + nature, lignes, cle(cle));
        assertThat(reponse.statut()).as(reponse.texte()).isEqualTo(200);
        return reponse.corps();
    }

    @Test
    void une_saisine_deposee_est_une_saisine_comme_une_autre() {
        JsonNode depot = depose(orvitis, "SAISINES_BAILLEURS", SAISINE, "saisine-0001");

        assertThat(depot.get("acceptees").asInt()).isEqualTo(1);
        assertThat(depot.get("organisation").asString()).isEqualTo("orvitis");
        JsonNode dossier =
                secretariat.get("/api/dossiers?organisation=orvitis").corps().at("/elements/0");
        assertThat(dossier.get("stade").asString()).isEqualTo("IMPAYE");
        Document d = mongo.getCollection("dossiers").find().first();
        assertThat(d.getEmbedded(List.of("bailleur", "organisation"), String.class))
                .isEqualTo("orvitis");
    }

    @Test
    void le_meme_depot_et_le_meme_acte_deux_fois_ne_changent_rien() {
        JsonNode premier = depose(orvitis, "SAISINES_BAILLEURS", SAISINE, "saisine-0002");
        Document avant = mongo.getCollection("dossiers").find().first();

        JsonNode encore = depose(orvitis, "SAISINES_BAILLEURS", SAISINE, "saisine-0002");
        JsonNode sousUneAutreCle = depose(orvitis, "SAISINES_BAILLEURS", SAISINE, "saisine-0003");

        assertThat(encore.get("id")).isEqualTo(premier.get("id"));
        assertThat(encore.get("acceptees").asInt()).isEqualTo(1);
        assertThat(sousUneAutreCle.get("doublons").asInt()).isEqualTo(1);
        Document apres = mongo.getCollection("dossiers").find().first();
        for (String champ : List.of("actes", "journal", "version")) {
            assertThat(apres.get(champ)).as(champ).isEqualTo(avant.get(champ));
        }
        assertThat(dossiers()).isEqualTo(1);
        assertThat(orvitis.get("/api/dossiers/depots").corps().get("total").asInt()).isEqualTo(2);
    }

    @Test
    void une_lecture_coupee_en_chemin_reprend_sous_la_meme_cle() {
        String id =
                depose(orvitis, "SAISINES_BAILLEURS", SAISINE, "saisine-0004").get("id").asString();
        LaBase.vider(mongo);
        depose(orvitis, "SAISINES_BAILLEURS", SAISINE, "saisine-0004");
        // as a crash between the reading and the work leaves it
        mongo.getCollection("imports")
                .updateOne(
                        new Document("_id", id),
                        new Document("$set", new Document("etat", "RECEPTION")));

        JsonNode repris = depose(orvitis, "SAISINES_BAILLEURS", SAISINE, "saisine-0004");

        assertThat(repris.get("etat").asString()).isEqualTo("TERMINE");
        assertThat(repris.get("lignes").asInt()).isEqualTo(1);
        assertThat(dossiers()).isEqualTo(1);
    }

    @Test
    void une_cle_ne_sert_pas_a_deux_contenus() {
        depose(orvitis, "SAISINES_BAILLEURS", SAISINE, "saisine-0005");

        var autre =
                orvitis.deposerLignes(SAISINES, SAISINE.replace("L-1", "L-2"), cle("saisine-0005"));

        assertThat(autre.statut()).isEqualTo(409);
        assertThat(autre.code()).isEqualTo("DEPOT_CLE_DEJA_UTILISEE");
        assertThat(dossiers()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "court", "une clé avec espaces"})
    void un_depot_a_une_cle(String cle) {
        var reponse =
                orvitis.deposerLignes(
                        SAISINES, SAISINE, cle.isEmpty() ? Map.of() : cle(cle.replace('é', 'e')));

        assertThat(reponse.statut()).isEqualTo(400);
        assertThat(reponse.code()).isEqualTo("DEPOT_CLE_REQUISE");
    }

    @Test
    void un_essai_a_blanc_dit_tout_et_n_enregistre_rien() {
        var essai = orvitis.deposerLignes(SAISINES + "&simulation=true", SAISINE, Map.of());

        assertThat(essai.statut()).isEqualTo(200);
        assertThat(essai.corps().get("acceptees").asInt()).isEqualTo(1);
        assertThat(essai.corps().at("/detail/0/etat").asString()).isEqualTo("ACCEPTEE");
        assertThat(dossiers()).isZero();
    }

    @Test
    void chaque_ligne_a_sa_reponse_et_une_bonne_n_attend_pas_une_mauvaise() {
        String lignes =
                SAISINE
                        + SAISINE.replace("L-1", "L-2").replace("Dijon", "Meaux")
                        + SAISINE.replace("{", "{\"bailleur\":\"Grand Dijon Habitat\",")
                        + "{\"inconnu\":1}\n"
                        + "ceci n'est pas du JSON\n";

        JsonNode depot = depose(orvitis, "SAISINES_BAILLEURS", lignes, "saisine-0006");

        assertThat(depot.get("acceptees").asInt()).isEqualTo(1);
        assertThat(depot.get("refusees").asInt()).isEqualTo(4);
        assertThat(depot.at("/detail/1/problemes/0/code").asString()).isEqualTo("COMMUNE_INCONNUE");
        assertThat(depot.at("/detail/1/problemes/0/champ").asString()).isEqualTo("commune");
        assertThat(depot.at("/detail/2/problemes/0/code").asString())
                .isEqualTo("AUTRE_ORGANISATION");
        assertThat(depot.at("/detail/3/problemes/0/code").asString()).isEqualTo("CHAMP_INCONNU");
        assertThat(depot.at("/detail/4/problemes/0/code").asString()).isEqualTo("LIGNE_ILLISIBLE");
        JsonNode refusees =
                orvitis.get(
                                "/api/dossiers/depots/{id}/lignes?etat=REFUSEE",
                                depot.get("id").asString())
                        .corps();
        assertThat(refusees.get("total").asInt()).isEqualTo(4);
    }

    @Test
    void un_fichier_du_portail_se_depose_de_meme() {
        String csv =
                "N° acte;Nature;Date de signification;Parc;Nom;Adresse;Commune\nV-1;CP;09/11/2026;privé;Verdier;3 rue du Pic;Dijon\n";

        var depot =
                ClientApi.logiciel(port, "scp-vauban-dijon")
                        .deposer(
                                "ACTES",
                                "actes.csv",
                                csv.getBytes(StandardCharsets.UTF_8),
                                "actes-2026-47");

        assertThat(depot.statut()).as(depot.texte()).isEqualTo(200);
        assertThat(depot.corps().get("acceptees").asInt()).isEqualTo(1);
        Document d = mongo.getCollection("dossiers").find().first();
        assertThat(d.getList("visiblePour", String.class)).contains("etude:scp-vauban-dijon");
    }

    /** Whether the household was known, and what is known of it, is not the landlord's to learn. */
    @Test
    void rien_d_un_dossier_ne_revient_au_logiciel() {
        JsonNode ouvre = depose(orvitis, "SAISINES_BAILLEURS", SAISINE, "saisine-0007");
        JsonNode rattache =
                depose(
                        orvitis,
                        "SAISINES_BAILLEURS",
                        SAISINE.replace("2026-11-09", "2026-11-10"),
                        "saisine-0008");
        String dossier = mongo.getCollection("dossiers").find().first().getString("_id");

        assertThat(rattache.toString()).doesNotContain(dossier).doesNotContain("rattaches");
        assertThat(ouvre.at("/detail").toString()).isEqualTo(rattache.at("/detail").toString());
        for (String chemin :
                List.of(
                        "/api/dossiers",
                        "/api/dossiers/" + dossier,
                        "/api/dossiers/imports/" + ouvre.get("id").asString())) {
            assertThat(orvitis.get(chemin).statut()).as(chemin).isIn(403, 404);
        }
    }

    @Test
    void le_depot_d_un_autre_n_existe_pas_et_le_secretariat_le_traite_comme_un_fichier() {
        JsonNode depot =
                depose(
                        orvitis,
                        "SAISINES_BAILLEURS",
                        SAISINE + "{\"nom\":\"Bouvreuil\"}",
                        "saisine-0009");
        String id = depot.get("id").asString();

        for (String chemin :
                List.of("/api/dossiers/depots/{id}", "/api/dossiers/depots/{id}/lignes")) {
            assertThat(ClientApi.logiciel(port, "grand-dijon-habitat").get(chemin, id).statut())
                    .isEqualTo(404);
            assertThat(secretariat.get(chemin, id).statut()).isEqualTo(403);
        }
        JsonNode lot = secretariat.get("/api/dossiers/imports/{id}", id).corps();
        assertThat(lot.get("logicielDe").asString()).isEqualTo("orvitis");
        assertThat(lot.get("refusees").asInt()).isEqualTo(1);
        assertThat(secretariat.fichier("/api/dossiers/imports/{id}/lignes-refusees.xlsx", id))
                .isNotEmpty();
        assertThat(secretariat.post("/api/dossiers/imports/{id}/annulation", "{}", id).statut())
                .isEqualTo(200);
        JsonNode apres = orvitis.get("/api/dossiers/depots/{id}", id).corps();
        assertThat(apres.get("etat").asString()).isEqualTo("ANNULE");
        assertThat(apres.at("/detail/0/etat").asString()).isEqualTo("ANNULEE");
    }

    @ParameterizedTest
    @CsvSource({
        "orvitis,SIGNALEMENTS_CAF,403",
        "orvitis,DECISIONS_CFP,403",
        "orvitis,AUTRE,422",
        "caf-21,SAISINES_BAILLEURS,403",
        "scp-vauban-dijon,SIGNALEMENTS_CAF,403",
        "ddets-21,ACTES,403",
        "msa-bourgogne,SIGNALEMENTS_CAF,403",
        "aucune,ACTES,403"
    })
    void une_organisation_ne_depose_que_sa_nature(String organisation, String nature, int statut) {
        assertThat(
                        ClientApi.logiciel(port, organisation)
                                .deposerLignes("nature=" + nature, SAISINE, cle("organisation-1"))
                                .statut())
                .isEqualTo(statut);
    }

    /** The role of software is nobody's else, and software without it deposits nothing. */
    @Test
    void ni_une_personne_ni_un_logiciel_d_un_autre_role_ne_depose() {
        for (ClientApi qui :
                List.of(
                        ClientApi.agent(port, "bailleur-orvitis", "orvitis", "bailleur"),
                        ClientApi.agent(port, "fraudeur", "orvitis", "partner-system"),
                        ClientApi.agent(port, "service-account-autre", "orvitis", "bailleur"),
                        secretariat)) {
            assertThat(qui.deposerLignes(SAISINES, SAISINE, cle("personne-0001")).statut())
                    .isEqualTo(403);
        }
        assertThat(dossiers()).isZero();
    }

    @Test
    void les_champs_d_un_depot_sont_ceux_de_l_organisation() {
        JsonNode natures = orvitis.get("/api/dossiers/depots/natures").corps().get("elements");

        assertThat(natures.findValuesAsString("nature"))
                .containsExactly("ACTES", "SAISINES_BAILLEURS");
    }

    @Test
    void un_corps_hostile_est_refuse_et_ne_laisse_rien() {
        for (String corps :
                List.of(
                        "",
                        "\n\n",
                        "%PDF-1.7",
                        "\u0000\u0001",
                        "<xml/>",
                        "{\"nom\":\"" + "x".repeat(100_000))) {
            assertThat(orvitis.deposerLignes(SAISINES, corps, cle("hostile-0001")).statut())
                    .as(corps.substring(0, Math.min(8, corps.length())))
                    .isEqualTo(422);
        }
        assertThat(
                        orvitis.deposerLignes(
                                        SAISINES,
                                        SAISINE,
                                        Map.of(
                                                "Content-Type",
                                                "text/plain",
                                                "Idempotency-Key",
                                                "hostile-0002"))
                                .statut())
                .isEqualTo(415);
        JsonNode operateurs =
                depose(
                        orvitis,
                        "SAISINES_BAILLEURS",
                        "{\"nom\":{\"$gt\":\"\"}}\n{\"nom\":\"1 85 05 78 006 084 91\"}\n",
                        "hostile-0003");
        assertThat(operateurs.get("refusees").asInt()).isEqualTo(2);
        assertThat(operateurs.toString()).contains("NUMERO_SECURITE_SOCIALE");
        assertThat(dossiers()).isZero();
    }
}
