package fr.ancrage.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.platform.test.http.Client.Reponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** through the service: the rules are shown to all, adapted by an administrator. */
@ServiceDemarre
class ReglesDuDroitTest {
    private static final String REGLES = "/api/dossiers/regles";
    private static final String ADAPTATIONS = REGLES + "/adaptations";
    private static final String DOUTEUSE = "impaye.signalement/RS-2027-APL/2027-01-01";
    private static final String TROIS_MOIS =
            """
            {"regle":"%s","valeur":3,"motif":"Instruction de la CAF, reçue en janvier"}
            """
                    .formatted(DOUTEUSE);

    @LocalServerPort int port;

    @BeforeEach
    @AfterEach
    void rien_n_est_adapte() {
        retirer();
    }

    @Test
    void l_administrateur_adapte_une_regle_douteuse_pour_son_departement() {
        ClientApi administrateur = administrateur();
        var adaptees = administrateur.post(ADAPTATIONS, TROIS_MOIS);
        assertThat(adaptees.statut()).isEqualTo(200);
        JsonNode regle = regle(adaptees.corps(), DOUTEUSE);
        assertThat(regle.get("valeur").asInt()).isEqualTo(2);
        assertThat(regle.get("adaptation").get("valeur").asInt()).isEqualTo(3);
        assertThat(regle.get("decisions").get(0).get("par").asString())
                .isEqualTo("administrateur-21");
        assertThat(regle.get("decisions").get(0).get("motif").asString()).contains("CAF");

        assertThat(dateDuSignalement("21")).isEqualTo("2027-07-05");
        assertThat(dateDuSignalement("77")).isEqualTo("2027-06-05");

        var retrait = retirer();
        assertThat(regle(retrait.corps(), DOUTEUSE).has("adaptation")).isFalse();
        JsonNode decisions = regle(retrait.corps(), DOUTEUSE).get("decisions");
        assertThat(decisions.get(0).has("valeur")).isFalse();
        assertThat(decisions.get(1).get("valeur").asInt()).isEqualTo(3);
        assertThat(dateDuSignalement("21")).isEqualTo("2027-06-05");
    }

    @Test
    void un_autre_agent_lit_les_regles_sans_les_adapter_ni_savoir_par_qui() {
        administrateur().post(ADAPTATIONS, TROIS_MOIS);
        ClientApi secretariat = ClientApi.secretariat(port, "21");
        JsonNode lues = secretariat.get(REGLES).corps();
        assertThat(lues.get("adapter").get("permis").asBoolean()).isFalse();
        assertThat(regle(lues, DOUTEUSE).get("adaptation").get("valeur").asInt()).isEqualTo(3);
        assertThat(regle(lues, DOUTEUSE).has("decisions")).isFalse();
        assertThat(secretariat.post(ADAPTATIONS, TROIS_MOIS).statut()).isEqualTo(403);
        assertThat(
                        regle(ClientApi.secretariat(port, "77").get(REGLES).corps(), DOUTEUSE)
                                .has("adaptation"))
                .isFalse();
    }

    @Test
    void une_regle_certaine_une_valeur_fausse_un_motif_vide_sont_refuses() {
        ClientApi administrateur = administrateur();
        assertThat(statut(administrateur, "cql.delai/RS-2023/2023-07-29", "1", "Motif assez long"))
                .isEqualTo(409);
        assertThat(statut(administrateur, "rien/RS-1/origine", "1", "Motif assez long"))
                .isEqualTo(404);
        assertThat(statut(administrateur, DOUTEUSE, "0", "Motif assez long")).isEqualTo(400);
        assertThat(statut(administrateur, DOUTEUSE, "3", "court")).isEqualTo(400);
        assertThat(retirer().statut()).isEqualTo(409);
    }

    @Test
    void le_simulateur_estime_une_indemnite_et_nomme_chaque_champ_faux() {
        ClientApi agent = ClientApi.agent(port, "adil-21", "adil-21", "adil");
        JsonNode estimation =
                agent.post(
                                "/api/dossiers/simulations-indemnites",
                                """
                                {"departement":"21","refus":"2026-01-20","demandeeAu":"2026-05-31",
                                 "indemniteMensuelle":600,"charges":60,"sommesRecues":320}
                                """)
                        .corps();
        assertThat(estimation.get("debut").get("date").asString()).isEqualTo("2026-04-01");
        assertThat(estimation.get("debut").get("reference").asString()).contains("R. 154-5");
        assertThat(estimation.get("brut").decimalValue()).isEqualByComparingTo("1320.00");
        assertThat(estimation.get("estimation").decimalValue()).isEqualByComparingTo("1000.00");
        assertThat(estimation.get("aValider").asBoolean()).isTrue();

        var refuse =
                agent.post(
                        "/api/dossiers/simulations-indemnites",
                        """
                        {"departement":"00","refus":"hier","demandeeDu":"2026-06-01","demandeeAu":"2026-05-01",
                         "delaisDuJuge":[{"du":"2026-05-01","au":"2026-04-01"}],"charges":-1}
                        """);
        assertThat(refuse.statut()).isEqualTo(400);
        assertThat(refuse.corps().get("problemes").findValuesAsString("champ"))
                .containsExactlyInAnyOrderElementsOf(
                        List.of(
                                "departement",
                                "refus",
                                "delaisDuJuge[0].au",
                                "demandeeAu",
                                "indemniteMensuelle",
                                "charges"));
    }

    private ClientApi administrateur() {
        return ClientApi.agent(port, "administrateur-21", "ddets-21", "administrateur");
    }

    private Reponse retirer() {
        return administrateur()
                .post(
                        ADAPTATIONS + "/retrait",
                        """
                        {"regle":"%s","motif":"Le décret a paru, la règle est sûre"}
                        """
                                .formatted(DOUTEUSE));
    }

    private static int statut(ClientApi agent, String regle, String valeur, String motif) {
        return agent.post(
                        ADAPTATIONS,
                        "{\"regle\":\"%s\",\"valeur\":%s,\"motif\":\"%s\"}"
                                .formatted(regle, valeur, motif))
                .statut();
    }

    private static JsonNode regle(JsonNode regles, String id) {
        return regles.get("elements")
                .valueStream()
                .filter(r -> r.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String dateDuSignalement(String departement) {
        return ClientApi.secretariat(port, departement)
                .post(
                        "/api/dossiers/simulations-echeances",
                        """
                        {"departement":"%s","bail":{"loyerHorsCharges":500},
                         "dette":{"montant":120,"depuis":"2027-01-05","aideAuLogement":"APL"},"actes":[]}
                        """
                                .formatted(departement))
                .corps()
                .get("echeances")
                .get(0)
                .get("date")
                .asString();
    }
}
