package fr.ancrage.notifications.effacement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.notifications.Client;
import fr.ancrage.notifications.LeBroker;
import fr.ancrage.notifications.ServiceDemarre;
import fr.ancrage.notifications.Voisins;
import fr.ancrage.notifications.tableaux.usecase.FigerTableaux;
import fr.ancrage.platform.erasure.ErasureMessages;
import fr.ancrage.platform.erasure.Erasures;
import fr.ancrage.platform.test.contracts.Contract;
import fr.ancrage.platform.test.erasure.WholeDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A case is erased: its letters go, a table that was sent keeps its row and names nobody. */
@ServiceDemarre
class EffacementTest {

    private static final LocalDate PARTI = LocalDate.of(2024, 11, 20);

    @LocalServerPort int port;
    @Autowired MongoTemplate mongo;
    @Autowired RabbitTemplate rabbit;
    @Autowired FigerTableaux figer;
    @Autowired Erasures erasures;

    private final String dossier = UUID.randomUUID().toString();
    private final String voisin = UUID.randomUUID().toString();
    private final String effacement = UUID.randomUUID().toString();

    @AfterEach
    void les_menages_reviennent() {
        Voisins.EFFACES.clear();
    }

    @Test
    void les_lettres_partent_et_le_tableau_transmis_reste_sans_nommer_personne() {
        // a week of its own, far from what other tests receive
        var lundi = LocalDate.of(2029, 4, 2);
        var broker = new LeBroker(rabbit);
        for (var d : new String[] {dossier, voisin}) {
            broker.etape(
                    d,
                    "CP-" + d,
                    "CP",
                    Map.of("enregistreLe", lundi.toString(), "date", lundi.toString()));
            await().atMost(Duration.ofSeconds(30))
                    .until(() ->
                            tableau().toJson().contains("CP-" + d)
                                    && mongo.getCollection("envois")
                                                    .countDocuments(new Document("dossier", d))
                                            > 0);
        }
        figer.run(lundi.plusDays(7));
        assertThat(tableau().getBoolean("fige")).isTrue();
        var donnees = erasures.export(Set.of(dossier));
        assertThat(donnees).containsKeys("envois", "tableaux-hebdomadaires");
        assertThat(donnees.toString()).doesNotContain(voisin);

        Voisins.EFFACES.add(dossier);
        broker.efface(effacement, dossier);
        var fait =
                await().atMost(Duration.ofSeconds(30))
                        .until(
                                () ->
                                        mongo.getCollection("effacementsFaits")
                                                .find(
                                                        new Document("_id", effacement)
                                                                .append("fait", true))
                                                .first(),
                                Objects::nonNull);

        // a letter that was being written at that moment is taken back by whoever wrote it
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(WholeDatabase.holding(mongo, dossier)).isEmpty());
        var data = fait.getList("journal", Document.class).getLast().get("data", Document.class);
        assertThat(Contract.of("notifications", "effacement.fait.v1").violations(data.toJson()))
                .isEmpty();
        assertThat(data.get("restants")).isEqualTo(0L);
        var lue =
                Client.agent(port, "a-ddets-21", "ddets-21", "secretariat")
                        .get("/api/notifications/tableaux/21/2029-S14")
                        .corps();
        assertThat(lue.path("lignes").size()).isEqualTo(2);
        assertThat(lue.toString()).contains(voisin);
        assertThat(mongo.getCollection("envois").countDocuments(new Document("dossier", voisin)))
                .isPositive();
    }

    /** A letter is written and sealed; the days on which things left are set as time would. */
    @Test
    void un_courrier_part_quand_son_envoi_a_atteint_sa_duree_et_pas_la_veille() {
        new LeBroker(rabbit).etape(dossier, "A-" + dossier, "ASSIGNATION", Map.of());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> compter("envois", "etat", "A_IMPRIMER") >= 2 && compter("plis") >= 2);
        var envois =
                mongo.getCollection("envois")
                        .find(new Document("dossier", dossier).append("etat", "A_IMPRIMER"))
                        .into(new ArrayList<>());
        var parti = envois.getFirst().getString("_id");
        var recent = envois.getLast().getString("_id");
        mongo.getCollection("envois")
                .updateMany(
                        new Document("dossier", dossier),
                        new Document("$set", new Document("partiLe", null)));
        partir(parti, PARTI);
        partir(recent, PARTI.plusDays(1));
        var plis = compter("plis");

        assertThat(echus(PARTI.minusDays(1))).doesNotContain(dossier);
        assertThat(echus(PARTI)).contains(dossier);
        assertThat(echus(PARTI.plusDays(1))).contains(dossier);

        effacerJusqua(PARTI.minusDays(1));
        assertThat(compter("envois", "_id", parti)).isOne();
        effacerJusqua(PARTI);
        assertThat(compter("envois", "_id", parti)).isZero();
        assertThat(mongo.getCollection("plis").countDocuments(new Document("_id", parti))).isZero();
        assertThat(mongo.getCollection("cles").countDocuments(new Document("envoi", parti)))
                .isZero();
        assertThat(compter("envois", "_id", recent)).isOne();
        assertThat(compter("plis")).isEqualTo(plis - 1);
        assertThat(echus(PARTI)).doesNotContain(dossier);
    }

    private void partir(String envoi, LocalDate le) {
        mongo.getCollection("envois")
                .updateOne(
                        new Document("_id", envoi),
                        new Document("$set", new Document("partiLe", le.toString())));
    }

    private Set<String> echus(LocalDate jusqua) {
        return erasures.reached("COURRIER_ENVOYE", "21", jusqua);
    }

    private void effacerJusqua(LocalDate jour) {
        erasures.erase(
                new Erasures.Request(
                        effacement + "/" + jour, Set.of(dossier), "COURRIER_ENVOYE", jour),
                issue -> {
                    assertThat(issue.left()).isZero();
                    return ErasureMessages.done(
                            Contract.of("dossiers", "dossier.efface.v1")
                                    .exampleAs(ErasureMessages.EffacementDemandeV1.class),
                            issue,
                            "notification-service",
                            jour);
                });
    }

    private long compter(String collection) {
        return mongo.getCollection(collection).countDocuments(new Document("dossier", dossier));
    }

    private long compter(String collection, String champ, String valeur) {
        return mongo.getCollection(collection)
                .countDocuments(new Document("dossier", dossier).append(champ, valeur));
    }

    private Document tableau() {
        var trouve =
                mongo.getCollection("tableaux")
                        .find(new Document("_id", "tableau-cp/21/2029-S14"))
                        .first();
        return trouve == null ? new Document() : trouve;
    }
}
