package fr.ancrage.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What an involvement opens, since when and until when; and the policy that says why. */
class QuiVoitEtPourquoiTest extends DossierQueRienNOuvre {

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

        message(
                "affectation.close.v1",
                "a/2",
                c ->
                        c.replace("dijon-metropole", "cd-21")
                                .replace("EXPULSION", "IMPLICATION_TERMINEE"));
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        historique().stream().anyMatch(l -> l.startsWith("Mission retirée à")));
        assertThat(agent.get("/api/dossiers/{id}", dossier).statut()).isEqualTo(404);
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
        assertThat(voit.get("raisons").get(0).get("portee").asString())
                .isEqualTo("ceux confiés à son organisme, ou qu’il est déclaré connaître");
        assertThat(voit.get("dossier").asString()).isEqualTo(dossier);
        assertThat(voit.toString()).doesNotContain("Témoin", "Pasteur", "ASSIGNATION", MOTIF);
        secretariat.post(
                "/api/dossiers/{d}/acces-exceptions/{e}/fin",
                "{\"raison\":\"Rien ne l’explique.\"}",
                dossier,
                exceptions().get(0).get("id").asString());
        assertThat(pourquoi("cd-21", "ts-cd-21", "travailleur-social").toString())
                .contains("Accès par exception du 20/11/2026 au 20/11/2026 : le secrétariat");
        assertThat(pourquoi("cd-21", "un-autre", "travailleur-social").toString())
                .doesNotContain("par exception");
        assertThat(
                        mongo.getCollection("piste")
                                .countDocuments(
                                        new Document("genre", "pourquoi").append("ids", dossier)))
                .isPositive();
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

    private JsonNode implications() {
        return secretariat
                .get("/api/dossiers/{id}/implications", dossier)
                .corps()
                .get("implications");
    }

    private void mission(String id) {
        message("affectation.creee.v1", id, corps -> corps.replace("dijon-metropole", "cd-21"));
    }

    private void message(String type, String fin, UnaryOperator<String> change) {
        new LeBroker(rabbit).fait("diagnostics", type, "affectations/" + fin, dossier, change);
    }
}
