package fr.ancrage.dossiers.menage.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.dossiers.ClientApi;
import fr.ancrage.dossiers.LaBase;
import fr.ancrage.dossiers.ServiceDemarre;
import fr.ancrage.dossiers.habilitation.Role;
import fr.ancrage.dossiers.menage.model.ClesMenages;
import fr.ancrage.platform.test.tokens.TokenIssuer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** Names leave for services that write, and for nobody else. */
@ServiceDemarre
class IdentitesCourrierTest {

    static {
        TokenIssuer.shared().publish();
    }

    private static final String PORTEE = "dossiers:identite-courrier";

    @LocalServerPort int port;
    @Autowired MongoTemplate mongo;
    @Autowired ClesMenages cles;

    private String dossier = "";

    @BeforeEach
    void un_seul_dossier() {
        LaBase.vider(mongo);
        mongo.getCollection("cles").deleteMany(new Document());
        dossier = ouvrir("S1", "LE GOFF", "ANNE", "CP", "2026-11-09");
    }

    @Test
    void un_service_recoit_de_quoi_ecrire_et_la_piste_le_nomme() {
        JsonNode element = demander(dossier).get("elements").get(0);

        assertThat(element.get("id").asString()).isEqualTo(dossier);
        assertThat(element.get("reference").asString()).startsWith("21-2026-");
        assertThat(element.get("personnes").get(0).get("nom").asString()).isEqualTo("Le Goff");
        assertThat(element.get("personnes").get(0).get("prenom").asString()).isEqualTo("Anne");
        assertThat(element.get("adresse").get("voie").asString()).isEqualTo("1 rue Pasteur");
        assertThat(element.get("adresse").get("commune").asString()).isEqualTo("Dijon");
        assertThat(element.get("bailleur").get("organisation").asString()).isEqualTo("orvitis");
        assertThat(element.get("bailleur").get("nom").asString()).isEqualTo("Orvitis");
        assertThat(element.get("etude").asString()).isEqualTo("SCP Vauban et Associés, Dijon");
        assertThat(Base64.getDecoder().decode(element.get("cle").asString())).hasSize(32);
        assertThat(
                        mongo.getCollection("piste")
                                .countDocuments(
                                        new Document("organisation", "notification-service")
                                                .append("genre", "identite-courrier")
                                                .append("ids", dossier)))
                .isPositive();
    }

    @Test
    void un_dossier_inconnu_est_absent() {
        assertThat(demander("inconnu").get("elements").size()).isZero();
        assertThat(demander("inconnu\",\"" + dossier).get("elements").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aucune_personne_quel_que_soit_son_role(Role role) {
        var sans = ClientApi.agent(port, "agent-21", "ddets-21", role.code());
        var avec = ClientApi.agentAvecPortee(port, "agent-21", "ddets-21", role.code(), PORTEE);

        assertThat(sans.post(CHEMIN, corps(dossier)).statut()).isEqualTo(403);
        assertThat(avec.post(CHEMIN, corps(dossier)).statut()).isEqualTo(403);
    }

    @Test
    void une_machine_sans_la_portee_non_plus_et_la_portee_n_ouvre_rien_d_autre() {
        var autre = ClientApi.machine(port, "diagnostic-service", "dossiers:autre-chose");
        var ecrivain = ClientApi.machine(port, "notification-service", PORTEE);

        assertThat(autre.post(CHEMIN, corps(dossier)).statut()).isEqualTo(403);
        assertThat(ecrivain.get("/api/dossiers/{id}", dossier).statut()).isEqualTo(403);
        assertThat(ecrivain.get("/api/dossiers").statut()).isEqualTo(403);
        assertThat(
                        ecrivain.post("/api/dossiers/identites", "{\"ids\":[\"" + dossier + "\"]}")
                                .statut())
                .isEqualTo(403);
        assertThat(ClientApi.personne(port).post(CHEMIN, corps(dossier)).statut()).isEqualTo(401);
    }

    @Test
    void plus_de_deux_cents_a_la_fois_c_est_trop() {
        String ids = String.join("\",\"", java.util.Collections.nCopies(201, dossier));

        assertThat(
                        ClientApi.machine(port, "notification-service", PORTEE)
                                .post(CHEMIN, corps(ids))
                                .statut())
                .isIn(400, 422);
    }

    @Test
    void vingt_demandes_en_meme_temps_recoivent_la_meme_cle() throws Exception {
        Set<String> recues = new HashSet<>();
        try (var fils = Executors.newFixedThreadPool(20)) {
            List<Future<String>> demandes = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                demandes.add(fils.submit(() -> cles.pour("foyer-neuf", "21").cle()));
            }
            for (Future<String> demande : demandes) {
                recues.add(demande.get());
            }
        }

        assertThat(recues).hasSize(1);
    }

    @Test
    void la_cle_d_un_menage_est_rangee_sous_celle_de_son_departement() {
        String cle = cles.pour("foyer-rangé", "21").cle();

        var rangee = mongo.getCollection("cles").find(new Document("_id", "foyer-rangé")).first();

        assertThat(rangee.toJson()).doesNotContain(cle).contains("21.1");
        assertThat(cles.pour("foyer-rangé", "21").cle()).isEqualTo(cle);
    }

    @Test
    void une_cle_rangee_en_clair_par_une_version_anterieure_se_lit() {
        String cle = cle(dossier);
        var cles = mongo.getCollection("cles");
        cles.deleteMany(new Document());
        String menage = mongo.getCollection("dossiers").find().first().getString("menage");
        cles.insertOne(new Document("_id", menage).append("cle", cle));

        assertThat(cle(dossier)).isEqualTo(cle);
    }

    @Test
    void un_menage_reuni_prend_la_cle_de_celui_qui_reste_et_garde_la_sienne_pour_relire() {
        String second = ouvrir("S2", "LEGOF", "ANNE", "CQL", "2026-11-10");
        String cleGardee = cle(dossier);
        String cleAbsorbee = cle(second);
        var secretariat = ClientApi.secretariat(port, "21");
        String proposition =
                secretariat
                        .get("/api/dossiers/rapprochements")
                        .corps()
                        .get("elements")
                        .get(0)
                        .get("id")
                        .asString();
        secretariat.post("/api/dossiers/rapprochements/{id}/acceptation", "{}", proposition);

        JsonNode element = demander(second).get("elements").get(0);

        assertThat(cleAbsorbee).isNotEqualTo(cleGardee);
        assertThat(element.get("id").asString()).isEqualTo(second);
        assertThat(element.get("cle").asString()).isEqualTo(cleGardee);
        assertThat(element.get("clesAnterieures").get(0).asString()).isEqualTo(cleAbsorbee);
        assertThat(cle(dossier)).isEqualTo(cleGardee);
    }

    private static final String CHEMIN = "/api/dossiers/identites-courrier";

    private static String corps(String ids) {
        return "{\"ids\":[\"" + ids + "\"],\"finalite\":\"COURRIER\"}";
    }

    private JsonNode demander(String ids) {
        var reponse =
                ClientApi.machine(port, "notification-service", PORTEE).post(CHEMIN, corps(ids));
        assertThat(reponse.statut()).isEqualTo(200);
        return reponse.corps();
    }

    private String cle(String id) {
        return demander(id).get("elements").get(0).get("cle").asString();
    }

    private String ouvrir(String numero, String nom, String prenom, String nature, String date) {
        return ClientApi.secretariat(port, "21")
                .post(
                        "/api/dossiers",
                        """
                        {"departement":"21","parc":"PUBLIC",
                         "menage":{"personnes":[{"civilite":"Mme","nom":"%s","prenom":"%s"}],
                                   "adresse":{"voie":"1 RUE PASTEUR","codePostal":"21000","commune":"Dijon"}},
                         "bailleur":{"nom":"ORVITIS"},
                         "acte":{"numero":"%s","nature":"%s","date":"%s","etude":"SCP Vauban et Associés"}}
                        """
                                .formatted(nom, prenom, numero, nature, date))
                .corps()
                .get("id")
                .asString();
    }
}
