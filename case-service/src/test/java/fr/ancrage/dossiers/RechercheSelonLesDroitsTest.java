package fr.ancrage.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** Neither a word, nor a filter, nor an order tells what the answer would not show (§3). */
@ServiceDemarre
class RechercheSelonLesDroitsTest {

    @LocalServerPort int port;
    @Autowired MongoTemplate mongo;

    private String premier = "";
    private String second = "";

    @BeforeEach
    void deux_menages_du_meme_nom() {
        LaBase.vider(mongo);
        premier = ouvrir("F1", "ASSIGNATION", "Anne", "1 rue Pasteur", "0380112233");
        second = ouvrir("F2", "CP", "Paul", "9 rue Neuve", "0380998877");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0380112233",
                "03 80 11 22 33",
                "0380112",
                "0380",
                "380112233",
                "0380112234",
                "０３８０１１２２３３"
            })
    void un_telephone_meme_commence_n_est_pas_confirme_a_qui_ne_lit_pas_les_contacts(
            String chiffres) {
        ClientApi caf = ClientApi.agent(port, "caf", "caf-21", "organisme-payeur");
        List<String> parLeNom = trouves(caf, "Martin");

        assertThat(parLeNom).containsExactlyInAnyOrder(premier, second);
        assertThat(trouves(caf, "Martin " + chiffres)).isEqualTo(parLeNom);
        assertThat(trouves(caf, "Martin " + chiffres.replace('1', '9'))).isEqualTo(parLeNom);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Martin 0380112233", "0380112233", "Martin 0380112", "Martin 380112233"})
    void il_retrouve_le_menage_pour_qui_les_lit(String texte) {
        assertThat(trouves(ClientApi.secretariat(port, "21"), texte).getFirst()).isEqualTo(premier);
    }

    @Test
    void un_role_qui_lit_les_contacts_ne_les_confirme_pas_dans_les_dossiers_d_un_autre_role() {
        // the two roles open the same cases but for one, which the second alone opens
        ClientApi deuxRoles =
                ClientApi.agent(port, "msa", "caf-21", "organisme-payeur", "travailleur-social");
        mongo.getCollection("dossiers")
                .updateOne(
                        new Document("_id", second),
                        new Document("$addToSet", new Document("visiblePour", "org:caf-21")));

        assertThat(trouves(deuxRoles, "Martin 0380112233"))
                .isEqualTo(trouves(deuxRoles, "Martin 0380112244"));
        assertThat(trouves(deuxRoles, "0380998877")).containsExactly(second);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stade=ASSIGNATION",
                "parc=PRIVE",
                "echeanceAvant=2027-12-31",
                "sansActiviteDepuis=2027-12-31",
                "organisation=caf-21"
            })
    void les_forces_de_securite_ne_filtrent_pas_sur_la_procedure(String filtre) {
        ClientApi police = police();

        assertThat(police.get("/api/dossiers").corps().get("total").asInt()).isEqualTo(2);
        assertThat(police.get("/api/dossiers?" + filtre).statut()).isEqualTo(403);
        String[] champ = filtre.split("=");
        assertThat(
                        police.post(
                                        "/api/dossiers/recherche",
                                        "{\"texte\":\"Martin\",\"%s\":\"%s\"}"
                                                .formatted(champ[0], champ[1]))
                                .statut())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"derniereActivite", "-prochaineEcheance", "prochaineEcheance"})
    void ni_ne_lisent_la_procedure_dans_l_ordre_d_une_liste(String tri) {
        assertThat(ids(police().get("/api/dossiers?tri=" + tri).corps()))
                .containsExactly(premier, second);
    }

    private ClientApi police() {
        mongo.getCollection("dossiers")
                .updateMany(
                        new Document(),
                        new Document(
                                "$addToSet", new Document("visiblePour", "evaluation:police-21")));
        return ClientApi.agent(port, "police", "police-21", "forces-securite");
    }

    private static List<String> trouves(ClientApi qui, String texte) {
        return ids(
                qui.post("/api/dossiers/recherche", "{\"texte\":\"%s\"}".formatted(texte)).corps());
    }

    private static List<String> ids(JsonNode page) {
        return page.get("elements").valueStream().map(e -> e.get("id").asString()).toList();
    }

    private String ouvrir(
            String numero, String nature, String prenom, String voie, String telephone) {
        var ouvert =
                ClientApi.secretariat(port, "21")
                        .post(
                                "/api/dossiers",
                                """
                                {"departement":"21","parc":"PRIVE","organismePayeur":"CAF",
                                 "menage":{"personnes":[{"nom":"Martin","prenom":"%s"}],
                                           "adresse":{"voie":"%s","codePostal":"21000","commune":"Dijon"},
                                           "telephones":["%s"]},
                                 "acte":{"numero":"%s","nature":"%s","date":"2026-11-09",
                                         "dateAudience":"2027-02-25"}}
                                """
                                        .formatted(prenom, voie, telephone, numero, nature));
        assertThat(ouvert.statut()).as(ouvert.corps().toString()).isEqualTo(201);
        return ouvert.corps().get("id").asString();
    }
}
