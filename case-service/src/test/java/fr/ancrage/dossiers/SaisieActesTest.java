package fr.ancrage.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.platform.test.http.Client;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Acts that a person brings in, one at a time, on a case that was opened by an assignation. */
class SaisieActesTest extends DossierQueRienNOuvre {

    private Client.Reponse saisir(String acte) {
        return secretariat.post("/api/dossiers/{id}/actes", acte, dossier);
    }

    private JsonNode lu() {
        return secretariat.get("/api/dossiers/{id}", dossier).corps();
    }

    private List<String> anomalies() {
        return secretariat
                .get("/api/dossiers/{id}/echeances", dossier)
                .corps()
                .get("anomalies")
                .findValuesAsString("code");
    }

    @Test
    void le_formulaire_de_chaque_acte_vient_de_la_table_de_la_procedure() {
        JsonNode natures = secretariat.get("/api/dossiers/natures-actes").corps().get("elements");

        JsonNode cloture = null;
        List<String> codes = new ArrayList<>();
        for (JsonNode nature : natures) {
            codes.add(nature.get("code").asString());
            if (codes.getLast().equals("CLOTURE")) {
                cloture = nature;
            }
        }
        assertThat(codes).contains("CP", "RENVOI", "SURENDETTEMENT", "PCS", "FIN_SUSPENSION");
        assertThat(cloture.get("champs").get(0).get("obligatoire").asBoolean()).isTrue();
        assertThat(cloture.get("champs").get(0).get("choix").findValuesAsString("code"))
                .containsExactly(
                        "MAINTIEN_APUREMENT",
                        "PCS",
                        "NOUVEAU_BAIL",
                        "RELOGEMENT",
                        "DEPART_VOLONTAIRE",
                        "HEBERGEMENT",
                        "EXPULSION",
                        "DOUBLON",
                        "SANS_SUITE");
    }

    @Test
    void une_cloture_clot_un_acte_posterieur_rouvre_et_le_meme_acte_deux_fois_ne_change_rien() {
        String cloture =
                "{\"nature\":\"CLOTURE\",\"date\":\"2026-11-16\",\"issue\":\"SANS_SUITE\"}";

        var clos = saisir(cloture);

        assertThat(clos.statut()).as(clos.corps().toString()).isEqualTo(201);
        assertThat(clos.corps().get("stade").asString()).isEqualTo("CLOS");
        assertThat(lu().get("cloture").get("issue").asString()).isEqualTo("SANS_SUITE");
        assertThat(historique())
                .contains(
                        "Clôture de la procédure du 16 novembre 2026 : acte enregistré, « Sans suite ».");
        assertThat(saisir(cloture).corps().get("effet").asString()).isEqualTo("DOUBLON");

        assertThat(
                        saisir(
                                        "{\"nature\":\"JUGEMENT\",\"date\":\"2026-11-17\",\"issue\":\"REJET\"}")
                                .corps()
                                .get("stade")
                                .asString())
                .isEqualTo("JUGEMENT");
        JsonNode rouvert = lu();
        assertThat(rouvert.has("cloture")).isFalse();
        JsonNode jugement = rouvert.get("actes").get(rouvert.get("actes").size() - 1);
        assertThat(jugement.get("libelle").asString()).isEqualTo("Jugement");
        assertThat(jugement.get("issueLibelle").asString()).contains("rejetée");
    }

    @Test
    void une_cloture_faite_par_erreur_s_annule_se_raconte_et_peut_se_refaire() {
        String annulation = "/api/dossiers/{id}/cloture/annulation";
        String cloture =
                "{\"nature\":\"CLOTURE\",\"date\":\"2026-11-16\",\"issue\":\"SANS_SUITE\"}";
        assertThat(secretariat.post(annulation, "{}", dossier).statut()).isEqualTo(409);
        saisir(cloture);
        assertThat(lu().get("actions").get("annulerCloture").get("permis").asBoolean()).isTrue();
        assertThat(
                        ClientApi.agent(port, "gest-21", "ddets-21", "gestionnaire")
                                .post(annulation, "{}", dossier)
                                .statut())
                .isEqualTo(403);

        assertThat(secretariat.post(annulation, "{}", dossier).statut()).isEqualTo(204);

        assertThat(lu().get("stade").asString()).isEqualTo("ASSIGNATION");
        assertThat(lu().has("cloture")).isFalse();
        assertThat(historique())
                .anyMatch(l ->
                        l.contains("clôture enregistrée par erreur")
                                && l.contains("Le dossier est rouvert"));
        assertThat(saisir(cloture).corps().get("stade").asString()).isEqualTo("CLOS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JUGEMENT", "CQL"})
    void apres_une_cloture_un_acte_qui_continue_la_procedure_la_reprend_ou_qu_il_arrive(
            String nature) {
        saisir("{\"nature\":\"CLOTURE\",\"date\":\"2026-11-16\",\"issue\":\"PCS\"}");

        assertThat(parFichierOuLogiciel(nature).get("id").asString()).isEqualTo(dossier);
    }

    @Test
    void apres_une_cloture_un_commandement_de_payer_ouvre_une_autre_procedure() {
        saisir("{\"nature\":\"CLOTURE\",\"date\":\"2026-11-16\",\"issue\":\"PCS\"}");

        assertThat(parFichierOuLogiciel("CP").get("id").asString()).isNotEqualTo(dossier);
        assertThat(lu().get("stade").asString()).isEqualTo("CLOS");
    }

    private JsonNode parFichierOuLogiciel(String nature) {
        return secretariat
                .post(
                        "/api/dossiers",
                        """
                        {"departement":"21","parc":"PRIVE",
                         "menage":{"personnes":[{"civilite":"Mme","nom":"Témoin","prenom":"Anne"}],
                                   "adresse":{"voie":"1 rue Pasteur","codePostal":"21000","commune":"Dijon"}},
                         "acte":{"numero":"A9","nature":"%s","date":"2026-11-18"}}
                        """
                                .formatted(nature))
                .corps();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"nature\":\"CLOTURE\",\"date\":\"2026-11-16\"}",
                "{\"nature\":\"CLOTURE\",\"date\":\"2026-11-16\",\"issue\":\"PARTI\"}",
                "{\"nature\":\"SURENDETTEMENT\",\"date\":\"2026-11-16\",\"issue\":\"AUTRE\"}",
                "{\"nature\":\"FIN_SUSPENSION\",\"date\":\"2026-11-16\"}",
                "{\"nature\":\"CONTROLE_CP\",\"date\":\"2026-11-16\"}",
                "{\"nature\":\"SAISINE_DIRECTE\",\"date\":\"2026-11-16\",\"issue\":\"MAIRIE\"}",
                "{\"nature\":\"RENVOI\",\"date\":\"2026-11-16\"}"
            })
    void un_acte_qui_ne_dit_rien_est_refuse_avec_ce_qui_lui_manque(String acte) {
        var refus = saisir(acte);

        assertThat(refus.statut()).isEqualTo(422);
        assertThat(refus.corps().get("problemes").get(0).get("message").asString()).isNotBlank();
    }

    @Test
    void une_expulsion_prevue_un_jour_suspendu_depuis_est_signalee() {
        saisir("{\"nature\":\"EXPULSION_PREVUE\",\"date\":\"2027-06-30\"}");
        saisir(
                """
                {"nature":"SURENDETTEMENT","date":"2026-11-16","issue":"SUSPENSION_EXPULSION",
                 "delaiDu":"2026-11-16","delaiAu":"2027-06-30"}
                """);

        JsonNode suspension = lu().get("suspensions").get(0);
        assertThat(suspension.get("sorte").asString()).isEqualTo("SURENDETTEMENT");
        assertThat(suspension.get("au").asString()).isEqualTo("2027-06-30");
        assertThat(suspension.get("reference").asString()).contains("art. 24");
        assertThat(anomalies()).contains("EXPULSION_SUSPENDUE");

        saisir(
                "{\"nature\":\"FIN_SUSPENSION\",\"date\":\"2026-11-20\",\"issue\":\"SURENDETTEMENT\"}");

        assertThat(lu().get("suspensions").get(0).get("au").asString()).isEqualTo("2026-11-19");
        assertThat(anomalies()).doesNotContain("EXPULSION_SUSPENDUE");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-15,'',EXPULSION_EN_TREVE",
        "2026-12-15,'\"exceptionTreve\":\"LOGEMENT_ETUDIANT\"',EXPULSION_EN_TREVE",
        "2027-03-31,'',EXPULSION_EN_TREVE",
        "2027-06-30,'',EXPULSION_SUSPENDUE"
    })
    void nul_ne_programme_une_expulsion_dans_la_treve_ni_pendant_un_delai_du_juge(
            String date, String exception, String obstacle) {
        saisir(
                "{\"nature\":\"DELAI_JEX\",\"date\":\"2026-11-16\",\"delaiDu\":\"2027-05-01\",\"delaiAu\":\"2027-06-30\"}");

        var refus = prevoir(date, exception);

        assertThat(refus.statut()).as(refus.corps().toString()).isEqualTo(422);
        assertThat(refus.corps().get("code").asString()).isEqualTo("EXPULSION_RETENUE");
        assertThat(refus.corps().get("problemes").get(0).get("code").asString())
                .isEqualTo(obstacle);
        assertThat(prevoir("2027-07-01", "").statut()).isEqualTo(201);
    }

    @Test
    void une_exception_a_la_treve_se_programme_avec_son_jugement() {
        var prevue =
                prevoir(
                        "2026-12-15",
                        "\"exceptionTreve\":\"LOGEMENT_ETUDIANT\",\"jugementVise\":\"26/00123\"");

        assertThat(prevue.statut()).as(prevue.corps().toString()).isEqualTo(201);
        assertThat(anomalies()).doesNotContain("EXPULSION_EN_TREVE");
        JsonNode actes = lu().get("actes");
        assertThat(actes.get(actes.size() - 1).get("constats").toString())
                .contains("Logement étudiant, jugement 26/00123");
    }

    private Client.Reponse prevoir(String date, String exception) {
        return saisir(
                "{\"nature\":\"EXPULSION_PREVUE\",\"date\":\""
                        + date
                        + "\""
                        + (exception.isEmpty() ? "" : "," + exception)
                        + "}");
    }

    @Test
    void un_controle_nomme_les_mentions_qui_manquent_au_commandement() {
        saisir("{\"nature\":\"CP\",\"date\":\"2026-08-03\",\"caution\":true}");
        saisir(
                "{\"nature\":\"CONTROLE_CP\",\"date\":\"2026-08-10\",\"mentions\":[\"DELAI\",\"DECOMPTE\"]}");

        JsonNode echeances = secretariat.get("/api/dossiers/{id}/echeances", dossier).corps();

        assertThat(echeances.get("anomalies").findValuesAsString("explication").toString())
                .contains("saisir le FSL, avec son adresse", "à peine de nullité")
                .doesNotContain("décompte de la dette ;");
        assertThat(echeances.get("anomalies").findValuesAsString("code"))
                .contains("MENTION_MANQUANTE", "CAUTION_NON_PREVENUE");
        assertThat(lu().get("actes").toString())
                .contains("Loyer garanti par une caution", "Mentions lues : 2 sur 6");
    }

    @Test
    void la_duree_de_la_loi_finit_la_suspension_et_la_decision_finit_la_recevabilite() {
        saisir(
                "{\"nature\":\"SURENDETTEMENT\",\"date\":\"2026-11-02\",\"issue\":\"RECEVABILITE\"}");
        saisir(
                "{\"nature\":\"SURENDETTEMENT\",\"date\":\"2026-11-16\",\"issue\":\"RETABLISSEMENT_PERSONNEL\"}");

        JsonNode suspensions = lu().get("suspensions");

        assertThat(suspensions.get(0).get("au").asString()).isEqualTo("2026-11-15");
        assertThat(suspensions.get(1).get("au").asString()).isEqualTo("2028-11-16");
    }

    @Test
    void une_saisine_directe_garde_sa_trace_et_ne_se_dit_pas_a_qui_n_est_pas_social() {
        assertThat(
                        saisir(
                                        "{\"nature\":\"SAISINE_DIRECTE\",\"date\":\"2026-11-16\",\"issue\":\"FSL\"}")
                                .statut())
                .isEqualTo(201);
        saisir("{\"nature\":\"DECISION_APL\",\"date\":\"2026-11-16\",\"issue\":\"MAINTIEN\"}");
        assertThat(historique()).anyMatch(l -> l.contains("Fonds de solidarité"));
        assertThat(anomalies()).contains("APL_SANS_COMPETENCE");

        ClientApi gestionnaire =
                ClientApi.agent(port, "gestionnaire-21", "ddets-21", "gestionnaire");

        assertThat(gestionnaire.get("/api/dossiers/{id}", dossier).corps().toString())
                .contains("DECISION_APL")
                .doesNotContain("SAISINE_DIRECTE");
        assertThat(gestionnaire.get("/api/dossiers/{id}/historique", dossier).corps().toString())
                .doesNotContain("SAISINE_DIRECTE", "Fonds de solidarité");
    }

    @Test
    void une_assignation_peut_avoir_plusieurs_motifs() {
        saisir(
                """
                {"numero":"A2","nature":"ASSIGNATION","date":"2026-11-13","dateAudience":"2027-02-25",
                 "motifs":["IMPAYE","DEFAUT_ASSURANCE","TROUBLE_JOUISSANCE"]}
                """);

        assertThat(lu().get("motifs").valueStream().map(JsonNode::asString))
                .containsExactly("DEFAUT_ASSURANCE", "IMPAYE", "TROUBLE_JOUISSANCE");
    }

    @Test
    void un_renvoi_deplace_l_audience_et_ses_delais() {
        saisir("{\"nature\":\"RENVOI\",\"date\":\"2026-11-19\",\"dateAudience\":\"2027-04-15\"}");

        JsonNode echeances =
                secretariat.get("/api/dossiers/{id}/echeances", dossier).corps().get("echeances");
        assertThat(echeances.toString()).contains("15 avril 2027");
    }

    @Test
    void un_dossier_assigne_n_attend_plus_le_premier_jour_d_une_assignation() {
        String social =
                secretariat
                        .post(
                                "/api/dossiers",
                                """
                                {"departement":"21","parc":"PUBLIC",
                                 "bailleur":{"nom":"Orvitis","type":"BAILLEUR_SOCIAL"},
                                 "menage":{"personnes":[{"civilite":"M.","nom":"Locataire","prenom":"Luc"}],
                                           "adresse":{"voie":"8 rue Pasteur","codePostal":"21000","commune":"Dijon"}},
                                 "acte":{"numero":"A10","nature":"SAISINE_CCAPEX","date":"2026-11-10"}}
                                """)
                        .corps()
                        .get("id")
                        .asString();
        assertThat(prochaine(social)).isEqualTo("ASSIGNATION_POSSIBLE");

        var assigne =
                secretariat.post(
                        "/api/dossiers/{id}/actes",
                        """
                        {"numero":"A11","nature":"ASSIGNATION","date":"2026-11-12",
                         "dateAudience":"2027-06-15","motifs":["TROUBLE_JOUISSANCE"]}
                        """,
                        social);

        assertThat(assigne.statut()).as(assigne.corps().toString()).isEqualTo(201);
        assertThat(prochaine(social)).isNotEqualTo("ASSIGNATION_POSSIBLE");
    }

    private String prochaine(String dossier) {
        return secretariat
                .get("/api/dossiers/{id}", dossier)
                .corps()
                .path("prochaineEcheance")
                .path("code")
                .asString("");
    }
}
