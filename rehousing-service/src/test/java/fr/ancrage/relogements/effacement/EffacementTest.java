package fr.ancrage.relogements.effacement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.platform.erasure.ErasureMessages;
import fr.ancrage.platform.erasure.Erasures;
import fr.ancrage.platform.test.contracts.Contract;
import fr.ancrage.platform.test.erasure.WholeDatabase;
import fr.ancrage.platform.test.http.Client;
import fr.ancrage.relogements.LeBroker;
import fr.ancrage.relogements.LesDossiers;
import fr.ancrage.relogements.ServiceDemarre;
import fr.ancrage.relogements.concours.model.ConcoursId;
import fr.ancrage.relogements.listes.usecase.FigerListes;
import fr.ancrage.relogements.vivier.model.EntreeId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
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

/** A case is erased: the list that was sent keeps its row and its total, and names nobody. */
@ServiceDemarre
class EffacementTest {

    private static final LocalDate VENDREDI = LocalDate.of(2026, 11, 20);
    private static final LocalDate LUNDI = LocalDate.of(2026, 11, 23);

    @LocalServerPort int port;
    @Autowired MongoTemplate mongo;
    @Autowired RabbitTemplate rabbit;
    @Autowired FigerListes figer;
    @Autowired Erasures erasures;

    private final String dossier = UUID.randomUUID().toString();
    private final String voisin = UUID.randomUUID().toString();
    private final String effacement = UUID.randomUUID().toString();

    @Test
    void une_liste_figee_ne_nomme_plus_le_menage_et_garde_son_compte() {
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        mongo.getCollection("balayages")
                                        .countDocuments(new Document("_id", "listes-siao"))
                                == 1);
        for (var nom : List.of("concours", "listesSiao", "premieresListes")) {
            mongo.getCollection(nom).deleteMany(new Document());
        }
        figer.executer("21", VENDREDI);
        var broker = new LeBroker(rabbit);
        for (var d : List.of(dossier, voisin)) {
            broker.octroi(d, "D-" + d, Map.of());
            await().atMost(Duration.ofSeconds(20)).until(() -> aMentionner(d));
        }
        figer.executer("21", LUNDI);
        var donnees = erasures.export(Set.of(dossier));
        assertThat(donnees.get("listes-siao")).hasSize(1);
        assertThat(donnees.toString()).contains("2026-S47").doesNotContain(voisin);

        LesDossiers.effacer(dossier);
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

        assertThat(WholeDatabase.holding(mongo, dossier)).isEmpty();
        var data = fait.getList("journal", Document.class).getLast().get("data", Document.class);
        assertThat(Contract.of("relogements", "effacement.fait.v1").violations(data.toJson()))
                .isEmpty();
        assertThat(data.get("restants")).isEqualTo(0L);
        var liste =
                Client.agent(port, "siao-21", "siao-21", "siao")
                        .get("/api/relogements/listes-siao/21/2026-S47");
        assertThat(liste.statut()).isEqualTo(200);
        assertThat(liste.corps().path("lignes")).hasSize(2);
        assertThat(liste.corps().path("lignes"))
                .filteredOn(l -> l.has("identite"))
                .singleElement()
                .satisfies(l -> assertThat(l.path("dossier").asString()).isEqualTo(voisin));
    }

    @Test
    void une_inscription_part_quand_sa_sortie_a_atteint_sa_duree_et_pas_la_veille() {
        var broker = new LeBroker(rabbit);
        for (var d : List.of(dossier, voisin)) {
            broker.avis(d, "s-" + d, "RELOGEMENT");
            await().atMost(Duration.ofSeconds(20)).until(() -> auVivier(d) == 1);
        }
        var acces = Client.agent(port, "acces-ddets-21", "ddets-21", "acces-logement");
        assertThat(
                        acces.post(
                                        "/api/relogements/vivier/"
                                                + EntreeId.pour(dossier)
                                                + "/sortie",
                                        """
                                        {"issue":"RETRAIT","le":"%s","motif":"essai"}\
                                        """
                                                .formatted(VENDREDI))
                                .statut())
                .isEqualTo(200);

        assertThat(echus(VENDREDI.minusDays(1))).doesNotContain(dossier, voisin);
        assertThat(echus(VENDREDI)).contains(dossier).doesNotContain(voisin);
        assertThat(echus(VENDREDI.plusDays(1))).contains(dossier).doesNotContain(voisin);

        effacerJusqua(VENDREDI.minusDays(1));
        assertThat(auVivier(dossier)).isOne();
        effacerJusqua(VENDREDI);
        assertThat(auVivier(dossier)).isZero();
        assertThat(auVivier(voisin)).isOne();
        assertThat(echus(VENDREDI)).doesNotContain(dossier);
    }

    private Set<String> echus(LocalDate jusqua) {
        return erasures.reached("VIVIER", "21", jusqua);
    }

    private void effacerJusqua(LocalDate jour) {
        erasures.erase(
                new Erasures.Request(
                        effacement + "/" + jour, Set.of(dossier, voisin), "VIVIER", jour),
                issue ->
                        ErasureMessages.done(
                                Contract.of("dossiers", "dossier.efface.v1")
                                        .exampleAs(ErasureMessages.EffacementDemandeV1.class),
                                issue,
                                "rehousing-service",
                                jour));
    }

    private long auVivier(String de) {
        return mongo.getCollection("vivier").countDocuments(new Document("dossier", de));
    }

    private boolean aMentionner(String de) {
        var trouve =
                mongo.getCollection("concours")
                        .find(new Document("_id", ConcoursId.pour(de).toString()))
                        .first();
        return trouve != null && trouve.get("ligne", Document.class).getBoolean("aMentionner");
    }
}
