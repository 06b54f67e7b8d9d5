package fr.ancrage.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.platform.test.http.Client;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The household as those who deal with it complete, correct and read it. */
class MenageDuDossierTest extends DossierQueRienNOuvre {

    private static final String CHEMIN = "/api/dossiers/{id}/menage";

    private Client.Reponse ecrire(int version, String nom, String courriel, String... telephones) {
        return secretariat.post(
                CHEMIN,
                JsonMapper.shared()
                        .writeValueAsString(
                                Map.of(
                                        "version",
                                        version,
                                        "personnes",
                                        List.of(
                                                Map.of(
                                                        "civilite",
                                                        "Mme",
                                                        "nom",
                                                        nom,
                                                        "prenom",
                                                        "Anne")),
                                        "voie",
                                        "1 bis rue Pasteur",
                                        "telephones",
                                        telephones,
                                        "courriel",
                                        courriel,
                                        "adultes",
                                        1,
                                        "enfants",
                                        2)),
                dossier);
    }

    private Client.Reponse demander(ClientApi qui, String critere) {
        return qui.post(CHEMIN + "/vulnerabilites", "{\"critere\":\"" + critere + "\"}", dossier);
    }

    private Client.Reponse suivre(ClientApi qui, String vulnerabilite, String etat) {
        return qui.post(
                CHEMIN + "/vulnerabilites/{v}/suite",
                "{\"etat\":\"" + etat + "\"}",
                dossier,
                vulnerabilite);
    }

    @Test
    void un_menage_corrige_est_celui_que_chacun_lit_et_cherche_et_ses_versions_restent() {
        var corrige = ecrire(0, "Témoyn", "anne@essai.invalid", "06 11 22 33 44");

        assertThat(corrige.statut()).as(corrige.corps().toString()).isEqualTo(200);
        JsonNode fiche = corrige.corps();
        assertThat(fiche.get("version").asInt()).isEqualTo(1);
        assertThat(fiche.get("telephones").values().stream().map(JsonNode::asString))
                .containsExactly("0611223344");
        JsonNode dossierLu = secretariat.get("/api/dossiers/{id}", dossier).corps();
        assertThat(dossierLu.get("menage").get("nom").asString()).isEqualTo("Anne Témoyn");
        assertThat(dossierLu.get("menage").get("adresse").get("voie").asString())
                .isEqualTo("1 bis rue Pasteur");
        for (String texte : List.of("Témoyn", "Témoin", "0611223344")) {
            assertThat(
                            secretariat
                                    .post(
                                            "/api/dossiers/recherche",
                                            "{\"texte\":\"" + texte + "\"}")
                                    .corps()
                                    .get("total")
                                    .asInt())
                    .as(texte)
                    .isEqualTo(1);
        }

        var seconde = ecrire(1, "Témoin", "anne@essai.invalid");
        assertThat(seconde.corps().get("telephones")).isEmpty();
        assertThat(seconde.corps().get("versions").findValuesAsString("par"))
                .hasSize(2)
                .allSatisfy(par -> assertThat(par).contains("emploi"));
        assertThat(ecrire(1, "Autre", "anne@essai.invalid").statut()).isEqualTo(409);
    }

    @Test
    void chaque_champ_faux_est_nomme() {
        var reponse = ecrire(0, "", "pas-un-courriel", "12");

        assertThat(reponse.statut()).isEqualTo(400);
        assertThat(reponse.corps().get("problemes").findValuesAsString("champ"))
                .containsExactlyInAnyOrder("personnes[0].nom", "courriel", "telephones[0]");
    }

    @Test
    void une_vulnerabilite_est_demandee_par_qui_suit_le_menage_et_retenue_par_le_secretariat() {
        secretariat.post(
                "/api/dossiers/{id}/situation/renseignements",
                "{\"organisation\":\"cd-21\",\"rubrique\":\"CONNAISSANCE\",\"valeur\":\"CONNU\"}",
                dossier);
        var demandee = demander(agent, "SANTE");
        assertThat(demandee.statut()).as(demandee.corps().toString()).isEqualTo(201);
        JsonNode v = demandee.corps().get("vulnerabilites").get(0);
        assertThat(v.get("etat").asString()).isEqualTo("DEMANDEE");
        assertThat(v.get("retenir").get("raison").asString()).contains("secrétariat");
        String id = v.get("id").asString();
        assertThat(demander(agent, "SANTE").statut()).isEqualTo(409);
        assertThat(demander(agent, "AUCUN").statut()).isEqualTo(400);
        assertThat(suivre(agent, id, "ACTIVE").statut()).isEqualTo(403);
        assertThat(criteres()).isEmpty();

        assertThat(suivre(secretariat, id, "ACTIVE").statut()).isEqualTo(200);
        assertThat(criteres()).containsExactly("SANTE");
        assertThat(suivre(secretariat, id, "DEMANDEE").statut()).isEqualTo(400);

        var finie = suivre(agent, id, "TERMINEE");
        assertThat(finie.statut()).isEqualTo(200);
        assertThat(
                        finie.corps()
                                .get("vulnerabilites")
                                .get(0)
                                .get("etapes")
                                .findValuesAsString("etat"))
                .containsExactly("DEMANDEE", "ACTIVE", "TERMINEE");
        assertThat(criteres()).isEmpty();
        assertThat(suivre(secretariat, id, "ACTIVE").statut()).isEqualTo(409);
    }

    private List<String> criteres() {
        return secretariat
                .get("/api/dossiers/{id}", dossier)
                .corps()
                .get("criteres")
                .findValuesAsString("code");
    }

    @Test
    void ce_qui_est_ecrit_du_menage_est_scelle_au_repos() {
        ecrire(0, "Témoyn", "anne@essai.invalid");
        demander(secretariat, "SANTE");

        assertThat(mongo.getCollection("menages").find().first().get("fiche").toString())
                .doesNotContain("Témoyn", "anne@", "SANTE");
    }

    @Test
    void un_gestionnaire_lit_sans_la_composition_et_n_ecrit_pas() {
        ecrire(0, "Témoyn", "anne@essai.invalid");
        ClientApi gestionnaire =
                ClientApi.agent(port, "gestionnaire-21", "ddets-21", "gestionnaire");

        JsonNode fiche = gestionnaire.get(CHEMIN, dossier).corps();

        assertThat(fiche.get("courriel").asString()).isEqualTo("anne@essai.invalid");
        assertThat(fiche.has("enfants")).isFalse();
        assertThat(fiche.get("completer").get("permis").asBoolean()).isFalse();
        assertThat(demander(gestionnaire, "SANTE").statut()).isEqualTo(403);
    }
}
