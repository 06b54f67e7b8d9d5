package fr.ancrage.notifications.courriers.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.notifications.LeBroker;
import fr.ancrage.notifications.LeBroker.Fait;
import fr.ancrage.notifications.ServiceDemarre;
import fr.ancrage.platform.messages.ParkedMessages;
import fr.ancrage.platform.test.http.Client;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** An organisation reads the register while a cause involves it, whatever the order of facts. */
@ServiceDemarre
class FinDUneImplicationTest {

    private static final String PREMIER = "dijon-metropole";
    private static final String SECOND = "cd-21";

    @LocalServerPort int port;
    @Autowired RabbitTemplate rabbit;
    @Autowired MongoTemplate mongo;
    @Autowired ParkedMessages gares;

    private final String dossier = UUID.randomUUID().toString();
    private final String affectation = UUID.randomUUID().toString();

    private LeBroker broker() {
        return new LeBroker(rabbit);
    }

    private static void quand(Callable<Boolean> vrai) {
        await().atMost(Duration.ofSeconds(25)).until(vrai);
    }

    @AfterEach
    void rien_n_est_gare() {
        assertThat(gares.list()).isEmpty();
    }

    private String lettre(String... connuDe) {
        broker().etape(dossier, "Q1", "CQL", Map.of("connuDe", List.of(connuDe)));
        quand(() -> envoi().getString("etat").equals("A_IMPRIMER"));
        return envoi().getString("_id");
    }

    private Document envoi() {
        var trouve =
                mongo.getCollection("envois")
                        .find(
                                new Document("dossier", dossier)
                                        .append("courrier", "CQL_MENAGE_PRIVE"))
                        .first();
        return trouve == null ? new Document("etat", "aucun") : trouve;
    }

    private int lit(String organisation, String lettre) {
        return Client.agent(port, "social-" + organisation, organisation, "travailleur-social")
                .get("/api/notifications/envois/" + lettre)
                .statut();
    }

    private long auRegistre(String organisation) {
        return Client.agent(port, "social-" + organisation, organisation, "travailleur-social")
                .get("/api/notifications/envois?dossier=" + dossier)
                .corps()
                .path("total")
                .asLong();
    }

    private void mission(Fait... faits) {
        for (var fait : faits) {
            broker().affectation(fait, dossier, affectation);
        }
    }

    private static Fait creee(long sequence, String organisation) {
        return new Fait(
                "affectation.creee.v1",
                sequence,
                organisation,
                Map.of("acte", "A1", "echeances", List.of()));
    }

    private static Fait refusee(long sequence, String organisation) {
        return new Fait(
                "affectation.refusee.v1",
                sequence,
                organisation,
                Map.of("motif", "HORS_TERRITOIRE", "le", "2026-11-20"));
    }

    private static Fait close(long sequence, String organisation) {
        return new Fait(
                "affectation.close.v1",
                sequence,
                organisation,
                Map.of("motif", "EXPULSION", "le", "2026-11-20"));
    }

    private static Fait remis(long sequence, String organisation) {
        return new Fait(
                "affectation.rapport-remis.v1",
                sequence,
                organisation,
                Map.of("issue", "REALISE_AVEC_MENAGE", "le", "2026-11-20"));
    }

    @Test
    void une_organisation_qui_refuse_ne_lit_plus_les_courriers_du_menage() {
        var lettre = lettre();
        mission(creee(1, PREMIER));
        quand(() -> lit(PREMIER, lettre) == 200);
        assertThat(pourquoi()).contains("\"voit\":true", "Il lit le registre");
        assertThat(
                        Client.agent(port, "social", PREMIER, "travailleur-social")
                                .get("/api/notifications/envois/" + lettre)
                                .corps()
                                .path("actionsRefusees")
                                .toString())
                .contains("POSTER", "Réservé au secrétariat et aux gestionnaires");
        mission(refusee(2, PREMIER));
        quand(() -> lit(PREMIER, lettre) == 404);
        assertThat(auRegistre(PREMIER)).isZero();
        assertThat(pourquoi()).doesNotContain("Il lit le registre").contains("adressé");
    }

    @Test
    void chaque_acte_eteint_sur_une_lettre_dit_pourquoi() {
        var lettre = lettre();
        assertThat(
                        Client.agent(port, "secretariat-21", "ddets-21", "secretariat")
                                .get("/api/notifications/envois/" + lettre)
                                .corps()
                                .path("actionsRefusees")
                                .toString())
                .contains("POSTER", "Imprimez-la d’abord.", "REJOUER", "Rien ne le bloque.")
                .doesNotContain("LIRE", "CONSTATER_PARTI", "\"IMPRIMER");
    }

    private String pourquoi() {
        return Client.agent(port, "dpo-21", "ddets-21", "dpo")
                .post(
                        "/api/notifications/politique/pourquoi",
                        "{\"sujet\":\"%s\",\"agent\":\"x\",\"organisation\":\"%s\",\"roles\":[\"travailleur-social\"]}"
                                .formatted(dossier, PREMIER))
                .corps()
                .toString();
    }

    @Test
    void une_mission_close_n_ouvre_plus_le_registre_un_rapport_remis_l_ouvre_encore() {
        var lettre = lettre();
        mission(creee(1, PREMIER), remis(2, PREMIER));
        quand(() ->
                mongo.getCollection("transmissions")
                                .countDocuments(
                                        new Document("affectation", affectation)
                                                .append("avancement", "FAITE"))
                        > 0);
        quand(() -> lit(PREMIER, lettre) == 200);

        broker().affectation(creee(1, SECOND), dossier, "autre-" + affectation);
        quand(() -> lit(SECOND, lettre) == 200);
        broker().affectation(close(2, SECOND), dossier, "autre-" + affectation);
        quand(() -> lit(SECOND, lettre) == 404);
        assertThat(lit(PREMIER, lettre)).isEqualTo(200);
    }

    @Test
    void une_autre_cause_garde_le_registre_ouvert() {
        var lettre = lettre("caf-21");
        broker().affectation(creee(1, "caf-21"), dossier, affectation);
        broker().affectation(creee(1, PREMIER), dossier, affectation + "-a");
        broker().affectation(creee(1, PREMIER), dossier, affectation + "-b");
        broker().affectation(creee(1, SECOND), dossier, affectation + "-c");
        quand(() -> lit(SECOND, lettre) == 200 && lit(PREMIER, lettre) == 200);
        broker().affectation(refusee(2, "caf-21"), dossier, affectation);
        broker().affectation(refusee(2, PREMIER), dossier, affectation + "-a");
        broker().affectation(refusee(2, SECOND), dossier, affectation + "-c");
        quand(() -> lit(SECOND, lettre) == 404);
        assertThat(lit("caf-21", lettre)).isEqualTo(200);
        assertThat(lit(PREMIER, lettre)).isEqualTo(200);
    }

    @Test
    void ce_que_le_secretariat_termine_n_ouvre_plus_le_registre_avant_comme_apres() {
        var lettre = lettre("caf-21");
        mission(creee(1, PREMIER));
        quand(() -> lit(PREMIER, lettre) == 200 && lit("caf-21", lettre) == 200);
        broker().implicationTerminee(dossier, affectation + "/" + PREMIER);
        broker().implicationTerminee(dossier, "connu/caf-21");
        broker().implicationTerminee(dossier, "autre-" + affectation + "/" + SECOND);
        quand(() -> lit(PREMIER, lettre) == 404 && lit("caf-21", lettre) == 404);
        broker().affectation(creee(1, SECOND), dossier, "autre-" + affectation);
        quand(() -> transmissions("autre-" + affectation) > 0);
        assertThat(lit(SECOND, lettre)).isEqualTo(404);
    }

    private long transmissions(String deLAffectation) {
        return mongo.getCollection("transmissions")
                .countDocuments(new Document("affectation", deLAffectation));
    }

    private List<String> avancements(String organisation) {
        var avancements = new ArrayList<String>();
        mongo.getCollection("transmissions")
                .find(new Document("affectation", affectation).append("de", organisation))
                .forEach(d -> avancements.add(d.getString("avancement")));
        return avancements;
    }

    @ParameterizedTest
    @MethodSource("ordres")
    void ce_qui_accompagne_une_mission_est_sans_objet_pour_qui_ne_l_a_plus(List<Fait> ordre) {
        mission(ordre.toArray(new Fait[0]));
        quand(() ->
                !avancements(SECOND).isEmpty()
                        && avancements(SECOND).stream().noneMatch("SANS_OBJET"::equals)
                        && !avancements(PREMIER).isEmpty()
                        && avancements(PREMIER).stream().allMatch("SANS_OBJET"::equals));
    }

    @Test
    void une_mission_close_ne_fait_plus_rien_devoir() {
        mission(close(2, PREMIER), creee(1, PREMIER));
        quand(() ->
                !avancements(PREMIER).isEmpty()
                        && avancements(PREMIER).stream().allMatch("SANS_OBJET"::equals));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void une_audience_reportee_garde_sa_date_que_la_mission_soit_connue_avant_ou_apres(
            boolean missionDabord) {
        Runnable mission =
                () ->
                        mission(
                                new Fait(
                                        "affectation.creee.v1",
                                        1,
                                        PREMIER,
                                        Map.of(
                                                "acte",
                                                "A1",
                                                "dateAudience",
                                                "2027-02-25",
                                                "echeances",
                                                List.of(
                                                        Map.of(
                                                                "code",
                                                                "DSF_TRANSMISSION",
                                                                "date",
                                                                "2027-02-18")))));
        broker().etape(dossier, "A1", "ASSIGNATION", Map.of("dateAudience", "2027-02-25"));
        if (missionDabord) {
            mission.run();
            quand(() -> transmissions(affectation) > 0);
        }
        broker().etape(
                        dossier,
                        "R1",
                        "RENVOI",
                        Map.of("date", "2026-11-18", "dateAudience", "2027-03-25"));
        if (!missionDabord) {
            quand(() ->
                    mongo.getCollection("dossiers")
                                    .countDocuments(
                                            new Document("_id", dossier)
                                                    .append("audience.le", "2027-03-25"))
                            > 0);
            mission.run();
        }
        quand(() ->
                mongo.getCollection("transmissions")
                                .countDocuments(
                                        new Document("affectation", affectation)
                                                .append("vers", "JUGE")
                                                .append(
                                                        "echeance",
                                                        new Document("$gt", "2027-03-01")))
                        > 0);
    }

    @Test
    void une_ligne_que_personne_n_a_encore_revue_ne_s_ouvre_plus() {
        var lettre = lettre();
        mission(creee(1, PREMIER));
        quand(() -> lit(PREMIER, lettre) == 200);
        mission(refusee(2, PREMIER));
        quand(() -> envoi().getList("impliques", String.class).isEmpty());
        mongo.getCollection("envois")
                .updateOne(
                        new Document("_id", lettre),
                        new Document("$push", new Document("visiblePour", "imp:" + PREMIER))
                                .append("$set", new Document("impliques", List.of(PREMIER))));
        assertThat(lit(PREMIER, lettre)).isEqualTo(404);
        assertThat(auRegistre(PREMIER)).isZero();
    }

    @ParameterizedTest
    @MethodSource("ordres")
    void une_mission_confiee_a_une_autre_organisation_change_de_lecteur_dans_tous_les_ordres(
            List<Fait> ordre) {
        var lettre = lettre();
        mission(ordre.toArray(new Fait[0]));
        quand(() ->
                lit(SECOND, lettre) == 200
                        && envoi().getList("impliques", String.class).equals(List.of(SECOND))
                        && lit(PREMIER, lettre) == 404);
    }

    static Stream<List<Fait>> ordres() {
        return permutations(List.of(creee(1, PREMIER), refusee(2, PREMIER), creee(3, SECOND)))
                .stream();
    }

    static List<List<Fait>> permutations(List<Fait> faits) {
        if (faits.isEmpty()) {
            return List.of(List.of());
        }
        var toutes = new ArrayList<List<Fait>>();
        for (var premier : faits) {
            var reste = new ArrayList<>(faits);
            reste.remove(premier);
            for (var suite : permutations(reste)) {
                var ordre = new ArrayList<>(List.of(premier));
                ordre.addAll(suite);
                toutes.add(ordre);
            }
        }
        return toutes;
    }
}
