package fr.ancrage.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ancrage.dossiers.dette.model.DepenseLogement;
import fr.ancrage.dossiers.dette.model.DetteDuDossier;
import fr.ancrage.dossiers.dette.model.Dettes;
import fr.ancrage.dossiers.dette.model.ReleveDette;
import fr.ancrage.dossiers.dette.model.Saisie;
import fr.ancrage.platform.test.http.Client;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import tools.jackson.databind.JsonNode;

/** Who says what of the debt of a case, what it makes of arrears, and whether plans are kept. */
class DetteDuDossierTest extends DossierQueRienNOuvre {

    private static final String CHEMIN = "/api/dossiers/{id}/dette";
    private static final String RELEVE =
            """
            {"source":"%s","au":"2026-11-18","montant":%s,"depuis":"2026-06-05",
             "loyer":500,"charges":100,"aide":250,"tiersPayant":true}
            """;

    @Autowired Dettes dettes;

    private Client.Reponse releve(ClientApi qui, String source, String montant) {
        return qui.post(CHEMIN + "/releves", RELEVE.formatted(source, montant), dossier);
    }

    private JsonNode definition(JsonNode dette, String code) {
        for (JsonNode d : dette.get("definitions")) {
            if (d.get("code").asString().equals(code)) {
                return d;
            }
        }
        throw new AssertionError("no definition " + code);
    }

    @Test
    void chacun_dit_ce_qui_est_du_et_les_definitions_se_lisent_avec_leur_regle() {
        assertThat(secretariat.get(CHEMIN, dossier).corps().get("releves")).isEmpty();

        var dit = releve(secretariat, "BAILLEUR", "700");
        assertThat(dit.statut()).as(dit.corps().toString()).isEqualTo(201);
        assertThat(releve(secretariat, "BAILLEUR", "700").statut()).isEqualTo(409);
        JsonNode dette = releve(secretariat, "MENAGE", "650").corps();

        assertThat(dette.get("ecart").decimalValue()).isEqualByComparingTo("50");
        assertThat(dette.get("depense").get("residuel").decimalValue()).isEqualByComparingTo("350");
        JsonNode duBailleur = secretariat.get(CHEMIN, dossier).corps().get("releves").get(0);
        JsonNode surLui =
                secretariat
                        .get(CHEMIN + "?releve={r}", dossier, duBailleur.get("id").asString())
                        .corps();
        JsonNode aides = definition(surLui, "AIDES");
        assertThat(aides.get("regle").asString()).isEqualTo("RS-2019");
        assertThat(aides.get("reference").asString()).isEqualTo("CCH art. R. 824-1");
        assertThat(definition(surLui, "GESTION_IMPAYE").get("regle").asString())
                .isEqualTo("CHARTE-21");
        assertThat(duBailleur.get("origine").get("organisation").asString()).isEqualTo("ddets-21");
        assertThat(secretariat.get(CHEMIN + "?releve=inconnu", dossier).statut()).isEqualTo(404);
    }

    private static List<String> rompus(ClientApi qui) {
        return qui.get("/api/dossiers?liste=PLAN_ROMPU&taille=100")
                .corps()
                .get("elements")
                .findValuesAsString("id");
    }

    @Test
    void le_plan_par_defaut_est_propose_avec_son_article_tant_qu_aucun_plan_n_est_tenu() {
        JsonNode propose = releve(secretariat, "BAILLEUR", "720").corps().get("planParDefaut");
        assertThat(propose.get("mensualite").decimalValue()).isEqualByComparingTo("20");
        assertThat(propose.get("mois").asInt()).isEqualTo(36);
        assertThat(propose.get("reference").asString())
                .isEqualTo("CCH art. R. 824-11 et R. 824-12");
        var plan =
                secretariat.post(
                        CHEMIN + "/plans",
                        """
                        {"type":"AIDES","signeLe":"2026-11-18","dette":720,"mensualite":20,
                         "premiere":"2027-01-05"}
                        """,
                        dossier);
        assertThat(plan.corps().has("planParDefaut")).isFalse();
        assertThat(rompus(secretariat)).doesNotContain(dossier);
    }

    @Test
    void un_seuil_atteint_par_un_releve_ecrit_le_reste_et_dit_qui_l_a_dit() {
        releve(secretariat, "BAILLEUR", "700");
        JsonNode atteints =
                secretariat
                        .post(
                                CHEMIN + "/releves",
                                RELEVE.formatted("MENAGE", "10").replace("11-18", "11-19"),
                                dossier)
                        .corps()
                        .get("seuils");
        JsonNode aides = atteints.get(0);
        assertThat(aides.get("definition").get("code").asString()).isEqualTo("AIDES");
        assertThat(aides.get("definition").get("reference").asString())
                .isEqualTo("CCH art. R. 824-1");
        assertThat(aides.get("releve").get("source").asString()).isEqualTo("BAILLEUR");
        assertThat(aides.get("releve").get("origine").get("organisation").asString())
                .isEqualTo("ddets-21");
        assertThat(atteints.get(1).get("definition").get("code").asString())
                .isEqualTo("SIGNALEMENT_ORGANISME");
    }

    @Test
    void un_plan_se_rompt_a_la_premiere_mensualite_manquee_et_le_reste() {
        var cree =
                secretariat.post(
                        CHEMIN + "/plans",
                        """
                        {"type":"JUDICIAIRE","signeLe":"2026-09-01","dette":300,"mensualite":100,
                         "premiere":"2026-10-05"}
                        """,
                        dossier);
        assertThat(cree.statut()).as(cree.corps().toString()).isEqualTo(201);
        JsonNode plan = cree.corps().get("plans").get(0);
        assertThat(plan.get("mensualites")).hasSize(3);
        assertThat(plan.get("etat").asString()).isEqualTo("ROMPU");
        assertThat(plan.get("rupture").get("rang").asInt()).isEqualTo(1);

        String paiements = CHEMIN + "/plans/{p}/paiements";
        String id = plan.get("id").asString();
        var paye =
                secretariat.post(
                        paiements,
                        "{\"rang\":1,\"le\":\"2026-10-05\",\"montant\":100}",
                        dossier,
                        id);
        assertThat(paye.statut()).as(paye.corps().toString()).isEqualTo(201);
        JsonNode rupture = paye.corps().get("plans").get(0).get("rupture");
        assertThat(rupture.get("rang").asInt()).isEqualTo(2);
        assertThat(rompus(secretariat)).contains(dossier);
        assertThat(secretariat.get("/api/dossiers/travail").corps().toString())
                .contains("PLANS_ROMPUS", "liste=PLAN_ROMPU");
        assertThat(
                        secretariat
                                .post(
                                        paiements,
                                        "{\"rang\":9,\"le\":\"2026-10-05\",\"montant\":0}",
                                        dossier,
                                        id)
                                .corps()
                                .get("problemes")
                                .findValuesAsString("code"))
                .containsExactlyInAnyOrder("MENSUALITE_INCONNUE", "MONTANT_NUL");
        var loyer =
                secretariat.post(
                        CHEMIN + "/plans/{p}/loyers-impayes",
                        "{\"le\":\"2026-10-01\"}",
                        dossier,
                        id);
        assertThat(loyer.statut()).isEqualTo(201);
        assertThat(loyer.corps().get("plans").get(0).get("rupture").get("le").asString())
                .isEqualTo("2026-10-01");
        assertThat(secretariat.post(paiements, "{\"rang\":1}", dossier, "inconnu").statut())
                .isEqualTo(404);
    }

    @Test
    void le_budget_est_a_qui_suit_le_menage_et_la_dette_a_qui_la_politique_admet() {
        var budget =
                """
                {"au":"2026-11-18","postes":[
                  {"nature":"SALAIRE","montant":1200,"periodicite":"MENSUELLE"},
                  {"nature":"VIE_COURANTE","montant":1100,"periodicite":"MENSUELLE"}]}
                """;
        var dit = secretariat.post(CHEMIN + "/budgets", budget, dossier);
        assertThat(dit.statut()).as(dit.corps().toString()).isEqualTo(201);
        assertThat(dit.corps().get("budgets").get(0).get("capacite").decimalValue())
                .isEqualByComparingTo("100");

        ClientApi gestionnaire =
                ClientApi.agent(port, "gestionnaire-21", "ddets-21", "gestionnaire");
        JsonNode lu = gestionnaire.get(CHEMIN, dossier).corps();
        assertThat(lu.has("budgets")).isFalse();
        assertThat(lu.get("gestes").has("budget")).isFalse();
        assertThat(gestionnaire.post(CHEMIN + "/budgets", budget, dossier).statut()).isEqualTo(403);
        assertThat(releve(gestionnaire, "TRIBUNAL", "10").statut()).isEqualTo(201);

        assertThat(agent.get(CHEMIN, dossier).statut()).isEqualTo(404);
        demander(agent, reference, MOTIF, 1);
        JsonNode parException = agent.get(CHEMIN, dossier).corps();
        assertThat(parException.get("gestes").get("sources")).isEmpty();
        assertThat(parException.get("gestes").get("raison").asString()).contains("exception");
        assertThat(releve(agent, "MENAGE", "10").statut()).isEqualTo(403);
    }

    @Test
    void qui_l_a_ecrit_annule_ce_qui_est_faux_le_secretariat_aussi_et_la_raison_reste() {
        ClientApi gestionnaire =
                ClientApi.agent(port, "gestionnaire-21", "sous-prefecture-beaune", "gestionnaire");
        releve(secretariat, "BAILLEUR", "7000");
        JsonNode lu = secretariat.get(CHEMIN, dossier).corps();
        String id = lu.get("releves").get(0).get("id").asString();
        assertThat(lu.get("gestes").get("annulables").get(0).asString()).isEqualTo(id);
        String demande = "{\"element\":\"" + id + "\",\"raison\":\"Un zéro de trop\"}";
        assertThat(gestionnaire.post(CHEMIN + "/annulations", demande, dossier).statut())
                .isIn(403, 404);

        var annule = secretariat.post(CHEMIN + "/annulations", demande, dossier);

        assertThat(annule.statut()).as(annule.corps().toString()).isEqualTo(200);
        assertThat(annule.corps().get("releves")).isEmpty();
        JsonNode trace = annule.corps().get("annulations").get(0);
        assertThat(trace.get("libelle").asString()).contains("Bailleur", "000,00");
        assertThat(trace.get("raison").asString()).isEqualTo("Un zéro de trop");
        assertThat(secretariat.post(CHEMIN + "/annulations", demande, dossier).statut())
                .isEqualTo(409);
        assertThat(releve(secretariat, "BAILLEUR", "7000").statut()).isEqualTo(201);
        assertThat(
                        secretariat
                                .post(
                                        CHEMIN + "/annulations",
                                        "{\"element\":\"rien\",\"raison\":\"Erreur\"}",
                                        dossier)
                                .statut())
                .isEqualTo(404);
    }

    @Test
    void ce_qu_un_dossier_reuni_disait_se_lit_avec_celui_qui_le_garde() {
        releve(secretariat, "BAILLEUR", "700");
        Document autre = mongo.getCollection("dettes").find().first();
        autre.put("_id", "absorbe");
        mongo.getCollection("dettes").insertOne(autre);
        assertThat(secretariat.get(CHEMIN, dossier).corps().get("releves")).hasSize(1);

        Document alias =
                new Document("_id", "absorbe")
                        .append("departement", "21")
                        .append("reuniDans", dossier);
        mongo.getCollection("dossiers").insertOne(alias);

        assertThat(secretariat.get(CHEMIN, dossier).corps().get("releves")).hasSize(2);
    }

    @Test
    void deux_saisies_qui_se_croisent_ne_s_effacent_pas() {
        Saisie saisie = new Saisie("agent", "cd-21", LocalDate.of(2026, 11, 18));
        for (String source : List.of("BAILLEUR", "MENAGE")) {
            Dettes.Lu lu = dettes.duDossier(dossier, "21").getFirst();
            DetteDuDossier suite =
                    lu.dette()
                            .avec(
                                    ReleveDette.ecrit(
                                            ReleveDette.Source.valueOf(source),
                                            saisie.le(),
                                            new BigDecimal("10.00"),
                                            null,
                                            DepenseLogement.INCONNUE,
                                            saisie))
                            .orElseThrow();
            dettes.enregistrer(lu, suite);
            assertThatThrownBy(() -> dettes.enregistrer(lu, suite))
                    .isInstanceOf(OptimisticLockingFailureException.class);
        }
        assertThat(dettes.duDossier(dossier, "21").getFirst().dette().releves()).hasSize(2);
    }

    @Test
    void chaque_champ_faux_est_nomme() {
        var reponse =
                secretariat.post(
                        CHEMIN + "/releves",
                        """
                        {"source":"VOISIN","au":"2026-11-18","montant":10.001,"depuis":"2026-11-19"}
                        """,
                        dossier);
        assertThat(reponse.statut()).isEqualTo(400);
        assertThat(reponse.corps().get("problemes").findValuesAsString("champ"))
                .containsExactlyInAnyOrder("source", "montant", "depuis");
    }

    private void jugement_avec_un_echeancier() {
        var pose =
                secretariat.post(
                        "/api/dossiers/{id}/actes",
                        """
                        {"numero":"J1","nature":"JUGEMENT","date":"2026-09-01","issue":"DELAIS",
                         "delaiDu":"2026-09-01","delaiAu":"2027-08-31"}
                        """,
                        dossier);
        assertThat(pose.statut()).as(pose.corps().toString()).isEqualTo(201);
    }

    private JsonNode suspension() {
        return secretariat.get("/api/dossiers/{id}", dossier).corps().get("suspensions").get(0);
    }

    private JsonNode echeancier() {
        return secretariat
                .post(
                        CHEMIN + "/plans",
                        """
                        {"type":"JUDICIAIRE","signeLe":"2026-09-01","dette":300,"mensualite":100,
                         "premiere":"2026-11-05"}
                        """,
                        dossier)
                .corps()
                .get("plans")
                .get(0);
    }

    @Test
    void la_premiere_mensualite_manquee_finit_la_suspension_et_un_releve_tardif_la_retablit() {
        jugement_avec_un_echeancier();
        assertThat(suspension().get("au").asString()).isEqualTo("2027-08-31");

        String plan = echeancier().get("id").asString();

        assertThat(suspension().get("au").asString()).isEqualTo("2026-11-04");
        assertThat(suspension().get("rompueLe").asString()).isEqualTo("2026-11-05");
        assertThat(historique())
                .anyMatch(l ->
                        l.contains("pas été respecté le 5 novembre 2026") && l.contains("art. 24"));
        assertThat(rompus(secretariat)).contains(dossier);

        var paye =
                secretariat.post(
                        CHEMIN + "/plans/{p}/paiements",
                        "{\"rang\":1,\"le\":\"2026-11-04\",\"montant\":100}",
                        dossier,
                        plan);
        assertThat(paye.statut()).as(paye.corps().toString()).isEqualTo(201);

        assertThat(suspension().get("au").asString()).isEqualTo("2027-08-31");
        assertThat(suspension().has("rompueLe")).isFalse();
        assertThat(historique()).anyMatch(l -> l.contains("n'en était pas un"));
        assertThat(rompus(secretariat)).doesNotContain(dossier);
    }

    @Test
    void un_loyer_impaye_note_par_erreur_se_corrige_et_la_suspension_court_de_nouveau() {
        jugement_avec_un_echeancier();
        String plan = echeancier().get("id").asString();
        secretariat.post(
                CHEMIN + "/plans/{p}/paiements",
                "{\"rang\":1,\"le\":\"2026-11-04\",\"montant\":100}",
                dossier,
                plan);
        JsonNode loyers =
                secretariat
                        .post(
                                CHEMIN + "/plans/{p}/loyers-impayes",
                                "{\"le\":\"2026-11-01\"}",
                                dossier,
                                plan)
                        .corps()
                        .get("plans")
                        .get(0)
                        .get("loyersImpayes");
        assertThat(suspension().get("au").asString()).isEqualTo("2026-10-31");

        var annule =
                secretariat.post(
                        CHEMIN + "/annulations",
                        "{\"element\":\"%s\",\"raison\":\"Le loyer était payé.\"}"
                                .formatted(loyers.get(0).get("id").asString()),
                        dossier);

        assertThat(annule.statut()).as(annule.corps().toString()).isEqualTo(200);
        assertThat(suspension().get("au").asString()).isEqualTo("2027-08-31");
    }

    @Test
    void la_rupture_rend_l_expulsion_possible_et_l_horloge_repart() {
        jugement_avec_un_echeancier();
        String prevue =
                "{\"numero\":\"E1\",\"nature\":\"EXPULSION_PREVUE\",\"date\":\"2027-04-12\"}";
        assertThat(secretariat.post("/api/dossiers/{id}/actes", prevue, dossier).statut())
                .isEqualTo(422);

        echeancier();

        assertThat(secretariat.post("/api/dossiers/{id}/actes", prevue, dossier).statut())
                .isEqualTo(201);
    }

    @Test
    void un_releve_ecrit_a_la_main_fait_partir_l_echeance_du_signalement_comme_un_acte() {
        mongo.getCollection("dossiers")
                .updateOne(
                        new Document("_id", dossier),
                        new Document(
                                "$set",
                                new Document("bailleur", new Document("type", "BAILLEUR_SOCIAL"))));
        assertThat(echeances()).doesNotContain("SIGNALEMENT_ORGANISME");

        var dit = releve(secretariat, "BAILLEUR", "700");

        assertThat(dit.statut()).isEqualTo(201);
        assertThat(echeances()).contains("SIGNALEMENT_ORGANISME");
        assertThat(historique()).anyMatch(l -> l.contains("saisi à la main"));
        String releve = dit.corps().get("releves").get(0).get("id").asString();
        secretariat.post(
                CHEMIN + "/annulations",
                "{\"element\":\"%s\",\"raison\":\"Relevé d'un autre ménage.\"}".formatted(releve),
                dossier);
        assertThat(echeances()).doesNotContain("SIGNALEMENT_ORGANISME");
    }

    private List<String> echeances() {
        return secretariat
                .get("/api/dossiers/{id}/echeances", dossier)
                .corps()
                .findValuesAsString("code");
    }
}
