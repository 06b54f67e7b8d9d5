package fr.ancrage.diagnostics.repartition.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.diagnostics.ServiceDemarre;
import fr.ancrage.platform.test.http.Client;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** {@code POST /api/diagnostics/simulations-affectation}, as product §5 writes it. */
@ServiceDemarre
class SimulationTest {

    private static final String CHEMIN = "/api/diagnostics/simulations-affectation";

    @LocalServerPort int port;

    private Client.Reponse demander(String json) {
        return Client.agent(port, "secretariat-21", "ddets-21", "secretariat").post(CHEMIN, json);
    }

    private static List<String> problemes(Client.Reponse reponse) {
        return StreamSupport.stream(reponse.corps().path("problemes").spliterator(), false)
                .map(p -> p.path("champ").asString() + " " + p.path("code").asString())
                .toList();
    }

    @Test
    void la_reponse_dit_qui_par_quelle_regle_et_sur_quelle_source() {
        var reponse =
                demander(
                        """
                        {"departement":"21","commune":"21054","parc":"PRIVE","stade":"CQL","enfants":2,
                         "aideAuLogement":"APL","organismePayeur":"CAF","connuDe":["ccas-beaune"],
                         "mission":"VISITE_ANTICIPATION"}\
                        """);
        assertThat(reponse.statut()).isEqualTo(200);
        assertThat(reponse.corps().path("organisation").asString()).isEqualTo("sdat-asco");
        assertThat(reponse.corps().path("regle").asString()).isEqualTo("R-251");
        assertThat(reponse.corps().path("source").asString()).contains("S003");
        assertThat(reponse.corps().has("refus")).isTrue();
        assertThat(reponse.corps().path("refus").isNull()).isTrue();
    }

    @Test
    void un_refus_de_la_charte_dit_son_motif_et_ce_qu_elle_propose() {
        var reponse =
                demander(
                        """
                        {"departement":"21","commune":"21231","parc":"PUBLIC","stade":"REQUISITION",
                         "mission":"DIAGNOSTIC_CCAPEX"}\
                        """);
        assertThat(reponse.statut()).isEqualTo(200);
        assertThat(reponse.corps().path("organisation").isNull()).isTrue();
        assertThat(reponse.corps().path("refus").asString()).contains("diagnostic CCAPEX");
        assertThat(reponse.corps().path("refusCode").asString()).isEqualTo("HORS_FENETRE");
        assertThat(reponse.corps().path("proposer").asString()).isEqualTo("VISITE_ANTICIPATION");
    }

    @Test
    void chaque_champ_faux_a_son_entree_en_francais() {
        var reponse =
                demander(
                        """
                        {"departement":"21","parc":"MIXTE","stade":"S9","enfants":-1,"aideAuLogement":"AL",
                         "organismePayeur":"URSSAF","mission":"MENAGE"}\
                        """);
        assertThat(reponse.statut()).isEqualTo(400);
        assertThat(problemes(reponse))
                .containsExactlyInAnyOrder(
                        "commune OBLIGATOIRE",
                        "parc PARC_INCONNU",
                        "stade STADE_INCONNU",
                        "enfants NOMBRE_NEGATIF",
                        "aideAuLogement AIDE_INCONNUE",
                        "organismePayeur ORGANISME_PAYEUR_INCONNU",
                        "mission MISSION_INCONNUE");
        assertThat(reponse.corps().path("problemes"))
                .allSatisfy(p -> assertThat(p.path("message").asString()).isNotBlank());
    }

    @Test
    void une_commune_inconnue_ou_d_un_autre_departement_est_refusee_par_son_champ() {
        var base = "\"parc\":\"PRIVE\",\"stade\":\"CQL\",\"mission\":\"DSF\"}";
        assertThat(problemes(demander("{\"departement\":\"21\",\"commune\":\"77284\"," + base)))
                .containsExactly("commune COMMUNE_HORS_DEPARTEMENT");
        assertThat(problemes(demander("{\"departement\":\"21\",\"commune\":\"21999\"," + base)))
                .containsExactly("commune COMMUNE_INCONNUE");
        assertThat(problemes(demander("{\"departement\":\"75\",\"commune\":\"75056\"," + base)))
                .containsExactly("departement DEPARTEMENT_SANS_CHARTE");
        assertThat(
                        problemes(
                                demander(
                                        "{\"departement\":\"21\",\"commune\":\"21231\",\"connuDe\":[\"nulle-part\"],"
                                                + base)))
                .containsExactly("connuDe ORGANISATION_INCONNUE");
    }

    @Test
    void un_champ_de_trop_est_refuse_par_son_nom() {
        var reponse =
                demander(
                        """
                        {"departement":"21","commune":"21231","parc":"PRIVE","stade":"CQL","mission":"DSF",
                         "regle":"R-241"}\
                        """);
        assertThat(reponse.statut()).isEqualTo(400);
        assertThat(reponse.corps().toString()).contains("regle");
    }

    @Test
    void sans_jeton_personne_ne_simule() {
        assertThat(Client.personne(port).post(CHEMIN, "{}").statut()).isEqualTo(401);
    }
}
