package fr.ancrage.dossiers;

import fr.ancrage.platform.test.http.Client;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** One case of the parc privé that nothing opens to a social worker of cd-21. */
@ServiceDemarre
abstract class DossierQueRienNOuvre {

    static final String MOTIF = "La famille appelle en urgence, son référent est absent.";

    @LocalServerPort int port;
    @Autowired MongoTemplate mongo;
    @Autowired RabbitTemplate rabbit;

    ClientApi secretariat;
    ClientApi agent;
    String dossier = "";
    String reference = "";

    @BeforeEach
    void un_dossier_qui_n_est_confie_a_personne() {
        LaBase.vider(mongo);
        secretariat = ClientApi.secretariat(port, "21");
        agent = ClientApi.agent(port, "ts-cd-21", "cd-21", "travailleur-social");
        JsonNode ouvert =
                secretariat
                        .post(
                                "/api/dossiers",
                                """
                                {"departement":"21","parc":"PRIVE",
                                 "menage":{"personnes":[{"civilite":"Mme","nom":"Témoin","prenom":"Anne"}],
                                           "adresse":{"voie":"1 rue Pasteur","codePostal":"21000","commune":"Dijon"}},
                                 "acte":{"numero":"A1","nature":"ASSIGNATION","date":"2026-11-12","dateAudience":"2027-02-25"}}
                                """)
                        .corps();
        dossier = ouvert.get("id").asString();
        reference = ouvert.get("reference").asString();
    }

    JsonNode exceptions() {
        return secretariat.get("/api/dossiers/acces-exceptions").corps().get("elements");
    }

    JsonNode pourquoi(String organisation, String compte, String role) {
        return ClientApi.agent(port, "dpo-21", "ddets-21", "dpo")
                .post(
                        "/api/dossiers/politique/pourquoi",
                        """
                        {"reference":"%s","organisation":"%s","agent":"%s","roles":["%s"]}
                        """
                                .formatted(reference, organisation, compte, role))
                .corps();
    }

    Client.Reponse demander(ClientApi qui, String reference, String motif, int jours) {
        return qui.post(
                "/api/dossiers/acces-exceptions",
                "{\"reference\":\"%s\",\"motif\":\"%s\",\"jours\":%d}"
                        .formatted(reference, motif, jours));
    }

    Client.Reponse terminer(ClientApi qui, String cle) {
        return qui.post(
                "/api/dossiers/{id}/implications/fin",
                "{\"cle\":\"" + cle + "\",\"raison\":\"La mission est terminée.\"}",
                dossier);
    }

    List<String> historique() {
        return secretariat
                .get("/api/dossiers/{id}/historique", dossier)
                .corps()
                .get("elements")
                .findValuesAsString("libelle");
    }

    int travail(String code) {
        for (JsonNode t : secretariat.get("/api/dossiers/travail").corps().get("elements")) {
            if (t.get("code").asString().equals(code)) {
                return t.get("total").asInt();
            }
        }
        return 0;
    }
}
