package fr.ancrage.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a manager sees before the prefect decides on the concours de la force publique. */
class RequisitionTest extends DossierQueRienNOuvre {

    private static final String CHEMIN = "/api/dossiers/{id}/requisition";

    private ClientApi gestionnaire;

    @BeforeEach
    void un_gestionnaire() {
        gestionnaire = ClientApi.agent(port, "gestionnaire-21", "ddets-21", "gestionnaire");
        mongo.getCollection("situations").deleteMany(new Document());
    }

    private void saisir(String nature, String date, String plus) {
        var reponse =
                secretariat.post(
                        "/api/dossiers/{id}/actes",
                        "{\"nature\":\"%s\",\"date\":\"%s\"%s}".formatted(nature, date, plus),
                        dossier);
        assertThat(reponse.statut()).as(reponse.corps().toString()).isEqualTo(201);
    }

    private JsonNode lue() {
        return secretariat.get(CHEMIN, dossier).corps();
    }

    private List<String> manquantes() {
        return lue().get("pieces")
                .valueStream()
                .filter(p -> !p.get("presente").asBoolean())
                .map(p -> p.get("code").asString())
                .toList();
    }

    @Test
    void chaque_piece_manque_jusqu_a_l_acte_qui_la_montre() {
        assertThat(manquantes())
                .containsExactly(
                        "TITRE_EXECUTOIRE",
                        "SIGNIFICATION",
                        "CQL",
                        "NOTIFICATION_PREFET",
                        "DELAI_ECOULE",
                        "PV_TENTATIVE",
                        "DECOMPTE");
        assertThat(lue().has("numero")).isFalse();

        saisir("JUGEMENT", "2026-01-12", ",\"issue\":\"REJET\"");
        assertThat(manquantes()).contains("TITRE_EXECUTOIRE");
        saisir("JUGEMENT", "2026-03-12", ",\"issue\":\"EXPULSION_ORDONNEE\"");
        saisir("SIGNIFICATION_JUGEMENT", "2026-04-01", "");
        saisir("CQL", "2026-05-04", ",\"dateNotificationPrefet\":\"2026-05-06\"");
        assertThat(manquantes()).containsExactly("PV_TENTATIVE", "DECOMPTE");
        saisir("RFP", "2026-10-12", ",\"dette\":4200");
        assertThat(manquantes()).containsExactly("PV_TENTATIVE");
        assertThat(lue().get("complete").asBoolean()).isFalse();
        assertThat(lue().has("reponseSiCompleteeLe")).isFalse();
    }

    @Test
    void une_requisition_completee_plus_tard_montre_les_deux_dates() {
        saisir("JUGEMENT", "2026-03-12", ",\"issue\":\"EXPULSION_ORDONNEE\"");
        saisir("SIGNIFICATION_JUGEMENT", "2026-04-01", "");
        saisir("CQL", "2026-05-04", ",\"dateNotificationPrefet\":\"2026-05-06\"");
        saisir("RFP", "2026-10-12", ",\"dette\":4200");
        saisir("PV_TENTATIVE", "2026-10-20", "");

        JsonNode lue = lue();

        assertThat(lue.get("complete").asBoolean()).isTrue();
        assertThat(lue.get("reponseLe").asString()).isEqualTo("2026-12-12");
        assertThat(lue.get("completeeLe").asString()).isEqualTo("2026-10-20");
        assertThat(lue.get("reponseSiCompleteeLe").asString()).isEqualTo("2026-12-20");
    }

    @Test
    void la_treve_et_ce_qui_suspend_sont_dits_avant_un_octroi() {
        saisir(
                "SURENDETTEMENT",
                "2026-11-16",
                ",\"issue\":\"SUSPENSION_EXPULSION\",\"delaiAu\":\"2027-06-30\"");

        JsonNode lue = lue();

        assertThat(lue.get("treve").get("au").asString()).isEqualTo("2027-03-31");
        assertThat(lue.get("suspensions").get(0).get("libelle").asString())
                .contains("surendettement");
        assertThat(lue.get("criteres")).isEmpty();
    }

    @Test
    void elle_est_pour_qui_tient_le_dossier_et_sans_ce_que_son_role_ne_lit_pas() {
        assertThat(gestionnaire.get(CHEMIN, dossier).statut()).isEqualTo(200);
        assertThat(agent.get(CHEMIN, dossier).statut()).isEqualTo(403);
        assertThat(
                        ClientApi.agent(port, "gest-77", "ddets-77", "gestionnaire")
                                .get(CHEMIN, dossier)
                                .statut())
                .isEqualTo(404);
    }

    private JsonNode aPeser() {
        return gestionnaire.get(CHEMIN, dossier).corps().get("aPeser");
    }

    private void dire(String organisation, String rubrique, String valeur) {
        var dit =
                secretariat.post(
                        "/api/dossiers/{id}/situation/renseignements",
                        "{\"organisation\":\"%s\",\"rubrique\":\"%s\",\"valeur\":\"%s\"}"
                                .formatted(organisation, rubrique, valeur),
                        dossier);
        assertThat(dit.statut()).as(dit.corps().toString()).isEqualTo(200);
    }

    @Test
    void ce_que_la_loi_demande_de_peser_se_dit_par_oui_ou_non_a_qui_n_a_pas_le_social() {
        assertThat(aPeser().findValuesAsString("enfants")).containsExactly("NON_RENSEIGNE");
        assertThat(aPeser().get("dalo").asString()).isEqualTo("NON_RENSEIGNE");
        assertThat(aPeser().get("vulnerabilite").asString()).isEqualTo("NON_RENSEIGNE");

        dire("ddets-21", "DALO", "OUI");
        mongo.getCollection("dossiers")
                .updateOne(
                        new Document("_id", dossier),
                        new Document("$set", new Document("situation.enfants", 3)));
        String demandee = "/api/dossiers/{id}/menage/vulnerabilites";
        String v =
                secretariat
                        .post(demandee, "{\"critere\":\"HANDICAP\"}", dossier)
                        .corps()
                        .get("vulnerabilites")
                        .get(0)
                        .get("id")
                        .asString();
        assertThat(aPeser().get("vulnerabilite").asString())
                .as("asked for, not validated")
                .isEqualTo("NON_RENSEIGNE");
        secretariat.post(demandee + "/{v}/suite", "{\"etat\":\"ACTIVE\"}", dossier, v);

        assertThat(aPeser().propertyStream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("vulnerabilite", "enfants", "dalo");
        assertThat(aPeser().values().stream().map(JsonNode::asString)).containsOnly("OUI");

        secretariat.post(demandee + "/{v}/suite", "{\"etat\":\"TERMINEE\"}", dossier, v);
        assertThat(aPeser().get("vulnerabilite").asString()).isEqualTo("NON");
    }

    @Test
    void l_indication_ne_laisse_passer_ni_nombre_ni_parole_ni_mesure_et_a_personne_d_autre() {
        dire("ddets-21", "DALO", "OUI");
        dire("cd-21", "CONNAISSANCE", "ACCOMPAGNE");
        mongo.getCollection("dossiers")
                .updateOne(
                        new Document("_id", dossier),
                        new Document("$set", new Document("situation.enfants", 3)));

        JsonNode lue = gestionnaire.get(CHEMIN, dossier).corps();

        assertThat(lue.has("enfants")).isFalse();
        assertThat(lue.toString())
                .doesNotContain("ACCOMPAGNE", "cd-21", "connuDe", "mesures", ":3,");
        assertThat(gestionnaire.get("/api/dossiers/{id}", dossier).corps().toString())
                .doesNotContain("aPeser");
        assertThat(secretariat.get("/api/dossiers?taille=20").corps().toString())
                .doesNotContain("aPeser");
        for (String role : List.of("bailleur", "commissaire-justice", "siao", "observateur")) {
            assertThat(
                            ClientApi.agent(port, "x-" + role, "cd-21", role)
                                    .get(CHEMIN, dossier)
                                    .statut())
                    .as(role)
                    .isEqualTo(403);
        }
    }
}
