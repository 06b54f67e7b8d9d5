package fr.ancrage.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.platform.test.http.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What those who follow a household think of its good faith. */
class BonneFoiTest extends DossierQueRienNOuvre {

    private static final String CHEMIN = "/api/dossiers/{id}/bonne-foi";

    private Client.Reponse dire(ClientApi qui, String sens, String le, String motif) {
        return qui.post(
                CHEMIN,
                "{\"sens\":\"%s\",\"le\":\"%s\",\"motifs\":[\"%s\"]}".formatted(sens, le, motif),
                dossier);
    }

    @Test
    void des_appreciations_contraires_restent_l_une_a_cote_de_l_autre_avec_leurs_auteurs() {
        ClientApi gestionnaire =
                ClientApi.agent(port, "gestionnaire-21", "ddets-21", "gestionnaire");
        assertThat(dire(secretariat, "FAVORABLE", "2026-11-18", "PLAN_RESPECTE").statut())
                .isEqualTo(201);
        var contraire = dire(gestionnaire, "DEFAVORABLE", "2026-11-19", "SANS_CONTACT");

        JsonNode elements = contraire.corps().get("elements");
        assertThat(elements.findValuesAsString("sens")).containsExactly("DEFAVORABLE", "FAVORABLE");
        assertThat(elements.get(0).get("motifs").get(0).asString()).contains("joint");
        assertThat(elements.get(0).get("agent").asString()).isEqualTo("gestionnaire-21");
        assertThat(dire(secretariat, "FAVORABLE", "2026-11-18", "PLAN_RESPECTE").statut())
                .isEqualTo(409);
        assertThat(historique())
                .anyMatch(l -> l.startsWith("Bonne foi du ménage"))
                .noneMatch(l -> l.contains("FAVORABLE") || l.contains("doute"));
        assertThat(mongo.getCollection("dossiers").find().first().get("journal").toString())
                .doesNotContain("FAVORABLE", "PLAN_RESPECTE");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-19,201", "2026-11-20,201", "2026-11-21,400"})
    void elle_n_est_pas_datee_de_l_avenir(String le, int statut) {
        assertThat(dire(secretariat, "PARTAGEE", le, "TROUBLES").statut()).isEqualTo(statut);
    }

    @Test
    void elle_dit_pourquoi() {
        var refus =
                secretariat.post(
                        CHEMIN,
                        "{\"sens\":\"FAVORABLE\",\"le\":\"2026-11-19\",\"motifs\":[]}",
                        dossier);

        assertThat(refus.statut()).isEqualTo(400);
        assertThat(refus.corps().get("problemes").get(0).get("champ").asString())
                .isEqualTo("motifs");
        assertThat(dire(secretariat, "FAVORABLE", "2026-11-19", "AUTRE").statut()).isEqualTo(400);
    }

    @Test
    void un_acces_par_exception_la_lit_et_n_ecrit_pas() {
        dire(secretariat, "FAVORABLE", "2026-11-18", "DEMARCHES");
        assertThat(agent.get(CHEMIN, dossier).statut()).isEqualTo(404);
        demander(agent, reference, MOTIF, 1);

        var lu = agent.get(CHEMIN, dossier);

        assertThat(lu.statut()).isEqualTo(200);
        assertThat(lu.corps().get("apprecier").get("raison").asString()).contains("exception");
        assertThat(dire(agent, "FAVORABLE", "2026-11-18", "TROUBLES").statut()).isEqualTo(403);
    }
}
