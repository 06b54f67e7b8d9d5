package fr.ancrage.notifications.envois.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.notifications.LeBroker;
import fr.ancrage.notifications.ServiceDemarre;
import fr.ancrage.notifications.Voisins;
import fr.ancrage.notifications.envois.model.Canal;
import fr.ancrage.notifications.envois.model.Contenu;
import fr.ancrage.notifications.envois.model.Destinataire;
import fr.ancrage.notifications.envois.model.Envoi;
import fr.ancrage.notifications.envois.model.Envois;
import fr.ancrage.notifications.envois.model.Envois.Origine;
import fr.ancrage.notifications.envois.model.ListeEnvois;
import fr.ancrage.notifications.habilitation.Habilitation;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.messages.ParkedMessages;
import fr.ancrage.platform.security.AgentConnecte;
import fr.ancrage.platform.test.http.Client;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A mail server that goes away, a stop between handing over and recording, many claims at once. */
@ServiceDemarre
class DepartTest {

    @LocalServerPort int port;
    @Autowired RabbitTemplate rabbit;
    @Autowired MongoTemplate mongo;
    @Autowired ParkedMessages gares;
    @Autowired DeposerEnvoi deposer;
    @Autowired Depart depart;
    @Autowired RemettreMessages remettre;
    @Autowired Envois envois;
    @Autowired ListeEnvois liste;
    @Autowired LireLettres lire;
    @Autowired Habilitation habilitation;
    @Autowired HorlogeMetier horloge;

    private boolean coupe;

    @AfterEach
    void la_messagerie_est_la() {
        if (coupe) {
            Voisins.courrielAbsent(false);
        }
        assertThat(gares.list()).isEmpty();
    }

    private static void quand(Callable<Boolean> vrai) {
        await().atMost(Duration.ofSeconds(25)).until(vrai);
    }

    private Document lu(String id) {
        var trouve = mongo.getCollection("envois").find(new Document("_id", id)).first();
        return trouve == null ? new Document("etat", "aucun") : trouve;
    }

    private static Envoi message(String dossier) {
        var cd =
                new Destinataire(
                        Destinataire.Genre.ORGANISATION,
                        "cd-21",
                        dossier + "@cd-21.invalid",
                        false);
        return Envoi.prepare(
                Envoi.cle(dossier, "CP", "X", cd),
                new Contenu(
                        dossier,
                        "21",
                        "21231",
                        "212",
                        "PRIVE",
                        "CP",
                        "X",
                        "x",
                        "INFORMATION",
                        "s",
                        "p",
                        List.of(),
                        false,
                        null,
                        "/",
                        Map.of()),
                cd,
                Canal.MESSAGE,
                "C1",
                Set.of(),
                1,
                LocalDate.of(2026, 11, 20));
    }

    @Test
    void une_messagerie_absente_retient_les_messages_et_ils_partent_a_son_retour() {
        Voisins.courrielAbsent(true);
        coupe = true;
        var dossier = UUID.randomUUID().toString();
        new LeBroker(rabbit).etape(dossier, "J-" + dossier, "JUGEMENT", Map.of());
        quand(() ->
                mongo.getCollection("envois")
                                .countDocuments(
                                        new Document("dossier", dossier)
                                                .append("courrier", "JUGEMENT_DEPARTEMENT"))
                        == 1);
        var secretariat = Client.agent(port, "secretariat-21", "ddets-21", "secretariat");
        quand(() ->
                secretariat
                        .get("/api/notifications/interruptions")
                        .corps()
                        .toString()
                        .contains("COURRIEL"));
        // however long it is away, a mail that waits is not written to again and again
        for (var tour = 0; tour < 20; tour++) {
            depart.tour();
        }
        assertThat(
                        mongo.getCollection("envois")
                                .find(
                                        new Document("dossier", dossier)
                                                .append("courrier", "JUGEMENT_DEPARTEMENT"))
                                .first()
                                .getList("journal", Document.class))
                .hasSizeLessThanOrEqualTo(3);
        Voisins.courrielAbsent(false);
        coupe = false;
        quand(() ->
                mongo.getCollection("envois")
                        .find(
                                new Document("dossier", dossier)
                                        .append("courrier", "JUGEMENT_DEPARTEMENT"))
                        .first()
                        .getString("etat")
                        .equals("CONFIRME"));
        quand(() ->
                !secretariat
                        .get("/api/notifications/interruptions")
                        .corps()
                        .toString()
                        .contains("COURRIEL"));
    }

    @Test
    void un_arret_entre_la_remise_et_son_inscription_est_dit_a_une_personne() {
        var dossier = UUID.randomUUID().toString();
        var remis =
                message(dossier)
                        .remettre(Instant.parse("2026-11-20T08:00:00Z"), LocalDate.of(2026, 11, 20))
                        .orElseThrow();
        envois.creer(remis, Origine.tache("essai"));
        quand(() -> lu(remis.id()).getString("etat").equals("BLOQUE"));
        assertThat(lu(remis.id()).getString("motif")).isEqualTo("ISSUE_INCONNUE");
        assertThat(Voisins.courriels(dossier + "@cd-21.invalid")).isEmpty();

        var secretariat = Client.agent(port, "secretariat-21", "ddets-21", "secretariat");
        var chemin = "/api/notifications/envois/" + remis.id();
        assertThat(secretariat.get(chemin).corps().toString())
                .contains("CONSTATER_PARTI", "on ne sait pas si le message est parti");
        assertThat(secretariat.post(chemin + "/relance", "{}").statut()).isEqualTo(200);
        quand(() -> lu(remis.id()).getString("etat").equals("CONFIRME"));
        assertThat(Voisins.courriels(dossier + "@cd-21.invalid")).hasSize(1);
    }

    @Test
    void une_remise_en_cours_sous_une_horloge_en_retard_de_trois_minutes_n_est_pas_crue_perdue() {
        var laBas = remettre.finDuBail().minus(Duration.ofMinutes(3));
        var remis =
                message(UUID.randomUUID().toString())
                        .remettre(laBas, LocalDate.of(2026, 11, 20))
                        .orElseThrow();
        envois.creer(remis, Origine.tache("essai"));

        depart.tour();

        assertThat(lu(remis.id()).getString("etat")).isEqualTo("REMIS");
    }

    @Test
    void une_lettre_qui_change_pendant_l_impression_attend_le_lot_suivant() {
        var dossier = UUID.randomUUID().toString();
        new LeBroker(rabbit).etape(dossier, "C1", "CP", Map.of());
        var pretes = new Document("dossier", dossier).append("etat", "A_IMPRIMER");
        quand(() -> mongo.getCollection("envois").countDocuments(pretes) == 2);
        var ids =
                mongo.getCollection("envois").find(pretes).into(new ArrayList<>()).stream()
                        .map(d -> d.getString("_id"))
                        .toList();
        var dernier = ids.getLast();
        var agent = new AgentConnecte("s", "s", "ddets-21", Set.of("secretariat"), Set.of());

        var lot =
                new ImprimerLettres(enConflit(dernier), liste, lire, habilitation, horloge)
                        .executer(ids, agent);

        assertThat(lot.lettres()).extracting(Envoi::id).containsExactly(ids.getFirst());
        assertThat(lu(ids.getFirst()).getString("impression")).isEqualTo(lot.id());
        assertThat(lu(dernier).getString("etat")).isEqualTo("A_IMPRIMER");
    }

    /** The same register, where another change always comes first for one envoi. */
    private Envois enConflit(String id) {
        return (Envois)
                Proxy.newProxyInstance(
                        Envois.class.getClassLoader(),
                        new Class<?>[] {Envois.class},
                        (_, methode, arguments) -> {
                            if (methode.getName().equals("changer")
                                    && ((Envoi) arguments[1]).id().equals(id)) {
                                throw new OptimisticLockingFailureException("changed meanwhile");
                            }
                            return methode.invoke(envois, arguments);
                        });
    }

    @Test
    void cinquante_demandes_a_la_fois_font_un_envoi_et_un_courriel() throws Exception {
        var dossier = UUID.randomUUID().toString();
        var depart = new CountDownLatch(1);
        try (var fils = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 50; i++) {
                var origine = Origine.message("m" + i + dossier);
                fils.submit(() -> {
                    depart.await();
                    return deposer.executer(message(dossier), origine);
                });
            }
            depart.countDown();
        }
        quand(() -> lu(message(dossier).id()).getString("etat").equals("CONFIRME"));
        assertThat(mongo.getCollection("envois").countDocuments(new Document("dossier", dossier)))
                .isEqualTo(1);
        assertThat(Voisins.courriels(dossier + "@cd-21.invalid")).hasSize(1);
    }
}
