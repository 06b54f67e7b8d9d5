package fr.ancrage.notifications.tableaux.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.ancrage.notifications.LeBroker;
import fr.ancrage.notifications.ServiceDemarre;
import fr.ancrage.notifications.Voisins;
import fr.ancrage.notifications.identites.IdentitesAbsentes;
import fr.ancrage.notifications.transmissions.model.SemaineIso;
import fr.ancrage.notifications.transmissions.usecase.OuvrirPeriodes;
import fr.ancrage.platform.test.http.Client;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A week of commandements de payer, from its rows to its readers. */
@ServiceDemarre
class TableauxTest {

    @LocalServerPort int port;
    @Autowired RabbitTemplate rabbit;
    @Autowired MongoTemplate mongo;
    @Autowired FigerTableaux figer;
    @Autowired OuvrirPeriodes ouvrir;

    @AfterEach
    void les_noms_sont_la() {
        Voisins.dossiersAbsents(false);
    }

    private Document tableau(String semaine) {
        var trouve =
                mongo.getCollection("tableaux")
                        .find(new Document("_id", "tableau-cp/21/" + semaine))
                        .first();
        return trouve == null ? new Document() : trouve;
    }

    private void recevoir(String dossier, String acte, String commune, LocalDate le, String parc) {
        new LeBroker(rabbit)
                .etape(
                        dossier,
                        acte,
                        "CP",
                        Map.of("commune", commune, "enregistreLe", le.toString(), "parc", parc));
        var semaine = SemaineIso.de(le).toString();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> tableau(semaine).toJson().contains(acte));
    }

    private Client agent(String organisation, String role) {
        return Client.agent(port, "a-" + organisation, organisation, role);
    }

    @Test
    void une_semaine_se_fige_le_lundi_chacun_lit_son_territoire_et_relit_la_meme_chose()
            throws Exception {
        // a week of its own, far from what other tests receive
        var lundi = LocalDate.of(2028, 3, 6);
        var dijon = UUID.randomUUID().toString();
        var beaune = UUID.randomUUID().toString();
        var annule = UUID.randomUUID().toString();
        recevoir(dijon, "T1" + dijon, "21231", lundi, "PRIVE");
        recevoir(beaune, "T2" + beaune, "21054", lundi.plusDays(6), "PUBLIC");
        recevoir(annule, "T3" + annule, "21054", lundi.plusDays(1), "PUBLIC");
        new LeBroker(rabbit).annulee(annule, "T3" + annule, "CP");
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        !tableau("2028-S10")
                                .getList("actes", String.class)
                                .contains("T3" + annule));

        var clos = UUID.randomUUID().toString();
        recevoir(clos, "T4" + clos, "21231", lundi.plusDays(2), "PRIVE");
        new LeBroker(rabbit)
                .etape(
                        "dossiers/" + clos + "/900",
                        clos,
                        "F4",
                        "CLOTURE",
                        Map.of("commune", "21231", "stade", "CLOS"));
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        mongo.getCollection("dossiers")
                                        .find(
                                                new Document("_id", clos)
                                                        .append("procedure.close", true))
                                        .first()
                                != null);

        figer.run(lundi.plusDays(6));
        assertThat(tableau("2028-S10").getBoolean("fige")).isFalse();
        Voisins.dossiersAbsents(true);
        assertThatThrownBy(() -> figer.run(lundi.plusDays(7)))
                .isInstanceOf(IdentitesAbsentes.class);
        assertThat(tableau("2028-S10").getBoolean("fige")).isFalse();
        Voisins.dossiersAbsents(false);
        figer.run(lundi.plusDays(7));
        figer.run(lundi.plusDays(7));
        var fige = tableau("2028-S10");
        assertThat(fige.getBoolean("fige")).isTrue();
        assertThat(fige.toJson()).doesNotContain("Canari");
        assertThat(
                        mongo.getCollection("piste")
                                .find(
                                        new Document("action", "ENVOI")
                                                .append("ids", "tableau-cp/21/2028-S10"))
                                .map(e -> e.getString("organisation")))
                .contains("cd-21")
                .doesNotHaveDuplicates();

        var chemin = "/api/notifications/tableaux/21/2028-S10";
        var entier = agent("ddets-21", "secretariat").get(chemin).corps();
        assertThat(entier.path("lignes").size()).isEqualTo(2);
        assertThat(entier.toString()).contains("Canari", "12 rue du Serin");
        assertThat(agent("caf-21", "organisme-payeur").get(chemin).corps().path("lignes").size())
                .isEqualTo(2);
        var metropole = agent("dijon-metropole", "travailleur-social").get(chemin).corps();
        assertThat(metropole.path("lignes").size()).isEqualTo(1);
        assertThat(metropole.toString()).contains(dijon).doesNotContain(beaune);
        assertThat(agent("ccas-beaune", "travailleur-social").get(chemin).corps().toString())
                .contains(beaune)
                .doesNotContain(dijon);
        assertThat(agent("orvitis", "bailleur").get(chemin).statut()).isEqualTo(404);
        assertThat(agent("ddets-77", "secretariat").get(chemin).statut()).isEqualTo(404);
        assertThat(agent("ddets-21", "observateur").get(chemin).statut()).isEqualTo(404);
        // a member of a commission sees the cases of its sittings, not those of the week
        assertThat(agent("caf-21", "membre-commission").get(chemin).statut()).isEqualTo(404);
        assertThat(
                        agent("caf-21", "membre-commission")
                                .get("/api/notifications/tableaux")
                                .corps()
                                .path("total")
                                .asInt())
                .isZero();

        Voisins.dossiersAbsents(true);
        var sansNoms = agent("caf-21", "organisme-payeur").get(chemin).corps();
        assertThat(sansNoms.path("identitesIndisponibles").asBoolean()).isTrue();
        assertThat(sansNoms.toString()).doesNotContain("Canari");
        assertThat(agent("caf-21", "organisme-payeur").get(chemin + "/tableau.pdf").statut())
                .isEqualTo(503);
        Voisins.dossiersAbsents(false);
        var sortie = Path.of("target", "lettres");
        Files.createDirectories(sortie);
        var pdf = agent("caf-21", "organisme-payeur").fichier(chemin + "/tableau.pdf");
        Files.write(sortie.resolve("tableau.pdf"), pdf);
        assertThat(pdf).isNotEmpty();
        assertThat(agent("caf-21", "organisme-payeur").fichier(chemin + "/tableau.xlsx"))
                .startsWith('P', 'K');

        await().atMost(Duration.ofSeconds(20))
                .until(() -> !Voisins.courriels("signalements@caf-21.invalid").isEmpty());
        var messages =
                agent("ccas-beaune", "travailleur-social")
                        .get("/api/notifications/messages")
                        .corps();
        assertThat(messages.toString()).contains("2028-S10");
        assertThat(
                        agent("ccas-agey", "travailleur-social")
                                .get("/api/notifications/messages")
                                .corps()
                                .toString())
                .doesNotContain("2028-S10");

        Voisins.REUNIS.add(dijon);
        assertThat(agent("dijon-metropole", "travailleur-social").get(chemin).corps().toString())
                .contains("Canari");

        // undone after it was frozen: the table stays, the next one says it
        new LeBroker(rabbit).annulee(beaune, "T2" + beaune, "CP");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> tableau("2026-S47").toJson().contains("T2" + beaune));
        assertThat(agent("ddets-21", "secretariat").get(chemin).corps().path("lignes").size())
                .isEqualTo(2);
    }

    @Test
    void des_semaines_sautees_se_rattrapent_vides_et_la_transmission_est_faite() {
        var avant = LocalDate.of(2029, 5, 2);
        var dossier = UUID.randomUUID().toString();
        recevoir(dossier, "V" + dossier, "21231", avant, "PRIVE");
        ouvrir.run(avant);
        ouvrir.run(avant.plusWeeks(3));
        figer.run(avant.plusWeeks(3));
        for (var semaine : new String[] {"2029-S18", "2029-S19", "2029-S20"}) {
            assertThat(tableau(semaine).getBoolean("fige")).as(semaine).isTrue();
            var faite =
                    mongo.getCollection("transmissions")
                            .find(
                                    new Document("regle", "R-180")
                                            .append("departement", "21")
                                            .append("periode", semaine))
                            .first();
            assertThat(faite).isNotNull();
            assertThat(faite.getString("avancement")).isEqualTo("FAITE");
        }
        var vide =
                agent("ddets-21", "secretariat")
                        .get("/api/notifications/tableaux/21/2029-S19")
                        .corps();
        assertThat(vide.path("lignes").size()).isZero();
        assertThat(
                        agent("caf-21", "organisme-payeur")
                                .fichier("/api/notifications/tableaux/21/2029-S19/tableau.pdf"))
                .isNotEmpty();
    }

    @Test
    void la_liste_du_siao_figee_ailleurs_fait_sa_transmission() {
        new LeBroker(rabbit).listeSiao("2026-S46", 3);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        mongo.getCollection("transmissions")
                                        .find(
                                                new Document("regle", "R-181")
                                                        .append("periode", "2026-S46")
                                                        .append("avancement", "FAITE"))
                                        .first()
                                != null);
        var siao =
                agent("siao-21", "siao").get("/api/notifications/transmissions?etat=FAITE").corps();
        assertThat(siao.toString()).contains("R-181", "2026-S46");
    }
}
