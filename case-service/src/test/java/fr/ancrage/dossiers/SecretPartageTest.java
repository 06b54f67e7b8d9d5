package fr.ancrage.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two derogations to the secret, and no other door (loi 90-449 art. 7-2, R-041): social services
 * give to the instructing service what its evaluation needs; the instructing service passes what it
 * holds to the organisation that is asked for the diagnosis. Both go by the fiche situation.
 */
class SecretPartageTest extends DossierQueRienNOuvre {

    private static final String CHEMIN = "/api/dossiers/{id}/situation";
    private static final String CONFIDENCE = "ACCOMPAGNE";

    /** A day that nothing else of the case bears. */
    private static final String DEPUIS = "2026-03-17";

    private ClientApi metropole;

    @BeforeEach
    void un_service_social_qui_connait_le_menage() {
        metropole = ClientApi.agent(port, "ts-dm", "dijon-metropole", "travailleur-social");
        mongo.getCollection("situations").deleteMany(new Document());
        dire(secretariat, "cd-21", "CONNU");
    }

    private void dire(ClientApi qui, String organisation, String valeur) {
        String corps =
                "{\"organisation\":\"%s\",\"rubrique\":\"CONNAISSANCE\",\"valeur\":\"%s\"%s}"
                        .formatted(organisation, valeur, precedent(qui, organisation));
        var dit = qui.post(CHEMIN + "/renseignements", corps, dossier);
        assertThat(dit.statut()).as(dit.corps().toString()).isEqualTo(200);
    }

    private String precedent(ClientApi qui, String organisation) {
        return qui.get(CHEMIN, dossier)
                .corps()
                .get("fournisseurs")
                .valueStream()
                .filter(f -> f.get("organisation").asString().equals(organisation))
                .flatMap(f -> f.path("social").valueStream())
                .filter(r -> r.get("rubrique").asString().equals("CONNAISSANCE"))
                .filter(r -> r.path("parole").isString())
                .map(r -> ",\"precedent\":\"" + r.get("parole").asString() + "\"")
                .findFirst()
                .orElse("");
    }

    private void mesure(ClientApi qui, String organisation) {
        var inscrite =
                qui.post(
                        CHEMIN + "/mesures",
                        "{\"organisation\":\"%s\",\"code\":\"ASLL\",\"debut\":\"%s\"}"
                                .formatted(organisation, DEPUIS),
                        dossier);
        assertThat(inscrite.statut()).as(inscrite.corps().toString()).isEqualTo(201);
    }

    /** Whatever opens about this case, put end to end. */
    private String toutCeQueLit(ClientApi qui) {
        return List.of("", "/situation", "/historique", "/echeances", "/requisition").stream()
                        .map(suite -> qui.get("/api/dossiers/{id}" + suite, dossier))
                        .filter(r -> r.statut() == 200)
                        .map(r -> r.corps().toString())
                        .reduce("", String::concat)
                + qui.get("/api/dossiers?taille=20").corps();
    }

    @Test
    void le_service_social_fournit_au_service_instructeur_ce_que_demande_l_evaluation() {
        dire(agent, "cd-21", CONFIDENCE);
        mesure(agent, "cd-21");

        assertThat(secretariat.get(CHEMIN, dossier).corps().toString())
                .contains(CONFIDENCE, DEPUIS);
        assertThat(metropole.get(CHEMIN, dossier).statut())
                .as("another social service, that nobody asked anything")
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "ddets-21, gestionnaire",
        "ddets-21, acces-logement",
        "orvitis, bailleur",
        "scp-vauban-dijon, commissaire-justice",
        "caf-21, organisme-payeur",
        "siao-21, siao",
        "police-21, forces-securite",
        "unpi-21, membre-commission",
        "adil-21, adil",
        "adefo, operateur",
        "ddets-21, observateur",
        "ddets-21, administrateur",
        "ddets-21, dpo",
        "ddets-77, secretariat"
    })
    void ce_qui_fut_fourni_ne_passe_par_aucune_autre_porte(String organisation, String role) {
        dire(agent, "cd-21", CONFIDENCE);
        mesure(agent, "cd-21");

        assertThat(toutCeQueLit(ClientApi.agent(port, "x-" + role, organisation, role)))
                .doesNotContain(CONFIDENCE, DEPUIS);
    }

    @Test
    void le_service_instructeur_transmet_a_l_organisation_designee_tant_qu_elle_l_est() {
        mesure(secretariat, "cd-21");
        message("affectation.creee.v1", "s/1", corps -> corps);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> metropole.get(CHEMIN, dossier).statut() == 200);

        assertThat(metropole.get(CHEMIN, dossier).corps().toString()).contains(DEPUIS);

        message("affectation.refusee.v1", "s/2", corps -> corps);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> metropole.get(CHEMIN, dossier).statut() == 404);
    }

    private void message(String type, String fin, UnaryOperator<String> change) {
        new LeBroker(rabbit).fait("diagnostics", type, "affectations/" + fin, dossier, change);
    }
}
