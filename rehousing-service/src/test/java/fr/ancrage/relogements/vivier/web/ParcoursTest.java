package fr.ancrage.relogements.vivier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.platform.test.http.Client;
import fr.ancrage.relogements.LeBroker;
import fr.ancrage.relogements.ServiceDemarre;
import fr.ancrage.relogements.concours.model.ConcoursId;
import fr.ancrage.relogements.vivier.model.EntreeId;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** What people do, each under its own account, from the recommendation to the keys. */
@ServiceDemarre
class ParcoursTest {

    @Autowired RabbitTemplate rabbit;
    @Autowired MongoTemplate mongo;
    @LocalServerPort int port;

    private final String dossier = UUID.randomUUID().toString();

    private Client de(String role, String organisation) {
        return Client.agent(port, role + "-" + organisation, organisation, role);
    }

    private void attendre(String collection, String id, String etat) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> {
                    var d = mongo.getCollection(collection).find(new Document("_id", id)).first();
                    return d != null
                            && etat.equals(d.get("ligne", Document.class).getString("etat"));
                });
    }

    private static JsonNode fait(Client.Reponse reponse) {
        assertThat(reponse.statut()).as(reponse.corps().toString()).isEqualTo(200);
        return reponse.corps();
    }

    @Test
    void de_la_preconisation_au_relogement() {
        var broker = new LeBroker(rabbit);
        var id = EntreeId.pour(dossier).toString();
        var chemin = "/api/relogements/vivier/" + id;
        broker.avis(dossier, "s-" + dossier, "RELOGEMENT");
        attendre("vivier", id, "A_COMPLETER");
        var acces = de("acces-logement", "ddets-21");
        var orvitis = de("bailleur", "orvitis");

        assertThat(acces.post(chemin + "/chef-de-file", "{\"organisation\":\"orvitis\"}").code())
                .isEqualTo("RAPPORT_SOCIAL_MANQUANT");
        broker.rapport(dossier, true);
        attendre("vivier", id, "COMPLETE");
        assertThat(orvitis.get(chemin).statut()).isEqualTo(404);

        assertThat(acces.post(chemin + "/chef-de-file", "{\"organisation\":\"cd-21\"}").statut())
                .isEqualTo(400);
        fait(acces.post(chemin + "/chef-de-file", "{\"organisation\":\"orvitis\"}"));
        assertThat(fait(orvitis.get(chemin)).path("actionsRefusees").toString())
                .contains(
                        "Aucune proposition n’attend de réponse.",
                        "Réservé à : unité accès au logement.")
                .doesNotContain("PROPOSER");
        assertThat(pourquoi("orvitis", "bailleur"))
                .contains("\"voit\":true", "chef de file du relogement");
        assertThat(pourquoi("habellis", "bailleur")).contains("\"voit\":false");
        assertThat(pourquoi("cd-21", "encadrant")).contains("a remis le rapport social");
        assertThat(de("bailleur", "habellis").get(chemin).statut()).isEqualTo(404);

        assertThat(fait(acces.get("/api/relogements/vivier")).path("actionsRefusees").toString())
                .contains("ENTRER_AU_VIVIER", "Réservé à : secrétariat de la CCAPEX.");

        var besoins =
                fait(
                        acces.post(
                                chemin + "/besoins",
                                "{\"typologie\":\"T3\",\"accompagnement\":true}"));
        assertThat(besoins.path("besoins").path("comptage").asString()).isEqualTo("ACD");
        assertThat(
                        acces.post(
                                        chemin + "/demande-logement",
                                        "{\"nur\":\"12\",\"expireLe\":\"2026-12-15\"}")
                                .statut())
                .isEqualTo(400);
        var demande =
                fait(
                        acces.post(
                                chemin + "/demande-logement",
                                "{\"nur\":\"021081234567890123\",\"expireLe\":\"2026-12-20\"}"));
        assertThat(demande.path("alertes"))
                .filteredOn(a -> a.path("code").asString().equals("DEMANDE_A_RENOUVELER"))
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.path("le").asString()).isEqualTo("2026-11-20");
                    assertThat(a.path("atteinte").asBoolean()).isTrue();
                    assertThat(a.path("source").asString()).contains("R. 441-2-7");
                });

        var dalo = fait(acces.post(chemin + "/dalo", "{\"recoursLe\":\"2026-08-19\"}"));
        assertThat(dalo.path("dalo").path("delai").path("le").asString()).isEqualTo("2026-11-19");
        assertThat(dalo.path("dalo").path("delai").path("etat").asString()).isEqualTo("DEPASSE");
        assertThat(dalo.path("alertes").toString()).contains("DALO_DEPASSE");
        var enRetard = "/api/relogements/vivier?alerte=DALO&dossier=" + dossier;
        assertThat(fait(acces.get(enRetard)).path("total").asInt()).isEqualTo(1);
        assertThat(fait(acces.get("/api/relogements/travail")).toString()).contains("DALO_DELAI");
        // the lead landlord reads nothing of the recourse, by the list neither
        assertThat(fait(orvitis.get(enRetard)).path("total").asInt()).isZero();
        assertThat(fait(orvitis.get(chemin)).toString()).doesNotContain("DALO_", "recoursLe");

        fait(
                orvitis.post(
                        chemin + "/propositions",
                        "{\"logement\":\"T3, Fontaine d'Ouche\",\"le\":\"2026-11-20\"}"));
        assertThat(
                        orvitis.post(
                                        chemin + "/propositions/1/reponse",
                                        "{\"acceptee\":false,\"le\":\"2026-11-20\"}")
                                .statut())
                .isEqualTo(400);
        fait(
                orvitis.post(
                        chemin + "/propositions/1/reponse",
                        "{\"acceptee\":false,\"auteur\":\"MENAGE\",\"motif\":\"trop loin\",\"le\":\"2026-11-20\"}"));
        fait(
                acces.post(
                        chemin + "/propositions/1/appreciation",
                        "{\"adaptee\":true,\"motif\":\"proche du travail\"}"));
        fait(
                acces.post(
                        chemin + "/propositions",
                        "{\"logement\":\"T3, Toison d'Or\",\"le\":\"2026-11-20\"}"));
        fait(
                orvitis.post(
                        chemin + "/propositions/2/reponse",
                        "{\"acceptee\":true,\"le\":\"2026-11-20\"}"));
        assertThat(
                        acces.post(
                                        chemin + "/sortie",
                                        "{\"issue\":\"RETRAIT\",\"le\":\"2026-11-20\"}")
                                .statut())
                .isEqualTo(400);
        var sortie =
                fait(
                        acces.post(
                                chemin + "/sortie",
                                "{\"issue\":\"RELOGE_ACD\",\"le\":\"2026-11-20\"}"));
        assertThat(sortie.path("actions")).isEmpty();
        // the landlord's part is over, the social worker learns of it
        assertThat(orvitis.get(chemin).statut()).isEqualTo(404);
        assertThat(
                        fait(de("travailleur-social", "cd-21").get(chemin))
                                .path("sortie")
                                .path("issue")
                                .asString())
                .isEqualTo("RELOGE_ACD");
        var types =
                mongo
                        .getCollection("vivier")
                        .find(new Document("_id", id))
                        .first()
                        .getList("journal", Document.class)
                        .stream()
                        .filter(e -> e.getBoolean("pub"))
                        .map(e -> e.getString("type"));
        assertThat(types)
                .containsExactly(
                        "vivier.entree.v1",
                        "vivier.completee.v1",
                        "vivier.chef-de-file-designe.v1",
                        "vivier.sortie.v1");
    }

    private String pourquoi(String organisation, String role) {
        return de("dpo", "ddets-21")
                .post(
                        "/api/relogements/politique/pourquoi",
                        "{\"sujet\":\"%s\",\"agent\":\"x\",\"organisation\":\"%s\",\"roles\":[\"%s\"]}"
                                .formatted(dossier, organisation, role))
                .corps()
                .toString();
    }

    @Test
    void qui_instruit_le_concours_sait_par_un_mot_s_il_y_a_un_recours_dalo() {
        var chemin = "/api/relogements/concours/" + ConcoursId.pour(dossier);
        var broker = new LeBroker(rabbit);
        broker.octroi(dossier, "D1", Map.of("veilleSociale", true));
        attendre("concours", ConcoursId.pour(dossier).toString(), "ACCORDE");
        var gestion = de("gestionnaire", "ddets-21");
        assertThat(fait(gestion.get(chemin + "/dalo")).toString())
                .isEqualTo("{\"dalo\":\"NON_CONNU\"}");
        assertThat(de("siao", "siao-21").get(chemin + "/dalo").statut()).isEqualTo(403);

        broker.avis(dossier, "s-" + dossier, "RELOGEMENT");
        attendre("vivier", EntreeId.pour(dossier).toString(), "A_COMPLETER");
        fait(
                de("secretariat", "ddets-21")
                        .post(
                                "/api/relogements/vivier/" + EntreeId.pour(dossier) + "/dalo",
                                """
                                {"recoursLe":"2026-09-01","decision":"PRIORITAIRE","decideeLe":"2026-11-02"}\
                                """));

        assertThat(fait(gestion.get(chemin + "/dalo")).toString())
                .as("the word alone, without its days")
                .isEqualTo("{\"dalo\":\"RECONNU_PRIORITAIRE\"}");
        assertThat(gestion.get("/api/relogements/vivier/" + EntreeId.pour(dossier)).statut())
                .isEqualTo(404);
    }

    @Test
    void de_l_octroi_a_l_execution() {
        var id = ConcoursId.pour(dossier).toString();
        var chemin = "/api/relogements/concours/" + id;
        new LeBroker(rabbit).octroi(dossier, "D1", Map.of("veilleSociale", true));
        attendre("concours", id, "ACCORDE");
        var gestion = de("gestionnaire", "ddets-21");
        var siao = de("siao", "siao-21");

        var annonce =
                fait(
                        gestion.post(
                                chemin + "/annonce-siao",
                                "{\"jour\":\"2026-11-29\",\"heure\":\"09:30\"}"));
        assertThat(annonce.path("annonce").path("tardive").asBoolean()).isTrue();
        assertThat(annonce.path("annonce").path("limite").asString()).isEqualTo("2026-11-19");
        assertThat(annonce.path("annonce").path("source").asString()).contains("A-43");
        assertThat(
                        siao.get("/api/relogements/concours?annonceTardive=true&dossier=" + dossier)
                                .corps()
                                .path("total")
                                .asInt())
                .isEqualTo(1);

        fait(siao.post(chemin + "/veille", "{\"nature\":\"RENCONTRE\",\"le\":\"2026-11-19\"}"));
        fait(
                gestion.post(
                        chemin + "/situation-particuliere",
                        "{\"motif\":\"hébergé par sa famille\"}"));
        fait(gestion.post(chemin + "/execution", "{\"statut\":\"REPORTE\",\"le\":\"2026-11-20\"}"));
        var lu = fait(siao.get(chemin));
        assertThat(lu.path("actionsRefusees").toString())
                .contains("DIRE_EXECUTION", "étude de commissaire de justice", "NOTER_SITUATION")
                .doesNotContain("NOTER_VEILLE");
        assertThat(pourquoi("siao-21", "siao")).contains("Le concours est accordé");
        assertThat(lu.path("execution").path("statut").asString()).isEqualTo("REPORTE");
        assertThat(lu.path("veille")).hasSize(1);
        assertThat(
                        siao.post(
                                        chemin + "/execution",
                                        "{\"statut\":\"EXECUTE\",\"le\":\"2026-11-20\"}")
                                .statut())
                .isEqualTo(403);
        assertThat(
                        gestion.post(
                                        chemin + "/execution",
                                        "{\"statut\":\"EXECUTE\",\"le\":\"2026-11-21\"}")
                                .corps()
                                .path("problemes")
                                .get(0)
                                .path("code")
                                .asString())
                .isEqualTo("DATE_A_VENIR");
    }
}
