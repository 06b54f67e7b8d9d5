package fr.ancrage.diagnostics.effacement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.diagnostics.LeBroker;
import fr.ancrage.diagnostics.ServiceDemarre;
import fr.ancrage.platform.erasure.ErasureMessages;
import fr.ancrage.platform.erasure.Erasures;
import fr.ancrage.platform.test.contracts.Contract;
import fr.ancrage.platform.test.erasure.WholeDatabase;
import fr.ancrage.platform.test.http.Client;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A case is erased: nothing names it any more here, and what comes late does not bring it back. */
@ServiceDemarre
class EffacementTest {

    private static final String MOTS = "canari social 9913";

    @LocalServerPort int port;
    @Autowired MongoTemplate mongo;
    @Autowired RabbitTemplate rabbit;
    @Autowired Erasures erasures;

    private final String dossier = UUID.randomUUID().toString();
    private final String voisin = UUID.randomUUID().toString();
    private final String effacement = UUID.randomUUID().toString();

    private LeBroker broker() {
        return new LeBroker(rabbit);
    }

    private void deuxMissions() {
        broker().etape(dossier, "E1", "ASSIGNATION", Map.of());
        broker().etape(voisin, "E2", "ASSIGNATION", Map.of());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> missions(dossier) == 1 && missions(voisin) == 1);
    }

    private long missions(String de) {
        return mongo.getCollection("affectations").countDocuments(new Document("dossier", de));
    }

    private Document reponse() {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                mongo.getCollection("effacementsFaits")
                                        .find(new Document("_id", effacement).append("fait", true))
                                        .first(),
                        java.util.Objects::nonNull);
    }

    @Test
    void tout_ce_qui_nomme_le_dossier_part_et_le_voisin_reste() {
        deuxMissions();

        broker().efface(effacement, dossier);

        var fait = reponse().getList("journal", Document.class).getLast();
        assertThat(WholeDatabase.holding(mongo, dossier)).isEmpty();
        assertThat(missions(voisin)).isEqualTo(1);
        var dit = JsonMapper.shared().writeValueAsString(fait.get("data"));
        assertThat(
                        Contract.of("diagnostics", "effacement.fait.v1")
                                .violations(fait.get("data", Document.class).toJson()))
                .isEmpty();
        assertThat(dit).contains("affectations").doesNotContain(dossier);
        assertThat(fait.get("data", Document.class).get("restants")).isEqualTo(0L);
    }

    @Test
    void ce_qui_arrive_apres_ne_ramene_pas_le_dossier_et_la_meme_demande_ne_change_rien() {
        deuxMissions();
        broker().efface(effacement, dossier);
        var premiere = reponse();

        broker().etape(dossier, "E1", "ASSIGNATION", Map.of());
        broker().etape(dossier, "E3", "CQL", Map.of());
        broker().efface(effacement, dossier);
        broker().etape(voisin, "E4", "CQL", Map.of("parc", "PRIVE"));
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        mongo.getCollection("visites")
                                        .countDocuments(new Document("dossier", voisin))
                                >= 1);

        assertThat(WholeDatabase.holding(mongo, dossier)).isEmpty();
        assertThat(reponse().get("comptes")).isEqualTo(premiere.get("comptes"));
    }

    @Test
    void l_acces_du_menage_dit_tout_de_lui_et_rien_d_un_autre() {
        deuxMissions();
        rendre(dossier);

        var donnees = erasures.export(Set.of(dossier));

        assertThat(donnees.get("affectations")).hasSize(1);
        var texte = donnees.toString();
        // sealed at rest, opened for whom it is about
        assertThat(WholeDatabase.holdingAnywhere(mongo, MOTS)).isEmpty();
        assertThat(texte)
                .contains(dossier, "DSF", MOTS)
                .doesNotContain(voisin, "journal", "visiblePour", "essai-social");
    }

    private void rendre(String de) {
        var mission = mongo.getCollection("affectations").find(new Document("dossier", de)).first();
        var organisation = mission.get("designation", Document.class).getString("organisation");
        var agent = Client.agent(port, "essai-social", organisation, "travailleur-social");
        var chemin = "/api/diagnostics/affectations/" + mission.getString("_id");
        assertThat(agent.post(chemin + "/acceptation", "{}").statut()).isEqualTo(200);
        var rapport =
                agent.post(
                        chemin + "/rapport",
                        """
                        {"issue":"REALISE_SANS_MENAGE","realiseLe":"2026-11-19","internes":"@","sections":{"accompagnement":"@",
                         "capaciteRemboursement":"@","endettementLocatif":"@","identiteLocataire":"@","preconisations":"@",
                         "presenceLocataire":"@","redacteur":"@","reprisePaiement":"@","situationFamiliale":"@",
                         "situationLocative":"@","traitementDette":"@","transmission":"@"}}\
                        """
                                .replace("@", MOTS));
        assertThat(rapport.statut()).as(rapport.corps().toString()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-19, false", "2026-11-20, true", "2026-11-21, true"})
    void un_rapport_part_quand_la_duree_comptee_de_sa_remise_est_atteinte(
            LocalDate jusqua, boolean part) {
        deuxMissions();
        rendre(dossier);

        assertThat(erasures.reached("RAPPORT_SOCIAL", "21", jusqua).contains(dossier))
                .isEqualTo(part);
        erasures.erase(
                new Erasures.Request(effacement, Set.of(dossier, voisin), "RAPPORT_SOCIAL", jusqua),
                issue ->
                        ErasureMessages.done(
                                Contract.of("dossiers", "dossier.efface.v1")
                                        .exampleAs(ErasureMessages.EffacementDemandeV1.class),
                                issue,
                                "diagnostic-service",
                                jusqua));

        assertThat(missions(dossier)).isEqualTo(part ? 0 : 1);
        assertThat(missions(voisin)).as("rien n'y est remis").isEqualTo(1);
    }

    @Test
    void la_fin_de_conservation_des_rapports_laisse_le_reste() {
        deuxMissions();

        erasures.erase(
                new Erasures.Request(effacement, Set.of(dossier), "RAPPORT_SOCIAL", null),
                issue ->
                        ErasureMessages.done(
                                Contract.of("dossiers", "dossier.efface.v1")
                                        .exampleAs(ErasureMessages.EffacementDemandeV1.class),
                                issue,
                                "diagnostic-service",
                                java.time.LocalDate.of(2026, 11, 20)));

        assertThat(missions(dossier)).isZero();
        broker().etape(dossier, "E5", "CQL", Map.of());
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        mongo.getCollection("visites")
                                        .countDocuments(new Document("dossier", dossier))
                                >= 1);
    }
}
