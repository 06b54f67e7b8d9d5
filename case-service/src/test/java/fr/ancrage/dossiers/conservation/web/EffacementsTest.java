package fr.ancrage.dossiers.conservation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.dossiers.ClientApi;
import fr.ancrage.dossiers.ServiceDemarre;
import fr.ancrage.dossiers.conservation.LesMenages;
import fr.ancrage.dossiers.conservation.LesMenages.Menage;
import fr.ancrage.platform.sealing.Sealing;
import fr.ancrage.platform.test.contracts.Contract;
import fr.ancrage.platform.test.erasure.WholeDatabase;
import fr.ancrage.platform.test.http.Client;
import fr.ancrage.platform.test.messages.Sender;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** A household asks to be erased; the other services answer as their contracts say. */
@ServiceDemarre
class EffacementsTest {

    private static final String ADRESSE = "/api/dossiers/conservation/effacements";
    private static final List<String> AUTRES =
            List.of("diagnostics", "commissions", "notifications", "relogements");

    @LocalServerPort int port;
    @Autowired MongoTemplate mongo;
    @Autowired RabbitTemplate rabbit;

    private ClientApi dpo;
    private LesMenages menages;

    @BeforeEach
    void preparer() {
        dpo = ClientApi.agent(port, "dpo-21", "ddets-21", "dpo");
        menages = new LesMenages(port);
    }

    private Client.Reponse demander(String reference, boolean confirme) {
        return dpo.post(
                ADRESSE,
                """
                {"reference":"%s","motif":"DROIT_A_L_EFFACEMENT","confirmeProcedureEnCours":%s}
                """
                        .formatted(reference, confirme));
    }

    private JsonNode identite(Menage menage) {
        return ClientApi.machine(port, "notification-service", "dossiers:identite-courrier")
                .post(
                        "/api/dossiers/identites-courrier",
                        "{\"ids\":[\"%s\"],\"finalite\":\"LISTE\"}".formatted(menage.dossier()))
                .corps()
                .get("elements");
    }

    private JsonNode attendreNotrePart(String id) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> dpo.get(ADRESSE + "/{id}", id).corps(),
                        e ->
                                e.get("services")
                                                .get(0)
                                                .get("code")
                                                .asString()
                                                .equals("case-service")
                                        && e.get("services").get(0).get("repondu").asBoolean());
    }

    /**
     * Each from a record of the same name and id: their messages are told apart by nothing else.
     */
    private void lesAutresRepondent(String id) {
        AUTRES.forEach(exchange -> {
            String corps =
                    Contract.of(exchange, "effacement.fait.v1")
                            .example()
                            .replaceFirst(
                                    "\"effacement\": \"[^\"]*\"", "\"effacement\": \"" + id + "\"");
            new Sender(rabbit)
                    .send(exchange, "effacement.fait.v1", "effacementsFaits/" + id + "/2", corps);
        });
    }

    @Test
    void un_menage_efface_n_est_plus_nulle_part_et_ce_qui_etait_fige_ne_s_ouvre_plus() {
        Menage menage = menages.assigne();
        Menage voisin = menages.assigne();
        JsonNode connue = identite(menage).get(0);
        byte[] cle = Base64.getDecoder().decode(connue.get("cle").asString());
        ClientApi secretariat = ClientApi.secretariat(port, "21");
        String consentements = "/api/dossiers/{id}/consentements";
        String notes = "/api/dossiers/{id}/notes";
        for (Menage un : List.of(menage, voisin)) {
            assertThat(
                            secretariat
                                    .post(
                                            consentements,
                                            "{\"objet\":\"ASLL\",\"sens\":\"REFUS\",\"le\":\"2026-11-20\",\"moyen\":\"ECRIT\"}",
                                            un.dossier())
                                    .statut())
                    .isEqualTo(201);
            assertThat(
                            secretariat
                                    .post(
                                            notes,
                                            "{\"sujet\":\"MENAGE\",\"texte\":\"rappeler lundi\"}",
                                            un.dossier())
                                    .statut())
                    .isEqualTo(201);
        }
        byte[] fige = Sealing.seal(cle, "liste", "Zoé".getBytes(StandardCharsets.UTF_8));

        String id = demander(menage.reference(), true).corps().get("id").asString();
        JsonNode effacement = attendreNotrePart(id);

        for (String secret :
                List.of(
                        menage.nom(),
                        menage.voie(),
                        menage.telephone(),
                        connue.get("cle").asString())) {
            assertThat(WholeDatabase.holdingAnywhere(mongo, secret)).as(secret).isEmpty();
        }
        assertThat(WholeDatabase.holding(mongo, menage.dossier())).isEmpty();
        assertThat(secretariat.get(consentements, menage.dossier()).statut()).isEqualTo(404);
        assertThat(secretariat.get(consentements, voisin.dossier()).corps().get("elements"))
                .as("la réponse du voisin reste")
                .hasSize(1);
        assertThat(secretariat.get(notes, voisin.dossier()).corps().get("elements")).hasSize(1);
        assertThat(identite(menage)).isEmpty();
        // nobody is given the key any more, and a new one opens nothing
        assertThat(Sealing.openWithOneOf(List.of(Sealing.newKey()), "liste", fige)).isEmpty();
        assertThat(identite(voisin).get(0).get("personnes").get(0).get("nom").asString())
                .isEqualTo(voisin.nom());
        assertThat(effacement.get("etat").asString()).isEqualTo("EN_COURS");
        assertThat(effacement.get("services").get(0).get("comptes").findValuesAsString("genre"))
                .contains("dossiers", "menages", "cles", "notes", "revendications");
        assertThat(effacement.toString()).doesNotContain(menage.nom(), menage.voie());
    }

    @Test
    void le_certificat_attend_tous_les_services_et_dit_qui_a_efface_quoi() {
        Menage menage = menages.assigne();
        String id = demander(menage.reference(), true).corps().get("id").asString();
        attendreNotrePart(id);
        assertThat(dpo.get(ADRESSE + "/{id}/certificat.pdf", id).statut()).isEqualTo(409);

        lesAutresRepondent(id);
        lesAutresRepondent(id);

        JsonNode fait =
                await().atMost(Duration.ofSeconds(60))
                        .until(
                                () -> dpo.get(ADRESSE + "/{id}", id).corps(),
                                e -> e.get("etat").asString().equals("FAIT"));
        assertThat(fait.get("services")).hasSize(5);
        assertThat(fait.get("references").get(0).asString()).isEqualTo(menage.reference());
        assertThat(dpo.get(ADRESSE + "/{id}/certificat.pdf", id).statut()).isEqualTo(200);
        assertThat(dpo.get(ADRESSE).corps().get("elements").findValuesAsString("id")).contains(id);
    }

    @Test
    void le_meme_acte_ne_ramene_pas_le_dossier() {
        Menage menage = menages.assigne();
        String numero =
                mongo.getCollection("dossiers")
                        .find(new Document("_id", menage.dossier()))
                        .first()
                        .getList("actes", Document.class)
                        .getFirst()
                        .getString("numero");
        String id = demander(menage.reference(), true).corps().get("id").asString();
        attendreNotrePart(id);

        var reponse =
                ClientApi.secretariat(port, "21")
                        .post(
                                "/api/dossiers",
                                """
                                {"departement":"21","parc":"PRIVE",
                                 "menage":{"personnes":[{"civilite":"Mme","nom":"%s","prenom":"Zoé"}],
                                           "adresse":{"voie":"%s","codePostal":"21000","commune":"Dijon"}},
                                 "acte":{"numero":"%s","nature":"ASSIGNATION","date":"2026-06-12","dateAudience":"2027-02-25"}}
                                """
                                        .formatted(menage.nom(), menage.voie(), numero));

        assertThat(reponse.statut()).isEqualTo(409);
        assertThat(reponse.corps().get("code").asString()).isEqualTo("ACTE_EFFACE");
        assertThat(WholeDatabase.holdingAnywhere(mongo, menage.nom())).isEmpty();
    }

    @Test
    void une_procedure_en_cours_demande_a_etre_confirmee() {
        Menage menage = menages.assigne();

        var refus = demander(menage.reference(), false);

        assertThat(refus.statut()).isEqualTo(409);
        assertThat(refus.corps().get("code").asString()).isEqualTo("PROCEDURE_EN_COURS");
        menages.expulser(menage, "2026-11-01");
        assertThat(demander(menage.reference(), false).statut()).isEqualTo(202);
    }

    @Test
    void un_gel_retient_l_effacement_et_se_nomme_puis_se_leve() {
        Menage menage = menages.assigne();
        var gels = "/api/dossiers/conservation/gels";
        var secretariat = ClientApi.secretariat(port, "21");
        var pose =
                secretariat.post(
                        gels,
                        "{\"reference\":\"%s\",\"motif\":\"Recours devant le tribunal\"}"
                                .formatted(menage.reference()));
        assertThat(pose.statut()).isEqualTo(201);

        var refus = demander(menage.reference(), true);

        assertThat(refus.statut()).isEqualTo(409);
        assertThat(refus.corps().get("code").asString()).isEqualTo("FOYER_GELE");
        assertThat(refus.corps().get("detail").asString()).contains("20 novembre 2026");
        assertThat(dpo.get(gels).corps().get("elements").findValuesAsString("motif"))
                .contains("Recours devant le tribunal");
        assertThat(identite(menage)).hasSize(1);

        var levee = dpo.post(gels + "/{id}/levee", "{}", pose.corps().get("id").asString());
        assertThat(levee.corps().get("actif").asBoolean()).isFalse();
        String id = demander(menage.reference(), true).corps().get("id").asString();
        attendreNotrePart(id);
        // the reason may have named somebody: it went with the household
        assertThat(WholeDatabase.holdingAnywhere(mongo, "Recours devant le tribunal")).isEmpty();
        assertThat(
                        dpo.post(
                                        gels,
                                        "{\"reference\":\"%s\",\"motif\":\"trop tard\"}"
                                                .formatted(menage.reference()))
                                .statut())
                .isEqualTo(404);
    }

    @Test
    void seul_le_delegue_de_son_departement_efface() {
        Menage menage = menages.assigne();
        String corps =
                "{\"reference\":\"%s\",\"motif\":\"OPPOSITION\",\"confirmeProcedureEnCours\":true}"
                        .formatted(menage.reference());

        assertThat(ClientApi.secretariat(port, "21").post(ADRESSE, corps).statut()).isEqualTo(403);
        assertThat(ClientApi.agent(port, "dpo-77", "ddets-77", "dpo").post(ADRESSE, corps).statut())
                .isEqualTo(404);
        assertThat(
                        ClientApi.agent(port, "admin-21", "ddets-21", "administrateur")
                                .get("/api/dossiers/conservation/gels")
                                .statut())
                .isEqualTo(403);
        assertThat(demander("21-2026-999999", true).statut()).isEqualTo(404);
        assertThat(dpo.post(ADRESSE, "{\"reference\":\"x\"}").statut()).isIn(400, 422);
    }

    @Test
    void les_chartes_laissent_les_durees_a_fixer_et_l_ecran_le_dit() {
        var regles = dpo.get("/api/dossiers/conservation/regles").corps().get("elements");

        assertThat(regles).isNotEmpty();
        assertThat(regles)
                .allSatisfy(r -> {
                    assertThat(r.get("aFixer").asBoolean()).isTrue();
                    assertThat(r.get("automatique").asBoolean()).isFalse();
                    assertThat(r.get("source").asString()).contains("A-32");
                });
    }
}
