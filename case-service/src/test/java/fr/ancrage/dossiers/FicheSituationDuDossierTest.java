package fr.ancrage.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.platform.test.http.Client;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fiche situation, as the secretariat and the partners fill it in and read it. */
class FicheSituationDuDossierTest extends DossierQueRienNOuvre {

    private static final String CHEMIN = "/api/dossiers/{id}/situation";

    @BeforeEach
    void aucune_fiche() {
        mongo.getCollection("situations").deleteMany(new Document());
    }

    private Client.Reponse dire(
            ClientApi qui,
            String organisation,
            String rubrique,
            @Nullable String valeur,
            @Nullable String precedent) {
        var corps = new java.util.HashMap<String, Object>();
        corps.put("organisation", organisation);
        corps.put("rubrique", rubrique);
        corps.put("valeur", valeur);
        corps.put("precedent", precedent);
        return qui.post(CHEMIN + "/renseignements", json(corps), dossier);
    }

    private Client.Reponse inscrire(ClientApi qui, String organisation, String code, String debut) {
        return qui.post(
                CHEMIN + "/mesures",
                json(Map.of("organisation", organisation, "code", code, "debut", debut)),
                dossier);
    }

    private static String json(Object corps) {
        return JsonMapper.shared().writeValueAsString(corps);
    }

    private static JsonNode fournisseur(JsonNode fiche, String organisation) {
        for (JsonNode f : fiche.get("fournisseurs")) {
            if (f.get("organisation").asString().equals(organisation)) {
                return f;
            }
        }
        throw new AssertionError("nobody is " + organisation);
    }

    private static JsonNode rubrique(JsonNode fiche, String organisation, String code) {
        JsonNode partenaire = fournisseur(fiche, organisation);
        for (String section :
                new String[] {"social", "procedure", "dette", "relogement", "vulnerabilite"}) {
            if (partenaire.has(section)) {
                for (JsonNode r : partenaire.get(section)) {
                    if (r.get("rubrique").asString().equals(code)) {
                        return r;
                    }
                }
            }
        }
        throw new AssertionError("nothing is " + code);
    }

    @Test
    void la_charte_dit_qui_renseigne_quoi_et_ce_qui_manque_a_un_nom() {
        JsonNode fiche = secretariat.get(CHEMIN, dossier).corps();

        // parc privé: no social landlord; nobody pays an aid; the commune has its own CCAS
        assertThat(fiche.get("fournisseurs").findValuesAsString("organisation"))
                .containsExactly("ddets-21", "cd-21", "dijon-metropole", "ccas-dijon");
        JsonNode connaissance = rubrique(fiche, "cd-21", "CONNAISSANCE");
        assertThat(connaissance.has("valeur")).isFalse();
        assertThat(connaissance.get("renseigner").get("permis").asBoolean()).isTrue();
        assertThat(fournisseur(fiche, "cd-21").get("source").asString()).contains("R-109");
    }

    @Test
    void le_secretariat_note_ce_qu_un_partenaire_dit_et_le_partenaire_suit_alors_le_dossier() {
        assertThat(agent.get(CHEMIN, dossier).statut()).isEqualTo(404);

        var dit = dire(secretariat, "cd-21", "CONNAISSANCE", "ACCOMPAGNE", null);

        assertThat(dit.statut()).as(dit.corps().toString()).isEqualTo(200);
        JsonNode connaissance = rubrique(dit.corps(), "cd-21", "CONNAISSANCE");
        assertThat(connaissance.get("valeur").asString()).isEqualTo("ACCOMPAGNE");
        assertThat(connaissance.get("le").asString()).isEqualTo("2026-11-20");
        assertThat(connaissance.get("saisiPar").asString()).contains("emploi");
        assertThat(historique()).anyMatch(l -> l.contains("dit connaître le ménage"));

        // the Conseil départemental now sees the case, and corrects it
        JsonNode lue = agent.get(CHEMIN, dossier).corps();
        String parole = rubrique(lue, "cd-21", "CONNAISSANCE").get("parole").asString();
        assertThat(
                        rubrique(lue, "ccas-dijon", "CONNAISSANCE")
                                .get("renseigner")
                                .get("raison")
                                .asString())
                .contains("Réservé");
        var corrige = dire(agent, "cd-21", "CONNAISSANCE", "NON_CONNU", parole);

        assertThat(corrige.statut()).isEqualTo(200);
        assertThat(
                        rubrique(corrige.corps(), "cd-21", "CONNAISSANCE")
                                .get("anterieures")
                                .findValuesAsString("valeur"))
                .containsExactly("ACCOMPAGNE");
        assertThat(agent.get(CHEMIN, dossier).statut()).isEqualTo(404);
        assertThat(historique()).anyMatch(l -> l.contains("ne plus connaître"));
    }

    @Test
    void la_meme_parole_deux_fois_est_une_et_une_parole_depassee_est_refusee() {
        dire(secretariat, "cd-21", "CONNAISSANCE", "CONNU", null);

        assertThat(dire(secretariat, "cd-21", "CONNAISSANCE", "CONNU", null).statut())
                .isEqualTo(200);
        var depassee = dire(secretariat, "cd-21", "CONNAISSANCE", "NON_CONNU", null);
        assertThat(depassee.statut()).isEqualTo(409);
        assertThat(depassee.corps().get("code").asString()).isEqualTo("RENSEIGNEMENT_DEPASSE");
        assertThat(
                        mongo.getCollection("situations")
                                .find()
                                .first()
                                .getList("renseignements", Document.class))
                .hasSize(1);
    }

    @Test
    void ce_qui_est_dit_est_scelle_au_repos_et_absent_du_journal() {
        dire(secretariat, "cd-21", "CONNAISSANCE", "ACCOMPAGNE", null);
        inscrire(secretariat, "cd-21", "ASLL", "2026-11-02");

        assertThat(mongo.getCollection("situations").find().first().toString())
                .doesNotContain("ACCOMPAGNE", "ASLL");
        assertThat(mongo.getCollection("dossiers").find().first().toString())
                .doesNotContain("ACCOMPAGNE", "ASLL");
    }

    @ParameterizedTest
    @CsvSource({
        "cd-21,TYPOLOGIE,T3,400",
        "orvitis,TYPOLOGIE,T3,400",
        "cd-21,CONNAISSANCE,PEUT_ETRE,400",
        "cd-21,MESURES,ASLL,400",
        "ddets-21,DALO,OUI,200"
    })
    void chacun_ne_dit_que_ce_que_la_charte_lui_demande(
            String organisation, String rubrique, String valeur, int statut) {
        assertThat(dire(secretariat, organisation, rubrique, valeur, null).statut())
                .isEqualTo(statut);
    }

    @Test
    void une_mesure_s_inscrit_s_arrete_et_reste_dans_la_fiche() {
        var inscrite = inscrire(secretariat, "cd-21", "ASLL", "2026-11-02");
        assertThat(inscrite.statut()).as(inscrite.corps().toString()).isEqualTo(201);
        JsonNode mesure = inscrite.corps().get("mesures").get(0);
        assertThat(mesure.get("etat").asString()).isEqualTo("EN_COURS");
        assertThat(inscrire(secretariat, "cd-21", "ASLL", "2026-11-02").statut()).isEqualTo(409);
        assertThat(inscrire(secretariat, "cd-21", "INCONNUE", "2026-11-02").statut())
                .isEqualTo(400);
        assertThat(inscrire(secretariat, "ddets-21", "ASLL", "2026-11-02").statut()).isEqualTo(400);

        String id = mesure.get("id").asString();
        assertThat(arreter(id, "{\"le\":\"2026-11-01\"}").statut()).isEqualTo(400);
        var arretee = arreter(id, "{\"le\":\"2026-11-19\"}");

        assertThat(arretee.statut()).as(arretee.corps().toString()).isEqualTo(200);
        assertThat(arretee.corps().get("mesures").get(0).get("etat").asString())
                .isEqualTo("TERMINEE");
        assertThat(arreter(id, "{\"erreur\":true}").statut()).isEqualTo(409);
        assertThat(arreter("aucune", "{\"erreur\":true}").statut()).isEqualTo(404);
    }

    private Client.Reponse arreter(String mesure, String corps) {
        return secretariat.post(CHEMIN + "/mesures/{m}/arret", corps, dossier, mesure);
    }

    @Test
    void un_gestionnaire_lit_la_procedure_et_rien_de_social() {
        dire(secretariat, "cd-21", "CONNAISSANCE", "ACCOMPAGNE", null);
        inscrire(secretariat, "cd-21", "ASLL", "2026-11-02");
        ClientApi gestionnaire =
                ClientApi.agent(port, "gestionnaire-21", "ddets-21", "gestionnaire");

        JsonNode fiche = gestionnaire.get(CHEMIN, dossier).corps();

        assertThat(fiche.has("mesures")).isFalse();
        assertThat(fiche.has("alertes")).isFalse();
        assertThat(fiche.get("fournisseurs").findValuesAsString("organisation"))
                .containsExactly("ddets-21");
        assertThat(fiche.toString()).doesNotContain("ACCOMPAGNE", "ASLL");
        assertThat(dire(gestionnaire, "cd-21", "CONNAISSANCE", "CONNU", null).statut())
                .isEqualTo(403);
        assertThat(dire(gestionnaire, "ddets-21", "PROCEDURES_ANTERIEURES", "NON", null).statut())
                .isEqualTo(200);
    }

    @Test
    void une_grille_ne_montre_que_les_dossiers_de_qui_la_demande() {
        var lues =
                secretariat.post(
                        "/api/dossiers/situations",
                        json(Map.of("ids", java.util.List.of(dossier, "inconnu"))));
        assertThat(lues.statut()).isEqualTo(200);
        assertThat(lues.corps().get("elements").findValuesAsString("dossier"))
                .containsExactly(dossier);
        assertThat(
                        agent.post(
                                        "/api/dossiers/situations",
                                        json(Map.of("ids", java.util.List.of(dossier))))
                                .corps()
                                .get("elements"))
                .isEmpty();
    }

    @Test
    void la_fiche_d_un_dossier_reuni_se_lit_avec_celle_du_dossier_qui_le_garde() {
        dire(secretariat, "cd-21", "CONNAISSANCE", "ACCOMPAGNE", null);
        inscrire(secretariat, "cd-21", "ASLL", "2026-11-02");
        String absorbe = dossier;
        dossier =
                secretariat
                        .post(
                                "/api/dossiers",
                                """
                                {"departement":"21","parc":"PRIVE",
                                 "menage":{"personnes":[{"nom":"Gardé","prenom":"Paul"}],
                                           "adresse":{"voie":"8 rue Haute","commune":"Dijon"}},
                                 "acte":{"numero":"C1","nature":"CP","date":"2026-11-12"}}
                                """)
                        .corps()
                        .get("id")
                        .asString();
        mongo.getCollection("dossiers")
                .updateOne(
                        new Document("_id", absorbe),
                        new Document("$set", new Document("reuniDans", dossier)));

        JsonNode lue = secretariat.get(CHEMIN, absorbe).corps();

        assertThat(lue.get("dossier").asString()).isEqualTo(dossier);
        JsonNode connaissance = rubrique(lue, "cd-21", "CONNAISSANCE");
        assertThat(connaissance.get("valeur").asString()).isEqualTo("ACCOMPAGNE");
        String mesure = lue.get("mesures").get(0).get("id").asString();
        assertThat(arreter(mesure, "{\"le\":\"2026-11-19\"}").statut()).isEqualTo(200);
        assertThat(
                        dire(
                                        secretariat,
                                        "cd-21",
                                        "CONNAISSANCE",
                                        "NON_CONNU",
                                        connaissance.get("parole").asString())
                                .statut())
                .isEqualTo(200);
    }

    /** S001: one of the two while the other runs raises an alert, and is written all the same. */
    @Test
    void en_seine_et_marne_un_asll_et_un_avdl_ensemble_donnent_une_alerte() {
        ClientApi ddets = ClientApi.secretariat(port, "77");
        dossier =
                ddets.post(
                                "/api/dossiers",
                                """
                                {"departement":"77","parc":"PRIVE",
                                 "menage":{"personnes":[{"nom":"Témoin","prenom":"Luc"}],
                                           "adresse":{"voie":"3 rue Haute","commune":"Meaux"}},
                                 "acte":{"numero":"B1","nature":"CP","date":"2026-11-12"}}
                                """)
                        .corps()
                        .get("id")
                        .asString();
        assertThat(inscrire(ddets, "cd-77", "ASLL", "2026-11-02").corps().get("alertes")).isEmpty();

        var doublon = inscrire(ddets, "cd-77", "AVDL", "2026-11-10");

        assertThat(doublon.statut()).as(doublon.corps().toString()).isEqualTo(201);
        JsonNode alerte = doublon.corps().get("alertes").get(0);
        assertThat(alerte.get("explication").asString()).contains("ASLL", "AVDL");
        assertThat(alerte.get("source").asString()).contains("R-338");
    }
}
