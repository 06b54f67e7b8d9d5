package fr.ancrage.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.ancrage.platform.daily.DailySweep;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** What the other services make of a case, from their own examples, through the real broker. */
@ServiceDemarre
class FaitsDesServicesTest {

    @LocalServerPort int port;
    @Autowired MongoTemplate mongo;
    @Autowired RabbitTemplate rabbit;
    @Autowired List<DailySweep> balayages;

    private ClientApi secretariat;
    private String dossier = "";

    @BeforeEach
    void un_dossier_assigne() {
        LaBase.vider(mongo);
        secretariat = ClientApi.secretariat(port, "21");
        dossier =
                secretariat
                        .post(
                                "/api/dossiers",
                                """
                                {"departement":"21","parc":"PRIVE",
                                 "menage":{"personnes":[{"civilite":"Mme","nom":"Témoin","prenom":"Anne"}],
                                           "adresse":{"voie":"1 rue Pasteur","codePostal":"21000","commune":"Dijon"}},
                                 "acte":{"numero":"A1","nature":"ASSIGNATION","date":"2026-11-12","dateAudience":"2027-02-25"}}
                                """)
                        .corps()
                        .get("id")
                        .asString();
    }

    @Test
    void une_inscription_ouvre_le_dossier_aux_membres_et_un_retrait_le_referme() {
        var membre = ClientApi.agent(port, "membre-caf", "caf-21", "membre-commission");
        assertThat(membre.get("/api/dossiers/{id}", dossier).statut()).isEqualTo(404);

        message("commissions", "dossier.inscrit.v1", "inscriptions/x/1");
        message("commissions", "dossier.inscrit.v1", "inscriptions/x/1");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> membre.get("/api/dossiers/{id}", dossier).statut() == 200);

        JsonNode vu = membre.get("/api/dossiers/{id}", dossier).corps();
        assertThat(vu.get("implications").findValuesAsString("libelle").getFirst())
                .contains("Membre de la commission", "11 décembre 2026");
        assertThat(vu.get("implications").get(0).get("jusqua").asString()).isEqualTo("2027-01-11");
        assertThat(dernierFait()).contains("Inscrit à l'ordre du jour", "11 décembre 2026");
        assertThat(historique().get("total").asInt()).isEqualTo(3);

        message("commissions", "dossier.retire.v1", "inscriptions/x/2");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> membre.get("/api/dossiers/{id}", dossier).statut() == 404);
    }

    @Test
    void un_doublon_retire_de_l_ordre_du_jour_y_laisse_le_dossier_garde_a_ses_membres() {
        var membre = ClientApi.agent(port, "membre-caf", "caf-21", "membre-commission");
        message("commissions", "dossier.inscrit.v1", "inscriptions/y/1");
        attendre(3);
        message(
                "commissions",
                "dossier.retire.v1",
                "inscriptions/y/2",
                corps -> corps.replace("REPORTE", "REUNION"));
        attendre(4);
        assertThat(membre.get("/api/dossiers/{id}", dossier).statut()).isEqualTo(200);
    }

    @Test
    void avis_preconisations_et_envois_se_lisent_en_francais() {
        message("commissions", "avis.rendu.v1", "seances/s/1");
        attendre(3);
        assertThat(dernierFait()).contains("Avis rendu", "maintien sous conditions", "Orvitis");
        message("commissions", "preconisation.suivie.v1", "seances/s/2");
        attendre(4);
        assertThat(dernierFait()).contains("Orvitis", "réalisée");
        message("notifications", "envoi.parti.v1", "envois/e/1");
        attendre(5);
        assertThat(dernierFait()).contains("Envoyé au ménage par la poste");
        assertThat(historique().get("elements").get(0).get("par").asString())
                .isEqualTo("le service des courriers");
    }

    @Test
    void le_vivier_ouvre_a_qui_le_tient_puis_au_chef_de_file_jusqu_a_la_sortie() {
        var acces = ClientApi.agent(port, "acces-logement-21", "ddets-21", "acces-logement");
        var bailleur = ClientApi.agent(port, "bailleur-orvitis", "orvitis", "bailleur");

        message("relogements", "vivier.completee.v1", "vivier/e/2");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> acces.get("/api/dossiers/{id}", dossier).statut() == 200);
        message("relogements", "vivier.entree.v1", "vivier/e/1");
        message("relogements", "vivier.chef-de-file-designe.v1", "vivier/e/3");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> bailleur.get("/api/dossiers/{id}", dossier).statut() == 200);
        assertThat(
                        secretariat
                                .get("/api/dossiers/{id}", dossier)
                                .corps()
                                .get("implications")
                                .findValuesAsString("libelle"))
                .contains("Bailleur chef de file du relogement");
        assertThat(bailleur.get("/api/dossiers/{id}", dossier).corps().toString())
                .contains("Bailleur chef de file du relogement");
        // the pool is not for who manages the procedure (product §3)
        assertThat(
                        ClientApi.agent(port, "gestionnaire-21", "ddets-21", "gestionnaire")
                                .get("/api/dossiers/{id}", dossier)
                                .corps()
                                .get("implications")
                                .findValuesAsString("libelle"))
                .isEmpty();

        message("relogements", "vivier.sortie.v1", "vivier/e/4");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> bailleur.get("/api/dossiers/{id}", dossier).statut() == 404);
        assertThat(acces.get("/api/dossiers/{id}", dossier).statut()).isEqualTo(404);
        assertThat(dernierFait()).contains("Sorti du vivier");
    }

    /** « Where called in » (product §3): by what a commission recommends, until it is done. */
    @Test
    void une_preconisation_appelle_un_organisme_jusqu_a_ce_qu_elle_soit_tenue() {
        var adil = ClientApi.agent(port, "adil-21", "adil-21", "adil");
        var siao = ClientApi.agent(port, "siao-21", "siao-21", "siao");
        assertThat(adil.get("/api/dossiers/{id}", dossier).statut()).isEqualTo(404);

        message("commissions", "avis.rendu.v1", "seances/s/1", appelant("adil-21", "siao-21"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> adil.get("/api/dossiers/{id}", dossier).statut() == 200);
        assertThat(siao.get("/api/dossiers/{id}", dossier).statut()).isEqualTo(200);
        var vu = adil.get("/api/dossiers/{id}", dossier).corps();
        assertThat(vu.get("implications").findValuesAsString("libelle"))
                .containsExactly("Appelé par une commission : plan d’apurement");
        assertThat(vu.toString()).doesNotContain("siao-21");

        message("commissions", "preconisation.suivie.v1", "seances/s/2", appelant("adil-21", ""));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> adil.get("/api/dossiers/{id}", dossier).statut() == 404);
        assertThat(siao.get("/api/dossiers/{id}", dossier).statut()).isEqualTo(200);
    }

    @Test
    void une_preconisation_deja_tenue_n_appelle_plus_personne() {
        var adil = ClientApi.agent(port, "adil-21", "adil-21", "adil");

        message("commissions", "preconisation.suivie.v1", "seances/s/2", appelant("adil-21", ""));
        attendre(3);
        message("commissions", "avis.rendu.v1", "seances/s/1", appelant("adil-21", "ddets-21"));
        attendre(4);

        assertThat(adil.get("/api/dossiers/{id}", dossier).statut()).isEqualTo(404);
    }

    private static UnaryOperator<String> appelant(String premier, String second) {
        return corps -> corps.replace("orvitis", premier).replace("ddets-21", second);
    }

    @Test
    void une_demande_d_evaluation_ouvre_l_identite_a_qui_elle_est_faite_et_une_decision_non() {
        var police = ClientApi.agent(port, "police-21", "police-21", "forces-securite");
        message("notifications", "envoi.parti.v1", "envois/e/1", a("OCTROI_FORCES_SECURITE"));
        attendre(3);
        assertThat(police.get("/api/dossiers/{id}", dossier).statut()).isEqualTo(404);

        message("notifications", "envoi.parti.v1", "envois/f/1", a("REQUISITION_EVALUATION"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> police.get("/api/dossiers/{id}", dossier).statut() == 200);

        var vu = police.get("/api/dossiers/{id}", dossier).corps();
        assertThat(vu.has("menage")).isTrue();
        assertThat(vu.has("stade")).isFalse();
        assertThat(police.get("/api/dossiers/{id}/historique", dossier).statut()).isEqualTo(403);
    }

    @Test
    void une_saisine_directe_ouvre_le_dossier_au_service_saisi_et_s_ecrit_dans_l_histoire() {
        var siao = ClientApi.agent(port, "siao-21", "siao-21", "siao");
        var fsl = ClientApi.agent(port, "fsl-21", "dijon-metropole", "encadrant");
        assertThat(siao.get("/api/dossiers/{id}", dossier).statut()).isEqualTo(404);
        message("notifications", "envoi.parti.v1", "envois/s/1", a("SAISINE_SIAO", "siao-21"));
        message(
                "notifications",
                "envoi.parti.v1",
                "envois/t/1",
                a("SAISINE_FSL", "dijon-metropole"));
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        siao.get("/api/dossiers/{id}", dossier).statut() == 200
                                && fsl.get("/api/dossiers/{id}", dossier).statut() == 200);
        assertThat(historique().toString())
                .contains("Saisine du SIAO par la CCAPEX", "Saisine du fonds de solidarité");
    }

    @Test
    void une_decision_sur_l_aide_au_logement_devient_un_acte_du_dossier_une_seule_fois() {
        message("commissions", "decision-apl.rendue.v1", "seances/apl/1");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> dernierFait().contains("Décision de la CCAPEX"));
        var total = historique().get("total").asInt();
        message("commissions", "decision-apl.rendue.v1", "seances/apl/1");
        message("commissions", "avis.rendu.v1", "seances/apl/2");
        attendre(total + 1);
        assertThat(secretariat.get("/api/dossiers/{id}", dossier).corps().get("actes").toString())
                .containsOnlyOnce("DECISION_APL");
    }

    private static UnaryOperator<String> a(String courrier) {
        return a(courrier, "police-21");
    }

    private static UnaryOperator<String> a(String courrier, String organisation) {
        // each letter is an envoi of its own
        return corps ->
                corps.replace("ASSIGNATION_MENAGE", courrier)
                        .replaceFirst("(\"envoi\": *\")", "$1" + organisation + "-")
                        .replace(
                                "\"MENAGE\"",
                                "\"ORGANISATION\",\"organisation\":\"" + organisation + "\"");
    }

    @Test
    void un_diagnostic_remis_tient_ses_echeances_et_reste_un_fait() {
        assertThat(etat("DSF_TRANSMISSION")).isIn("A_VENIR", "PROCHE");

        message("diagnostics", "affectation.rapport-remis.v1", "affectations/a/1");
        attendre(3);

        assertThat(etat("DSF_TRANSMISSION")).isEqualTo("TENUE");
        JsonNode retours = secretariat.get("/api/dossiers/{id}", dossier).corps().get("retours");
        assertThat(retours.get(0).get("mission").asString()).isEqualTo("DSF");
        assertThat(retours.get(0).get("carence").asBoolean()).isFalse();
        assertThat(historique().get("elements").get(0).get("par").asString())
                .isEqualTo("le service des diagnostics");
    }

    @Test
    void un_renvoi_raconte_chaque_echeance_qu_il_deplace() {
        secretariat.post(
                "/api/dossiers/{id}/actes",
                "{\"numero\":\"R1\",\"nature\":\"RENVOI\",\"date\":\"2026-11-18\",\"dateAudience\":\"2027-03-25\"}",
                dossier);

        assertThat(historique().get("elements").findValuesAsString("libelle"))
                .anyMatch(l ->
                        l.contains("Échéance recalculée")
                                && l.contains("l'envoi du diagnostic au tribunal"));
    }

    /** What a rule set added since does to an open deadline, on the next business day. */
    @Test
    void une_echeance_qu_une_regle_nouvelle_deplace_se_raconte_une_fois() {
        var dossiers = mongo.getCollection("dossiers");
        Document d = dossiers.find(new Document("_id", dossier)).first();
        List<Document> echeances = d.getList("echeances", Document.class);
        echeances.stream()
                .filter(e -> e.getString("code").equals("DSF_TRANSMISSION"))
                .forEach(e -> e.append("date", "2027-02-01").append("regle", "ancien-decret"));
        dossiers.updateOne(
                new Document("_id", dossier),
                new Document(
                        "$set",
                        new Document("echeances", echeances).append("calculeeLe", "2026-11-19")));
        DailySweep balayage = echeances();

        balayage.run(LocalDate.of(2026, 11, 20));
        balayage.run(LocalDate.of(2026, 11, 20));

        JsonNode fait = historique().get("elements").get(0);
        assertThat(fait.get("libelle").asString())
                .contains(
                        "l'envoi du diagnostic au tribunal", "1er février 2027", "règle nouvelle");
        assertThat(fait.get("par").asString()).isEqualTo("Ancrage");
        assertThat(historique().get("total").asInt()).isEqualTo(3);
    }

    /** Two months of silence are a fact of the case, told once and dated. */
    @Test
    void le_silence_du_prefet_entre_dans_l_histoire_une_fois() {
        secretariat.post(
                "/api/dossiers/{id}/actes",
                "{\"numero\":\"RFP1\",\"nature\":\"RFP\",\"date\":\"2026-09-19\"}",
                dossier);
        var dossiers = mongo.getCollection("dossiers");
        Document d = dossiers.find(new Document("_id", dossier)).first();
        List<Document> veille = d.getList("echeances", Document.class);
        veille.stream()
                .filter(e -> e.getString("code").equals("CFP_REPONSE"))
                .forEach(e -> e.append("etat", "PROCHE"));
        long avant = silences();
        dossiers.updateOne(
                new Document("_id", dossier),
                new Document(
                        "$set",
                        new Document("echeances", veille).append("calculeeLe", "2026-11-19")));

        DailySweep balayage = echeances();
        balayage.run(LocalDate.of(2026, 11, 20));
        balayage.run(LocalDate.of(2026, 11, 20));

        assertThat(avant).isOne();
        assertThat(silences()).isEqualTo(2);
        assertThat(dernierFait())
                .contains("silence du préfet vaut refus depuis le 19 novembre 2026", "RS-2012");
    }

    private long silences() {
        return historique().get("elements").findValuesAsString("libelle").stream()
                .filter(l -> l.contains("silence du préfet vaut refus"))
                .count();
    }

    @Test
    void une_ligne_qui_ne_se_lit_pas_ne_retient_pas_les_autres() {
        var dossiers = mongo.getCollection("dossiers");
        Document sain = dossiers.find(new Document("_id", dossier)).first();
        dossiers.deleteOne(new Document("_id", dossier));
        dossiers.insertOne(
                new Document("_id", "abime")
                        .append("reference", "21-2026-999999")
                        .append("version", 1L)
                        .append("journal", List.of())
                        .append("calculeeLe", "2026-11-19"));
        dossiers.insertOne(sain.append("calculeeLe", "2026-11-19"));

        assertThatThrownBy(() -> echeances().run(LocalDate.of(2026, 11, 20)))
                .isInstanceOf(RuntimeException.class);

        assertThat(dossiers.find(new Document("_id", dossier)).first().getString("calculeeLe"))
                .isEqualTo("2026-11-20");
        dossiers.deleteOne(new Document("_id", "abime"));
    }

    @Test
    void un_jour_qui_tourne_pendant_le_recalcul_ne_le_fait_pas_tourner_sans_fin() {
        var dossiers = mongo.getCollection("dossiers");
        Document sain = dossiers.find(new Document("_id", dossier)).first();
        for (int i = 0; i < 500; i++) {
            dossiers.insertOne(
                    new Document(sain)
                            .append("_id", "copie-" + i)
                            .append("reference", "21-2026-9" + i));
        }
        assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> echeances().run(LocalDate.of(2026, 11, 19)));
    }

    private DailySweep echeances() {
        return balayages.stream().filter(b -> b.name().equals("echeances")).findFirst().get();
    }

    private String etat(String code) {
        for (JsonNode e :
                secretariat.get("/api/dossiers/{id}/echeances", dossier).corps().get("echeances")) {
            if (e.get("code").asString().equals(code)) {
                return e.get("etat").asString();
            }
        }
        return "";
    }

    private JsonNode historique() {
        return secretariat.get("/api/dossiers/{id}/historique", dossier).corps();
    }

    private String dernierFait() {
        return historique().get("elements").get(0).get("libelle").asString();
    }

    private void attendre(int faits) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> historique().get("total").asInt() == faits);
    }

    private void message(String exchange, String type, String messageId) {
        message(exchange, type, messageId, corps -> corps);
    }

    private void message(
            String exchange, String type, String messageId, UnaryOperator<String> change) {
        new LeBroker(rabbit).fait(exchange, type, messageId, dossier, change);
    }
}
