package fr.ancrage.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.platform.test.contracts.Contract;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** One case that nothing opens to a social worker: by exception, by involvement, and why. */
@ServiceDemarre
class AccesParExceptionTest {

    private static final String MOTIF = "La famille appelle en urgence, son référent est absent.";

    @LocalServerPort int port;
    @Autowired MongoTemplate mongo;
    @Autowired RabbitTemplate rabbit;

    private ClientApi secretariat;
    private ClientApi agent;
    private String dossier = "";
    private String reference = "";

    @BeforeEach
    void un_dossier_qui_n_est_confie_a_personne() {
        for (String collection : List.of("dossiers", "menages", "actes", "foyers", "imports")) {
            mongo.getCollection(collection).deleteMany(new Document());
        }
        secretariat = ClientApi.secretariat(port, "21");
        agent = ClientApi.agent(port, "ts-cd-21", "cd-21", "travailleur-social");
        JsonNode ouvert =
                secretariat
                        .post(
                                "/api/dossiers",
                                """
                                {"departement":"21","parc":"PRIVE",
                                 "menage":{"personnes":[{"civilite":"Mme","nom":"Témoin","prenom":"Anne"}],
                                           "adresse":{"voie":"1 rue Pasteur","codePostal":"21000","commune":"Dijon"}},
                                 "acte":{"numero":"A1","nature":"ASSIGNATION","date":"2026-11-12","dateAudience":"2027-02-25"}}
                                """)
                        .corps();
        dossier = ouvert.get("id").asString();
        reference = ouvert.get("reference").asString();
    }

    @Test
    void
            un_motif_ouvre_le_dossier_aux_classes_du_role_et_le_secretariat_l_apprend_puis_y_met_fin() {
        assertThat(agent.get("/api/dossiers/{id}", dossier).statut()).isEqualTo(404);

        var demande = demander(agent, reference, MOTIF, 3);

        assertThat(demande.statut()).isEqualTo(201);
        assertThat(demande.corps().get("jusqua").asString()).isEqualTo("2026-11-22");
        assertThat(agent.get("/api/dossiers/{id}", dossier).statut()).isEqualTo(200);
        assertThat(agent.get("/api/dossiers").corps().get("total").asInt()).isEqualTo(1);
        assertThat(
                        ClientApi.agent(port, "collegue", "cd-21", "travailleur-social")
                                .get("/api/dossiers/{id}", dossier)
                                .statut())
                .as("the access is one agent's")
                .isEqualTo(404);
        assertThat(demander(agent, reference, MOTIF, 1).statut()).isEqualTo(409);
        assertThat(agent.post("/api/dossiers/{id}/actes", "{\"numero\":\"Z\"}", dossier).statut())
                .isEqualTo(403);
        assertThat(
                        agent.get("/api/dossiers/{id}", dossier)
                                .corps()
                                .get("actions")
                                .get("enregistrerActe")
                                .get("raison")
                                .asString())
                .contains("par exception");

        assertThat(travail("EXCEPTIONS")).isEqualTo(1);
        JsonNode acces = exceptions().get(0);
        assertThat(acces.get("agent").asString()).isEqualTo("ts-cd-21");
        assertThat(acces.get("motif").asString()).isEqualTo(MOTIF);
        assertThat(acces.get("etat").asString()).isEqualTo("A_CONFIRMER");
        assertThat(acces.get("ouvert").asBoolean()).isTrue();
        assertThat(historique()).anyMatch(l -> l.contains("Accès par exception ouvert"));
        assertThat(mongo.getCollection("dossiers").find().first().get("journal").toString())
                .as("the reason never leaves with an event")
                .doesNotContain("référent");

        String chemin = "/api/dossiers/{id}/acces-exceptions/{e}/";
        String id = acces.get("id").asString();
        assertThat(secretariat.post(chemin + "confirmation", "{}", dossier, id).statut())
                .isEqualTo(200);
        assertThat(travail("EXCEPTIONS")).isZero();
        assertThat(agent.get("/api/dossiers/{id}", dossier).statut()).isEqualTo(200);

        var fin =
                secretariat.post(
                        chemin + "fin", "{\"raison\":\"Le référent est revenu.\"}", dossier, id);
        assertThat(fin.statut()).isEqualTo(200);
        assertThat(fin.corps().get("etat").asString()).isEqualTo("TERMINE");
        assertThat(agent.get("/api/dossiers/{id}", dossier).statut()).isEqualTo(404);
        assertThat(agent.get("/api/dossiers").corps().get("total").asInt()).isZero();
        assertThat(
                        secretariat
                                .post(chemin + "fin", "{\"raison\":\"Encore.\"}", dossier, id)
                                .statut())
                .isEqualTo(409);
    }

    @Test
    void un_acces_echu_est_refuse_avant_tout_balayage() {
        demander(agent, reference, MOTIF, 1);
        assertThat(agent.get("/api/dossiers/{id}", dossier).statut()).isEqualTo(200);
        // the row as yesterday's access left it
        mongo.getCollection("dossiers")
                .updateOne(
                        new Document("_id", dossier),
                        new Document(
                                "$set",
                                new Document(
                                        "visiblePour",
                                        List.of("dep:21", "exception:ts-cd-21:2026-11-19"))));

        assertThat(agent.get("/api/dossiers/{id}", dossier).statut()).isEqualTo(404);
        assertThat(agent.get("/api/dossiers").corps().get("total").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-19,404", "2026-11-20,404", "2026-11-21,200"})
    void une_implication_dont_le_terme_est_passe_est_refusee_avant_tout_balayage(
            String fin, int statut) {
        mongo.getCollection("dossiers")
                .updateOne(
                        new Document("_id", dossier),
                        new Document(
                                "$set",
                                new Document("visiblePour", List.of("dep:21", "org:cd-21"))
                                        .append(
                                                "termes",
                                                List.of(
                                                        new Document("mot", "org:cd-21")
                                                                .append("fin", fin)))));

        assertThat(agent.get("/api/dossiers/{id}", dossier).statut()).isEqualTo(statut);
        assertThat(agent.get("/api/dossiers").corps().get("elements").size())
                .isEqualTo(statut == 200 ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"0,400", "1,201", "3,201", "4,400"})
    void la_duree_est_bornee(int jours, int statut) {
        assertThat(demander(agent, reference, MOTIF, jours).statut()).isEqualTo(statut);
    }

    @ParameterizedTest
    @CsvSource({"29,400", "30,201", "31,201"})
    void le_motif_est_au_moins_une_phrase(int longueur, int statut) {
        assertThat(demander(agent, reference, "m".repeat(longueur), 1).statut()).isEqualTo(statut);
    }

    @Test
    void une_reference_fausse_inconnue_ou_d_ailleurs_a_la_meme_reponse() {
        ClientApi ailleurs = ClientApi.agent(port, "ts-cd-77", "cd-77", "travailleur-social");
        List<ClientApi.Reponse> reponses =
                List.of(
                        demander(agent, "21-2026-999999", MOTIF, 1),
                        demander(agent, "Témoin", MOTIF, 1),
                        demander(ailleurs, reference, MOTIF, 1));

        assertThat(reponses).extracting(ClientApi.Reponse::statut).containsOnly(404);
        assertThat(reponses)
                .extracting(r -> r.corps().get("code").asString())
                .containsOnly("REFERENCE_SANS_DOSSIER");
        // nothing is looked for before the request is well formed
        assertThat(demander(agent, reference, "court", 1).statut()).isEqualTo(400);
        assertThat(demander(agent, "21-2026-999999", "court", 1).statut()).isEqualTo(400);
        assertThat(demander(agent, reference, MOTIF + " 1 85 05 78 006 084 36", 1).statut())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "bailleur,orvitis",
        "commissaire-justice,cd-21",
        "organisme-payeur,caf-21",
        "adil,adil-21",
        "forces-securite,cd-21",
        "membre-commission,cd-21",
        "observateur,cd-21",
        "administrateur,ddets-21",
        "dpo,ddets-21",
        "exploitant,ddets-21",
        "secretariat,ddets-21"
    })
    void qui_n_y_a_pas_titre_ne_demande_pas(String role, String organisation) {
        ClientApi autre = ClientApi.agent(port, "autre", organisation, role);

        assertThat(demander(autre, reference, MOTIF, 1).statut()).isEqualTo(403);
        assertThat(demander(autre, "21-2026-999999", MOTIF, 1).statut()).isEqualTo(403);
    }

    @Test
    void le_secretariat_seul_tient_les_acces_et_dans_son_departement() {
        demander(agent, reference, MOTIF, 1);
        String id = exceptions().get(0).get("id").asString();
        ClientApi ailleurs = ClientApi.secretariat(port, "77");

        assertThat(ailleurs.get("/api/dossiers/acces-exceptions").corps().get("total").asInt())
                .isZero();
        for (ClientApi autre : List.of(agent, ailleurs)) {
            int refus = autre == agent ? 403 : 404;
            assertThat(
                            autre.post(
                                            "/api/dossiers/{d}/acces-exceptions/{e}/confirmation",
                                            "{}",
                                            dossier,
                                            id)
                                    .statut())
                    .isEqualTo(refus);
            assertThat(autre.get("/api/dossiers/{d}/implications", dossier).statut())
                    .isEqualTo(refus);
            assertThat(terminer(autre, "connu/cd-21").statut()).isEqualTo(refus);
        }
        assertThat(agent.get("/api/dossiers/acces-exceptions").statut()).isEqualTo(403);
        assertThat(agent.get("/api/dossiers/implications-a-revoir").statut()).isEqualTo(403);
    }

    @Test
    void une_mission_dit_qui_quoi_depuis_quand_et_d_ou_et_le_secretariat_y_met_fin() {
        mission("a/1");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> agent.get("/api/dossiers/{id}", dossier).statut() == 200);

        JsonNode implication = implications().get(0);
        assertThat(implication.get("organisation").asString()).isEqualTo("cd-21");
        assertThat(implication.get("libelle").asString())
                .contains("diagnostic social et financier");
        assertThat(implication.get("depuis").asString()).isEqualTo("2026-11-20");
        assertThat(implication.get("lien").asString()).startsWith("/affectations/");
        assertThat(implication.get("actions").get("terminer").get("permis").asBoolean()).isTrue();
        assertThat(implication.get("actions").get("revoir").get("raison").asString()).isNotEmpty();

        String cle = implication.get("cle").asString();
        assertThat(terminer(secretariat, "inconnue").statut()).isEqualTo(404);
        assertThat(terminer(secretariat, cle).statut()).isEqualTo(200);

        assertThat(agent.get("/api/dossiers/{id}", dossier).statut()).isEqualTo(404);
        assertThat(terminer(secretariat, cle).statut()).isEqualTo(409);
        assertThat(implications().get(0).get("etat").asString()).isEqualTo("TERMINEE");
        assertThat(historique()).anyMatch(l -> l.contains("met fin à l'implication"));
        assertThat(pourquoi("cd-21", "", "travailleur-social").get("raisons").get(0).toString())
                .contains("Implication finie", "le secrétariat y a mis fin");
    }

    @Test
    void une_mission_refusee_ne_montre_plus_le_dossier_et_une_autre_organisation_le_voit() {
        ClientApi metropole =
                ClientApi.agent(port, "ts-metropole", "dijon-metropole", "travailleur-social");
        mission("b/1");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> agent.get("/api/dossiers/{id}", dossier).statut() == 200);

        message("affectation.refusee.v1", "b/2", c -> c.replace("dijon-metropole", "cd-21"));
        message("affectation.creee.v1", "b/3", c -> c);

        await().atMost(Duration.ofSeconds(60))
                .until(() -> metropole.get("/api/dossiers/{id}", dossier).statut() == 200);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> agent.get("/api/dossiers/{id}", dossier).statut() == 404);
    }

    @Test
    void une_implication_ancienne_attend_d_etre_revue() {
        mission("c/1");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> agent.get("/api/dossiers/{id}", dossier).statut() == 200);
        assertThat(travail("IMPLICATIONS")).isZero();
        Map<String, Integer> depuis = Map.of("2026-05-21", 0, "2026-05-20", 1, "2026-05-19", 1);
        depuis.forEach((jour, attendus) -> {
            mongo.getCollection("dossiers")
                    .updateOne(
                            new Document("_id", dossier),
                            new Document(
                                    "$set",
                                    new Document("implications.0.depuis", jour)
                                            .append("implicationDepuis", jour)));
            assertThat(travail("IMPLICATIONS")).as(jour).isEqualTo(attendus);
        });
        mongo.getCollection("dossiers")
                .updateOne(
                        new Document("_id", dossier),
                        new Document(
                                "$set",
                                new Document("implications.0.depuis", "2026-05-20")
                                        .append("implicationDepuis", "2026-05-20")));

        JsonNode ancienne =
                secretariat
                        .get("/api/dossiers/implications-a-revoir")
                        .corps()
                        .get("elements")
                        .get(0);
        assertThat(ancienne.get("reference").asString()).isEqualTo(reference);
        String cle = ancienne.get("implications").get(0).get("cle").asString();
        var revue =
                secretariat.post(
                        "/api/dossiers/{id}/implications/revue",
                        "{\"cle\":\"" + cle + "\"}",
                        dossier);

        assertThat(revue.statut()).isEqualTo(200);
        assertThat(revue.corps().get("implications").get(0).get("revueLe").asString())
                .isEqualTo("2026-11-20");
        assertThat(travail("IMPLICATIONS")).isZero();
        assertThat(agent.get("/api/dossiers/{id}", dossier).statut()).isEqualTo(200);
    }

    @Test
    void la_politique_se_lit_et_dit_pourquoi_sans_montrer_le_dossier() {
        ClientApi administrateur = ClientApi.agent(port, "admin-21", "ddets-21", "administrateur");
        JsonNode politique = administrateur.get("/api/dossiers/politique").corps();
        assertThat(politique.get("lignes").size()).isEqualTo(20);
        assertThat(politique.get("lignes").get(0).get("portee").asString())
                .isEqualTo("tous ceux de son département");

        assertThat(pourquoi("ddets-21", "", "secretariat").get("voit").asBoolean()).isTrue();
        assertThat(pourquoi("cd-21", "ts-cd-21", "travailleur-social").get("voit").asBoolean())
                .isFalse();
        demander(agent, reference, MOTIF, 1);
        JsonNode voit = pourquoi("cd-21", "ts-cd-21", "travailleur-social");
        assertThat(voit.get("voit").asBoolean()).isTrue();
        assertThat(voit.get("raisons").get(0).get("explication").asString())
                .contains("par exception");
        assertThat(voit.toString()).doesNotContain("Témoin", "Pasteur", "ASSIGNATION", MOTIF);
        assertThat(pourquoi("inconnue", "", "secretariat").get("raisons").toString())
                .contains("aucune charte");

        String corps =
                "{\"reference\":\"%s\",\"organisation\":\"cd-21\",\"roles\":[\"encadrant\"]}";
        assertThat(
                        ClientApi.agent(port, "admin-77", "ddets-77", "administrateur")
                                .post(
                                        "/api/dossiers/politique/pourquoi",
                                        corps.formatted(reference))
                                .statut())
                .isEqualTo(404);
        for (ClientApi autre : List.of(agent, secretariat)) {
            assertThat(autre.get("/api/dossiers/politique").statut()).isEqualTo(403);
            assertThat(
                            autre.post(
                                            "/api/dossiers/politique/pourquoi",
                                            corps.formatted(reference))
                                    .statut())
                    .isEqualTo(403);
        }
    }

    private JsonNode pourquoi(String organisation, String compte, String role) {
        return ClientApi.agent(port, "dpo-21", "ddets-21", "dpo")
                .post(
                        "/api/dossiers/politique/pourquoi",
                        """
                        {"reference":"%s","organisation":"%s","agent":"%s","roles":["%s"]}
                        """
                                .formatted(reference, organisation, compte, role))
                .corps();
    }

    private ClientApi.Reponse demander(ClientApi qui, String reference, String motif, int jours) {
        return qui.post(
                "/api/dossiers/acces-exceptions",
                "{\"reference\":\"%s\",\"motif\":\"%s\",\"jours\":%d}"
                        .formatted(reference, motif, jours));
    }

    private ClientApi.Reponse terminer(ClientApi qui, String cle) {
        return qui.post(
                "/api/dossiers/{id}/implications/fin",
                "{\"cle\":\"" + cle + "\",\"raison\":\"La mission est terminée.\"}",
                dossier);
    }

    private JsonNode exceptions() {
        return secretariat.get("/api/dossiers/acces-exceptions").corps().get("elements");
    }

    private JsonNode implications() {
        return secretariat
                .get("/api/dossiers/{id}/implications", dossier)
                .corps()
                .get("implications");
    }

    private List<String> historique() {
        return secretariat
                .get("/api/dossiers/{id}/historique", dossier)
                .corps()
                .get("elements")
                .findValuesAsString("libelle");
    }

    private int travail(String code) {
        for (JsonNode t : secretariat.get("/api/dossiers/travail").corps().get("elements")) {
            if (t.get("code").asString().equals(code)) {
                return t.get("total").asInt();
            }
        }
        return 0;
    }

    private void mission(String id) {
        message("affectation.creee.v1", id, corps -> corps.replace("dijon-metropole", "cd-21"));
    }

    private void message(String type, String fin, UnaryOperator<String> change) {
        String id = "affectations/" + fin;
        rabbit.send(
                "diagnostics",
                type,
                MessageBuilder.withBody(
                                change.apply(
                                                Contract.of("diagnostics", type)
                                                        .example()
                                                        .replace(
                                                                "0b6c7c1e-5a0e-3f0c-9b0e-2f7d3c1a9e11",
                                                                dossier))
                                        .getBytes(StandardCharsets.UTF_8))
                        .setContentType("application/json")
                        .setMessageId(id)
                        .setHeader("cloudEvents:id", id)
                        .setHeader("cloudEvents:type", type)
                        .build());
    }
}
