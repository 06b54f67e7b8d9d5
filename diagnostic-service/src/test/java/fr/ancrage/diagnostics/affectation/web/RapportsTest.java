package fr.ancrage.diagnostics.affectation.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.diagnostics.ServiceDemarre;
import fr.ancrage.diagnostics.affectation.model.ActeDeclencheur;
import fr.ancrage.diagnostics.affectation.model.Affectations.Origine;
import fr.ancrage.diagnostics.affectation.model.NatureActe;
import fr.ancrage.diagnostics.affectation.usecase.DemanderMission;
import fr.ancrage.diagnostics.repartition.model.Mission;
import fr.ancrage.diagnostics.repartition.model.Parc;
import fr.ancrage.platform.test.http.Client;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * What a report holds: a visit's, and the rapport social that the pool asks for.
 */
@ServiceDemarre
class RapportsTest {

    private static final String SOCIAL =
            """
            {"motifsProcedure":"impayé","motifsEmpechantMaintien":"loyer trop élevé de Canari",
             "typologieSouhaitee":"T3","planDette":"plan de 36 mois","occupationLogement":"évaluée",
             %s}\
            """;

    @LocalServerPort int port;
    @Autowired DemanderMission demander;
    @Autowired MongoTemplate mongo;

    private final String dossier = UUID.randomUUID().toString();

    private String acceptee(Mission mission, Parc parc) {
        var id =
                demander.executer(
                                new DemanderMission.Commande(
                                        mission,
                                        dossier,
                                        "21",
                                        "21231",
                                        parc,
                                        new ActeDeclencheur(
                                                "R1", NatureActe.RFP, LocalDate.of(2026, 11, 12)),
                                        LocalDate.of(2026, 11, 20),
                                        null,
                                        null,
                                        0,
                                        null,
                                        null,
                                        Set.of(),
                                        null,
                                        1,
                                        new Origine("message", "dossiers/" + dossier + "/1")))
                        .orElseThrow();
        var chemin = "/api/diagnostics/affectations/" + id;
        auteur(mission).post(chemin + "/acceptation", "{}");
        return chemin;
    }

    private Client auteur(Mission mission) {
        return mission == Mission.VISITE_ANTICIPATION
                ? Client.agent(port, "operateur-adefo", "adefo", "operateur")
                : Client.agent(
                        port, "social-dijon-metropole", "dijon-metropole", "travailleur-social");
    }

    private Client.Reponse remettreVisite(String chemin, String visite, String suite) {
        return auteur(Mission.VISITE_ANTICIPATION)
                .post(
                        chemin + "/rapport",
                        """
                        {"issue":"REALISE_AVEC_MENAGE","realiseLe":"2026-11-20","visite":%s%s}\
                        """
                                .formatted(visite, suite));
    }

    private String social(String accompagnement) {
        return ",\"rapportSocial\":" + SOCIAL.formatted(accompagnement);
    }

    private Client.Reponse rapportSocial(Client client) {
        return client.get("/api/diagnostics/dossiers/" + dossier + "/rapport-social");
    }

    @Test
    void une_visite_rend_son_evaluation_et_ses_preconisations() {
        var chemin = acceptee(Mission.VISITE_ANTICIPATION, Parc.PUBLIC);
        var rendu =
                remettreVisite(
                        chemin,
                        "{\"evaluation\":\"Canari répond\",\"preconisations\":[\"MESURE_MAINTIEN\",\"COMMISSION_SIAO\"]}",
                        "");
        assertThat(rendu.statut()).as(rendu.corps().toString()).isEqualTo(200);
        var visite = rendu.corps().path("rapport").path("visite");
        assertThat(visite.path("evaluation").asString()).isEqualTo("Canari répond");
        assertThat(visite.path("preconisations").toString())
                .isEqualTo("[\"MESURE_MAINTIEN\",\"COMMISSION_SIAO\"]");
        assertThat(rendu.corps().path("rapport").has("sections")).isFalse();
        assertThat(rapportSocial(auteur(Mission.VISITE_ANTICIPATION)).statut()).isEqualTo(404);
        assertThat(remise().containsKey("rapportSocial")).isFalse();
    }

    @Test
    void une_visite_sans_evaluation_ni_preconisation_n_est_pas_remise() {
        var chemin = acceptee(Mission.VISITE_ANTICIPATION, Parc.PUBLIC);
        var refus = remettreVisite(chemin, "{\"preconisations\":[]}", "");
        assertThat(refus.statut()).isEqualTo(400);
        assertThat(refus.corps().path("problemes").toString())
                .contains("visite.evaluation", "visite.preconisations");
        assertThat(
                        remettreVisite(
                                        chemin,
                                        "{\"evaluation\":\"x\",\"preconisations\":[\"AUTRE\"]}",
                                        "")
                                .corps()
                                .toString())
                .contains("PRECONISATION_INCONNUE");
    }

    @Test
    void le_maintien_ne_se_preconise_que_dans_le_parc_public() {
        var chemin = acceptee(Mission.VISITE_ANTICIPATION, Parc.PRIVE);
        var refus =
                remettreVisite(
                        chemin,
                        "{\"evaluation\":\"x\",\"preconisations\":[\"MESURE_MAINTIEN\"]}",
                        "");
        assertThat(refus.statut()).isEqualTo(400);
        assertThat(refus.corps().toString()).contains("MAINTIEN_HORS_PARC_PUBLIC");
    }

    @Test
    void chaque_mission_a_son_contenu() {
        var visite = acceptee(Mission.VISITE_ANTICIPATION, Parc.PUBLIC);
        assertThat(
                        remettreVisite(
                                        visite,
                                        "{\"evaluation\":\"x\",\"preconisations\":[\"COMMISSION_SIAO\"]}",
                                        ",\"sections\":{}")
                                .corps()
                                .toString())
                .contains("CONTENU_INATTENDU");
        var dsf = acceptee(Mission.DSF, Parc.PUBLIC);
        var refus =
                auteur(Mission.DSF)
                        .post(
                                dsf + "/rapport",
                                """
                                {"issue":"REALISE_AVEC_MENAGE","realiseLe":"2026-11-20",
                                 "visite":{"evaluation":"x","preconisations":["COMMISSION_SIAO"]}}\
                                """);
        assertThat(refus.statut()).isEqualTo(400);
        assertThat(refus.corps().toString()).contains("CONTENU_INATTENDU", "sections");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'\"accompagnement\":\"AVDL\"' | AVDL", "'\"aucunAccompagnement\":true' | ''"})
    void un_rapport_social_complet_accompagne_tout_rapport_et_se_lit_par_dossier(
            String accompagnement, String lu) {
        var chemin = acceptee(Mission.VISITE_ANTICIPATION, Parc.PUBLIC);
        var rendu =
                remettreVisite(
                        chemin,
                        "{\"evaluation\":\"x\",\"preconisations\":[\"ACCES_LOGEMENT\"]}",
                        social(accompagnement));
        assertThat(rendu.statut()).as(rendu.corps().toString()).isEqualTo(200);
        assertThat(rendu.corps().path("rapport").path("rapportSocial").asBoolean()).isTrue();
        assertThat(rendu.corps().toString()).doesNotContain("plan de 36 mois");
        assertThat(remise()).containsEntry("rapportSocial", true);
        assertThat(remise().toJson()).doesNotContain("Canari", "36 mois");
        var range = mongo.getCollection("affectations").find(new Document("dossier", dossier));
        assertThat(range.first().toJson())
                .as("tel que la base le garde")
                .doesNotContain("36 mois", "ACCES_LOGEMENT");

        for (var lecteur :
                new Client[] {
                    auteur(Mission.VISITE_ANTICIPATION),
                    Client.agent(port, "secretariat-21", "ddets-21", "secretariat"),
                    Client.agent(port, "gestionnaire-21", "ddets-21", "gestionnaire")
                }) {
            var rapport = rapportSocial(lecteur).corps();
            assertThat(rapport.path("rapportSocial").path("planDette").asString())
                    .isEqualTo("plan de 36 mois");
            assertThat(rapport.path("rapportSocial").path("accompagnement").asString(""))
                    .isEqualTo(lu);
            assertThat(rapport.path("organisation").asString()).isEqualTo("adefo");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "secretariat-77, ddets-77, secretariat",
        "acces-logement-21, ddets-21, acces-logement",
        "bailleur-orvitis, orvitis, bailleur",
        "siao-21, siao-21, siao",
        "operateur-sdat-asco, sdat-asco, operateur",
        "membre-unpi-21, unpi-21, membre-commission",
        "dpo-21, ddets-21, dpo"
    })
    void il_n_existe_pas_pour_qui_ne_lit_pas_les_rapports_internes(
            String compte, String organisation, String role) {
        var chemin = acceptee(Mission.VISITE_ANTICIPATION, Parc.PUBLIC);
        remettreVisite(
                chemin,
                "{\"evaluation\":\"x\",\"preconisations\":[\"ACCES_LOGEMENT\"]}",
                social("\"aucunAccompagnement\":true"));
        assertThat(rapportSocial(Client.agent(port, compte, organisation, role)).statut())
                .isEqualTo(404);
    }

    @Test
    void un_rapport_social_incomplet_est_refuse_champ_par_champ() {
        var chemin = acceptee(Mission.VISITE_ANTICIPATION, Parc.PUBLIC);
        var refus =
                remettreVisite(
                        chemin,
                        "{\"evaluation\":\"x\",\"preconisations\":[\"ACCES_LOGEMENT\"]}",
                        ",\"rapportSocial\":{\"motifsProcedure\":\"x\",\"accompagnement\":\"x\",\"aucunAccompagnement\":true}");
        assertThat(refus.statut()).isEqualTo(400);
        assertThat(refus.corps().path("problemes").toString())
                .contains(
                        "rapportSocial.motifsEmpechantMaintien",
                        "rapportSocial.typologieSouhaitee",
                        "rapportSocial.planDette",
                        "rapportSocial.occupationLogement",
                        "ACCOMPAGNEMENT_A_PRECISER");
        assertThat(
                        mongo.getCollection("affectations")
                                .find(new Document("dossier", dossier))
                                .first()
                                .getString("etat"))
                .isEqualTo("ACCEPTEE");
    }

    private Document remise() {
        return mongo.getCollection("affectations")
                .find(new Document("dossier", dossier))
                .first()
                .getList("journal", Document.class)
                .getLast()
                .get("data", Document.class);
    }
}
