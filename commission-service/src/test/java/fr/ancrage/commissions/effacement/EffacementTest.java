package fr.ancrage.commissions.effacement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.commissions.LeBroker;
import fr.ancrage.commissions.ServiceDemarre;
import fr.ancrage.commissions.UnCaseService;
import fr.ancrage.commissions.indicateur.usecase.CalculerIndicateurs;
import fr.ancrage.platform.erasure.Erasures;
import fr.ancrage.platform.test.contracts.Contract;
import fr.ancrage.platform.test.erasure.WholeDatabase;
import fr.ancrage.platform.test.http.Client;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Cases are erased: sittings and figures stay, nothing of them leads back to a case. */
@ServiceDemarre
class EffacementTest {

    private static final String OBSERVATION = "Reprise du loyer courant constatée par Zoé Canari.";

    @LocalServerPort int port;
    @Autowired MongoTemplate mongo;
    @Autowired RabbitTemplate rabbit;
    @Autowired CalculerIndicateurs indicateurs;
    @Autowired Erasures erasures;

    private final String dossier = UUID.randomUUID().toString();
    private final String absorbe = UUID.randomUUID().toString();
    private final String voisin = UUID.randomUUID().toString();
    private final String effacement = UUID.randomUUID().toString();

    private LeBroker broker() {
        return new LeBroker(rabbit);
    }

    private void preparer() {
        for (var d : new String[] {dossier, absorbe, voisin}) {
            var faits =
                    Map.<String, Object>of(
                            "arrondissement",
                            "212",
                            "menage",
                            "menage-" + d,
                            "stade",
                            "CQL",
                            "parc",
                            "PUBLIC");
            broker().etape(d, "CQL-" + d, "CQL", faits);
            broker().etape(d, "ASS-" + d, "ASSIGNATION", faits);
            UnCaseService.nommer(d, "Canari");
        }
        // told of both cases before they were merged: it counts once
        broker().etape(absorbe, "CQL-" + dossier, "CQL", Map.of("arrondissement", "212"));
        broker().reuni(absorbe, dossier);
        var affectation = "aff-" + dossier;
        var demande =
                Map.of(
                        "affectation",
                        affectation,
                        "dossier",
                        dossier,
                        "departement",
                        "21",
                        "mission",
                        "DSF",
                        "acte",
                        "ASS-" + dossier,
                        "demandeeLe",
                        "2026-11-20");
        broker().diagnostic("affectation.creee.v1", demande);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> {
                    assertThat(faits(dossier)).isEqualTo(3);
                    assertThat(faits(absorbe)).isEqualTo(3);
                    assertThat(faits(voisin)).isEqualTo(2);
                    assertThat(
                                    mongo.getCollection("suivis")
                                            .find(new Document("_id", absorbe))
                                            .first())
                            .containsKey("reuniDans");
                });
    }

    private long faits(String de) {
        return mongo.getCollection("comptes").countDocuments(new Document("dossier", de));
    }

    private Document effacer(String... dossiers) {
        broker().efface(effacement, dossiers);
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                mongo.getCollection("effacementsFaits")
                                        .find(new Document("_id", effacement).append("fait", true))
                                        .first(),
                        Objects::nonNull);
    }

    @Test
    void les_indicateurs_disent_la_meme_chose_apres_l_effacement() {
        preparer();
        var avant = indicateurs.executer("21", 2026);

        var fait = effacer(dossier, absorbe);

        assertThat(indicateurs.executer("21", 2026)).isEqualTo(avant);
        for (var nom : new String[] {dossier, absorbe}) {
            assertThat(WholeDatabase.holding(mongo, nom)).isEmpty();
        }
        assertThat(faits(voisin)).isEqualTo(2);
        var data = fait.getList("journal", Document.class).getLast().get("data", Document.class);
        assertThat(Contract.of("commissions", "effacement.fait.v1").violations(data.toJson()))
                .isEmpty();
        assertThat(data.get("restants")).isEqualTo(0L);
    }

    @Test
    void la_seance_garde_ses_chiffres_et_plus_rien_du_dossier() {
        preparer();
        var secretariat = Client.agent(port, "secretariat-21", "ddets-21", "secretariat");
        var seance =
                secretariat
                        .post(
                                "/api/commissions/seances",
                                """
                                {"formation":"mediation-dijon","date":"2026-11-20","heure":"07:%02d","lieu":"Salle Vauban"}\
                                """
                                        .formatted(Math.floorMod(dossier.hashCode(), 60)))
                        .corps()
                        .path("id")
                        .asString();
        var chemin = "/api/commissions/seances/" + seance;
        for (var d : new String[] {dossier, voisin}) {
            secretariat.post(chemin + "/inscriptions", "{\"dossier\":\"" + d + "\"}");
            var rendu =
                    secretariat.post(
                            chemin + "/avis",
                            """
                            {"dossier":"%s","avis":"MAINTIEN_SOUS_CONDITIONS","observation":"%s",
                             "adhesion":"ADHERE","presenceMenage":"PRESENT",
                             "preconisations":[{"type":"RELOGEMENT","organisation":"ddets-21","quoi":"%s"}]}\
                            """
                                    .formatted(d, d.equals(dossier) ? OBSERVATION : "voisin", d));
            assertThat(rendu.statut()).as(rendu.texte()).isEqualTo(200);
        }
        var donnees = erasures.export(Set.of(dossier, absorbe)).toString();
        assertThat(donnees).contains(OBSERVATION).doesNotContain(voisin, "secretariat-21");

        effacer(dossier, absorbe);

        assertThat(WholeDatabase.holding(mongo, dossier)).isEmpty();
        assertThat(WholeDatabase.holding(mongo, "Zoé Canari")).isEmpty();
        var lue = secretariat.get(chemin);
        assertThat(lue.statut()).isEqualTo(200);
        assertThat(lue.corps().path("inscrits").asInt()).isEqualTo(2);
        assertThat(lue.corps().path("avisRendus").asInt()).isEqualTo(2);
        var ordre = secretariat.get(chemin + "/ordre-du-jour");
        assertThat(ordre.statut()).isEqualTo(200);
        assertThat(ordre.texte()).contains(voisin).doesNotContain("Zoé");
    }
}
