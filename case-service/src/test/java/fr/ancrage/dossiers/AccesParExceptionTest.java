package fr.ancrage.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.platform.test.http.Client;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What an agent opens by exception, for a few days, and who holds it. */
class AccesParExceptionTest extends DossierQueRienNOuvre {

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
        List<Client.Reponse> reponses =
                List.of(
                        demander(agent, "21-2026-999999", MOTIF, 1),
                        demander(agent, "Témoin", MOTIF, 1),
                        demander(ailleurs, reference, MOTIF, 1));

        assertThat(reponses).extracting(Client.Reponse::statut).containsOnly(404);
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
}
