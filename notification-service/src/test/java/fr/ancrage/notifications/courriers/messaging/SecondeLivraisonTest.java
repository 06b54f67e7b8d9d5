package fr.ancrage.notifications.courriers.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.notifications.LeBroker;
import fr.ancrage.notifications.ServiceDemarre;
import fr.ancrage.notifications.courriers.usecase.ReunirCourriers;
import fr.ancrage.platform.messages.ParkedMessages;
import fr.ancrage.platform.test.http.Client;
import fr.ancrage.platform.test.messages.Deliveries;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Long after, what was told is told again: nobody is written to once more. */
@ServiceDemarre
class SecondeLivraisonTest {

    private static final String ETAPE = "notification-service.preparerCourriers";
    private static final String MISSION = "notification-service.demanderAuService";

    @LocalServerPort int port;
    @Autowired RabbitTemplate rabbit;
    @Autowired MongoTemplate mongo;
    @Autowired ParkedMessages gares;
    @Autowired MeterRegistry mesures;
    @Autowired ReunirCourriers reunir;

    private final String dossier = UUID.randomUUID().toString();
    private final String garde = UUID.randomUUID().toString();

    @AfterEach
    void rien_n_est_gare() {
        assertThat(gares.list()).isEmpty();
    }

    @Test
    void un_evenement_qui_revient_apres_la_reunion_de_deux_dossiers_ne_change_rien() {
        var acte = etape(dossier, "C1");
        attendreLettres(dossier, "A_IMPRIMER");
        poster(dossier);
        etape(garde, "C2");
        attendreLettres(garde, "A_IMPRIMER");
        broker().annulee(garde, "C2", "CP");
        attendreLettres(garde, "ANNULE");
        reunir.executer(dossier, garde, "dossiers/" + dossier + "/9000");
        var avant = etats(garde);

        livraisons().take(() -> broker().etape(acte, dossier, "C1", "CP", Map.of()), ETAPE);

        assertThat(etats(garde)).isEqualTo(avant).hasSize(4).contains("CP_MENAGE_PRIVE CONFIRME");
    }

    @Test
    void une_lettre_que_demandaient_deux_dossiers_reunis_reste_tant_que_l_un_la_demande() {
        etape(dossier, "C1");
        attendreLettres(dossier, "A_IMPRIMER");
        etape(garde, "C2");
        attendreLettres(garde, "A_IMPRIMER");
        reunir.executer(dossier, garde, "dossiers/" + dossier + "/9000");

        livraisons()
                .take(
                        () -> broker().annulee(garde, "C2", "CP"),
                        "notification-service.annulerCourriers");

        assertThat(etats(garde)).containsOnlyOnce("CP_MENAGE_PRIVE A_IMPRIMER");
    }

    @Test
    void un_avis_redit_n_ecrit_pas_a_qui_suit_le_menage_depuis() {
        var seance = UUID.randomUUID().toString();
        var avis =
                Map.<String, Object>of(
                        "formation",
                        "ccapex-centralisee",
                        "parc",
                        "PRIVE",
                        "avis",
                        "MAINTIEN_SOUS_CONDITIONS",
                        "preconisations",
                        List.of(Map.of("id", "p1", "type", "PLAN_APUREMENT")));
        Runnable dire =
                () ->
                        broker().seance(
                                        "seances/" + seance + "/1",
                                        "avis.rendu.v1",
                                        dossier,
                                        seance,
                                        avis);
        dire.run();
        attendreEtat(dossier, "CENTRALISEE_MENAGE", "A_IMPRIMER");
        broker().etape(dossier, "C1", "CP", Map.of("connuDe", List.of("cd-21")));
        attendreLettres(dossier, "A_IMPRIMER");
        var avant = etats(dossier);

        livraisons().take(dire, "notification-service.notifierAvis");

        assertThat(etats(dossier)).isEqualTo(avant);
    }

    @Test
    void une_mission_redite_une_fois_la_commune_connue_doit_son_enquete_une_seule_fois() {
        var affectation = UUID.randomUUID().toString();
        var creee =
                new LeBroker.Fait(
                        "affectation.creee.v1",
                        1,
                        "cd-77",
                        Map.of(
                                "mission",
                                "ENQUETE_SOCIALE",
                                "acte",
                                "A77",
                                "echeances",
                                List.of(Map.of("code", "ENQUETE_SOCIALE", "date", "2027-01-26"))));
        Runnable dire = () -> broker().affectation(creee, "77", dossier, affectation);
        livraisons().take(dire, MISSION);
        livraisons()
                .take(
                        () ->
                                broker().etape(
                                                dossier,
                                                "A77",
                                                "ASSIGNATION",
                                                Map.of("departement", "77", "commune", "77284")),
                        ETAPE);
        livraisons().take(dire, MISSION);

        assertThat(enquetes()).containsExactly("GESTIONNAIRE A_FAIRE");

        var carence =
                new LeBroker.Fait(
                        "affectation.carence-constatee.v1",
                        2,
                        "cd-77",
                        Map.of("mission", "ENQUETE_SOCIALE", "acte", "A77", "le", "2026-11-20"));
        livraisons()
                .take(
                        () -> broker().affectation(carence, "77", dossier, affectation),
                        "notification-service.transmettreCarence");
        assertThat(enquetes()).containsExactly("sous-prefecture-meaux FAITE");
    }

    private List<String> enquetes() {
        return mongo.getCollection("transmissions")
                .find(new Document("dossier", dossier).append("regle", "R-184"))
                .map(t ->
                        String.join(",", t.getList("vers", String.class))
                                + " "
                                + t.getString("avancement"))
                .into(new ArrayList<>());
    }

    private LeBroker broker() {
        return new LeBroker(rabbit);
    }

    private String etape(String du, String acte) {
        return broker().etape(du, acte, "CP", Map.of());
    }

    private void poster(String du) {
        var secretariat = Client.agent(port, "secretariat-21", "ddets-21", "secretariat");
        var lettre =
                envois(du).stream()
                        .filter(e -> e.getString("courrier").equals("CP_MENAGE_PRIVE"))
                        .map(e -> e.getString("_id"))
                        .findFirst()
                        .orElseThrow();
        var lot =
                secretariat
                        .post("/api/notifications/impressions", "{\"envois\":[\"" + lettre + "\"]}")
                        .corps()
                        .path("id")
                        .asString();
        secretariat.post(
                "/api/notifications/impressions/" + lot + "/postes", "{\"le\":\"2026-11-20\"}");
        attendreEtat(du, "CP_MENAGE_PRIVE", "CONFIRME");
    }

    private Deliveries livraisons() {
        return new Deliveries(mesures);
    }

    private List<String> etats(String du) {
        return envois(du).stream()
                .map(e -> e.getString("courrier") + " " + e.getString("etat"))
                .sorted()
                .toList();
    }

    private List<Document> envois(String du) {
        return mongo.getCollection("envois")
                .find(new Document("dossier", du))
                .into(new ArrayList<>());
    }

    /** Both letters of a commandement de payer. */
    private void attendreLettres(String du, String etat) {
        attendreEtat(du, "CP_MENAGE_PRIVE", etat);
        attendreEtat(du, "CP_PROPRIETAIRE", etat);
    }

    private void attendreEtat(String du, String courrier, String etat) {
        quand(() -> etats(du).contains(courrier + " " + etat));
    }

    private static void quand(Callable<Boolean> vrai) {
        await().atMost(Duration.ofSeconds(25)).until(vrai);
    }
}
