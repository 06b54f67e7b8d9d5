package fr.ancrage.notifications.habilitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.notifications.LeBroker;
import fr.ancrage.notifications.ServiceDemarre;
import fr.ancrage.notifications.Voisins;
import fr.ancrage.notifications.tableaux.usecase.FigerTableaux;
import fr.ancrage.platform.test.droits.Chose;
import fr.ancrage.platform.test.droits.Lieu;
import fr.ancrage.platform.test.droits.MatriceDesDroits;
import fr.ancrage.platform.test.http.Client;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Each place has a household's letter, a message that asks a service for a diagnosis and what that
 * service owes; Dijon's is known and missioned, in the other places others are.
 */
@ServiceDemarre
class MatriceTest extends MatriceDesDroits {

    private static final List<String> MENAGE = List.of("Canari", "12 rue du Serin", "Perchoir");

    @LocalServerPort int port;
    @Autowired RabbitTemplate rabbit;
    @Autowired MongoTemplate mongo;
    @Autowired FigerTableaux figer;

    private final Map<Lieu, String> dossiers = new EnumMap<>(Lieu.class);
    private final Map<Lieu, String> lettres = new EnumMap<>(Lieu.class);

    @Override
    protected int port() {
        return port;
    }

    @Override
    protected List<Chose> faire() {
        var broker = new LeBroker(rabbit);
        for (var lieu : Lieu.values()) {
            var dossier = UUID.randomUUID().toString();
            dossiers.put(lieu, dossier);
            broker.etape(dossier, "C-" + dossier, "CP", situation(lieu, Map.of()));
            broker.etape(
                    dossier,
                    "A-" + dossier,
                    "ASSIGNATION",
                    situation(lieu, Map.of("dateAudience", "2027-02-25")));
            broker.affectation(
                    "affectation.creee.v1",
                    dossier,
                    "a-" + dossier,
                    mission(lieu.departement(), service(lieu), "A-" + dossier));
        }
        // an old week, which no other test freezes
        var ancien = UUID.randomUUID().toString();
        broker.etape(
                ancien,
                "T-" + ancien,
                "CP",
                situation(Lieu.PROPRE, Map.of("enregistreLe", "2025-03-04")));
        attendre("tableaux", new Document("_id", "tableau-cp/21/2025-S10"));
        figer.run(LocalDate.of(2025, 3, 10));
        var choses = new ArrayList<Chose>();
        for (var lieu : Lieu.values()) {
            choses.add(lettre(lieu));
            choses.add(lot(lieu));
            choses.add(message(lieu));
            choses.add(transmission(lieu));
            choses.add(tableau(lieu));
        }
        return choses;
    }

    /**
     * A case that one organisation or another knows or has a mission for, with more or less said.
     */
    @Override
    protected List<Chose> engendrer(Random hasard, int essai) {
        var lieu = hasard.nextBoolean() ? Lieu.PROPRE : Lieu.AUTRE_TERRITOIRE;
        var services = List.of("dijon-metropole", "cd-21", "caf-21");
        var service = services.get(hasard.nextInt(services.size()));
        var connu = services.get(hasard.nextInt(services.size()));
        var dossier = UUID.randomUUID().toString();
        var broker = new LeBroker(rabbit);
        var autres = new HashMap<String, Object>();
        if (hasard.nextBoolean()) {
            autres.put("dateAudience", "2027-02-25");
        }
        var situation = situation(lieu, autres);
        situation.put("connuDe", List.of(connu));
        broker.etape(dossier, "A-" + dossier, "ASSIGNATION", situation);
        broker.affectation(
                "affectation.creee.v1",
                dossier,
                "a-" + dossier,
                mission("21", service, "A-" + dossier));
        var message =
                attendre(
                        "envois",
                        new Document("dossier", dossier)
                                .append("boite", service)
                                .append("impliques", service));
        var due =
                attendre(
                        "transmissions",
                        new Document("dossier", dossier).append("vers", "ddets-21"));
        return List.of(
                Chose.de("message", lieu, message.getString("_id"))
                        .avec("dossier", dossier)
                        .lien("adresse", service)
                        .secrets(MENAGE.toArray(String[]::new)),
                Chose.de("transmission", lieu, due.getString("_id"))
                        .avec("dossier", dossier)
                        .lien("adresse", service, "ddets-21")
                        .secrets(MENAGE.toArray(String[]::new)));
    }

    private static Map<String, Object> situation(Lieu lieu, Map<String, Object> autres) {
        var situation = new HashMap<String, Object>(autres);
        situation.put("departement", lieu.departement());
        situation.put("arrondissement", lieu.arrondissement());
        situation.put("commune", lieu.commune());
        situation.put("connuDe", List.of(service(lieu)));
        return situation;
    }

    private static Map<String, Object> mission(String departement, String service, String acte) {
        return Map.of(
                "departement",
                departement,
                "organisation",
                service,
                "acte",
                acte,
                "demandeeLe",
                "2026-11-20",
                "regle",
                "R-241",
                "source",
                "s",
                "objet",
                "REALISATION",
                "echeances",
                List.of(Map.of("code", "DSF_TRANSMISSION", "date", "2027-02-18")));
    }

    private static String service(Lieu lieu) {
        return lieu.implique() ? "dijon-metropole" : "cd-" + lieu.departement();
    }

    private String dossier(Lieu lieu) {
        return String.valueOf(dossiers.get(lieu));
    }

    private Document attendre(String collection, Document filtre) {
        await().atMost(Duration.ofSeconds(25))
                .until(() -> mongo.getCollection(collection).find(filtre).first() != null);
        return mongo.getCollection(collection).find(filtre).first();
    }

    private Document envoi(Lieu lieu, String courrier, String etat) {
        return attendre(
                "envois",
                new Document("dossier", dossier(lieu))
                        .append("courrier", courrier)
                        .append("etat", etat)
                        .append("impliques", service(lieu)));
    }

    private String lettreDe(Lieu lieu) {
        return String.valueOf(lettres.get(lieu));
    }

    private Chose lettre(Lieu lieu) {
        var courrier = lieu.departement().equals("21") ? "CP_MENAGE_PRIVE" : "CP_MENAGE";
        lettres.put(lieu, envoi(lieu, courrier, "A_IMPRIMER").getString("_id"));
        return Chose.de("lettre", lieu, lettreDe(lieu))
                .avec("dossier", dossier(lieu))
                .lien("connu", service(lieu))
                .secrets(MENAGE.toArray(String[]::new))
                .imprimeComme("Canari");
    }

    private Chose lot(Lieu lieu) {
        var organisation = "ddets-" + lieu.departement();
        var lot =
                Client.agent(port, "imprime", organisation, "secretariat")
                        .post(
                                "/api/notifications/impressions",
                                "{\"envois\":[\"" + lettreDe(lieu) + "\"]}")
                        .corps()
                        .path("id")
                        .asString();
        return Chose.de("lot", lieu, lot)
                .avec("lot", lot)
                .secrets(MENAGE.toArray(String[]::new))
                .imprimeComme("Canari");
    }

    private Chose message(Lieu lieu) {
        var id = envoi(lieu, "ASSIGNATION_DEMANDE_DSF", "CONFIRME").getString("_id");
        return Chose.de("message", lieu, id)
                .avec("dossier", dossier(lieu))
                .lien("adresse", service(lieu))
                .secrets(MENAGE.toArray(String[]::new));
    }

    private Chose transmission(Lieu lieu) {
        var id =
                attendre(
                                "transmissions",
                                new Document("dossier", dossier(lieu))
                                        .append("vers", "ddets-" + lieu.departement()))
                        .getString("_id");
        return Chose.de("transmission", lieu, id)
                .avec("dossier", dossier(lieu))
                .lien("adresse", service(lieu), "ddets-" + lieu.departement())
                .secrets(MENAGE.toArray(String[]::new));
    }

    /** Seine-et-Marne's charter has none: there is nothing to see there, for anybody. */
    private static Chose tableau(Lieu lieu) {
        var chose =
                Chose.de("tableau", lieu, "2025-S10")
                        .avec("departement", lieu.departement())
                        .avec("semaine", "2025-S10")
                        .vueComme("\"departement\":\"" + lieu.departement() + "\"")
                        .secrets(MENAGE.toArray(String[]::new))
                        .imprimeComme("Canari");
        return lieu.departement().equals("21")
                ? chose.lien("adresse", "ddets-21", "caf-21", "cd-21", "dijon-metropole")
                : chose;
    }

    @Test
    void un_courriel_ne_dit_ni_qui_ni_ou() {
        var courriels = Voisins.courriels("diagnostics@dijon-metropole.invalid");
        assertThat(courriels)
                .anyMatch(c -> c.contains(message(Lieu.PROPRE).id()))
                .allSatisfy(c ->
                        assertThat(c)
                                .doesNotContain(MENAGE)
                                .doesNotContain("21-2026-000123", dossier(Lieu.PROPRE)));
    }

    @Test
    void l_exploitant_voit_un_message_bloque_sans_son_dossier_et_le_rejoue() {
        var id = message(Lieu.AUTRE_TERRITOIRE).id();
        mongo.getCollection("envois")
                .updateOne(
                        new Document("_id", id),
                        new Document(
                                "$set",
                                new Document("etat", "BLOQUE")
                                        .append("motif", "REFUS_DU_SERVEUR")));
        var exploitant = Client.agent(port, "exploitant", "exploitation-ancrage", "exploitant");
        var chemin = "/api/notifications/envois/" + id;
        var vu = exploitant.get(chemin);
        assertThat(vu.statut()).isEqualTo(200);
        assertThat(vu.corps().toString())
                .doesNotContain(dossier(Lieu.AUTRE_TERRITOIRE))
                .contains("refusé ce message");
        assertThat(exploitant.get("/api/notifications/envois").corps().toString())
                .contains(id)
                .doesNotContain(dossier(Lieu.AUTRE_TERRITOIRE));
        assertThat(exploitant.post(chemin + "/relance", "{}").statut()).isEqualTo(200);
    }

    @Test
    void un_message_lu_l_est_pour_son_organisation_et_pour_aucune_autre() {
        var dossier = dossier(Lieu.MEME_TERRITOIRE);
        var chemin =
                "/api/notifications/messages/" + message(Lieu.MEME_TERRITOIRE).id() + "/lecture";
        var boite = "/api/notifications/messages?nonLu=true&dossier=" + dossier;
        var cd = Client.agent(port, "social-cd-21", "cd-21", "travailleur-social");
        var nonLus = cd.get(boite).corps().path("total").asInt();
        assertThat(
                        Client.agent(port, "social-caf-21", "caf-21", "travailleur-social")
                                .post(chemin, "{}")
                                .statut())
                .isEqualTo(404);
        assertThat(cd.post(chemin, "{}").statut()).isEqualTo(200);
        assertThat(cd.get(boite).corps().path("total").asInt()).isEqualTo(nonLus - 1);
    }

    @Test
    void la_piste_d_un_dossier_dit_ce_qui_est_parti_et_qui_l_a_lu_au_delegue_seul() {
        Client.agent(port, "secretariat-21", "ddets-21", "secretariat")
                .get("/api/notifications/envois/" + lettreDe(Lieu.PROPRE));
        var piste = "/api/notifications/piste?taille=200&dossier=" + dossier(Lieu.PROPRE);

        var entrees =
                Client.agent(port, "dpo-21", "ddets-21", "dpo").get(piste).corps().path("elements");
        assertThat(
                        entrees.valueStream()
                                .map(e ->
                                        e.path("organisation").asString()
                                                + " "
                                                + e.path("action").asString()))
                .contains("ddets-21 LECTURE", "dijon-metropole ENVOI");
        assertThat(
                        Client.agent(port, "dpo-77", "ddets-77", "dpo")
                                .get(piste)
                                .corps()
                                .path("total")
                                .asInt())
                .isZero();
    }

    @Test
    void chaque_lecture_laisse_une_trace_et_chaque_refus_aussi() {
        var lettre = lettreDe(Lieu.AILLEURS);
        var chemin = "/api/notifications/envois/" + lettre;
        Client.agent(port, "secretariat-77", "ddets-77", "secretariat").get(chemin);
        Client.agent(port, "bailleur", "orvitis", "bailleur").get(chemin);
        var traces =
                mongo.getCollection("piste").find().into(new ArrayList<>()).stream()
                        .map(Document::toJson)
                        .filter(t -> t.contains(lettre))
                        .toList();
        assertThat(traces).anyMatch(t -> t.contains("LECTURE"));
        assertThat(traces).anyMatch(t -> t.contains("REFUS"));
    }

    @Test
    void ce_qui_va_aux_travailleurs_sociaux_d_un_organisme_payeur_n_est_pas_au_payeur() {
        var dossier = UUID.randomUUID().toString();
        var broker = new LeBroker(rabbit);
        broker.etape(
                dossier,
                "A-" + dossier,
                "ASSIGNATION",
                Map.of("departement", "21", "arrondissement", "212", "dateAudience", "2027-02-25"));
        broker.affectation(
                "affectation.creee.v1",
                dossier,
                "a-" + dossier,
                mission("21", "caf-21", "A-" + dossier));
        attendre("transmissions", new Document("dossier", dossier).append("de", "caf-21"));
        attendre("envois", new Document("dossier", dossier).append("boite", "caf-21"));
        for (var chemin : List.of("messages", "transmissions")) {
            var adresse = "/api/notifications/" + chemin + "?dossier=" + dossier;
            assertThat(total("caf-21", "travailleur-social", adresse)).as(chemin).isPositive();
            for (var role : List.of("organisme-payeur", "membre-commission")) {
                assertThat(total("caf-21", role, adresse)).as(chemin + " " + role).isZero();
            }
            assertThat(total("ddets-21", "acces-logement", adresse)).as(chemin).isZero();
        }
    }

    private int total(String organisation, String role, String adresse) {
        return Client.agent(port, role, organisation, role)
                .get(adresse)
                .corps()
                .path("total")
                .asInt(-1);
    }

    @Test
    void une_transmission_se_fait_par_qui_la_doit_avec_une_preuve() {
        var dossier = UUID.randomUUID().toString();
        new LeBroker(rabbit)
                .etape(
                        dossier,
                        "E-" + dossier,
                        "EXPULSION_PREVUE",
                        Map.of("date", "2026-12-15", "etude", "scp-vauban-dijon"));
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        mongo.getCollection("transmissions")
                                        .countDocuments(new Document("dossier", dossier))
                                == 1);
        var id =
                mongo.getCollection("transmissions")
                        .find(new Document("dossier", dossier))
                        .first()
                        .getString("_id");
        var chemin = "/api/notifications/transmissions/" + id + "/faite";
        var etude = Client.agent(port, "etude", "scp-vauban-dijon", "commissaire-justice");
        var siao = Client.agent(port, "siao", "siao-21", "siao");
        assertThat(
                        Client.agent(port, "b", "orvitis", "bailleur")
                                .post(chemin, "{\"preuve\":\"p\"}")
                                .statut())
                .isEqualTo(404);
        assertThat(siao.post(chemin, "{\"preuve\":\"p\"}").statut()).isEqualTo(403);
        assertThat(etude.post(chemin, "{}").statut()).isEqualTo(400);
        var faite = etude.post(chemin, "{\"preuve\":\"courriel du 4 décembre\"}");
        assertThat(faite.statut()).isEqualTo(200);
        assertThat(faite.corps().path("echeance").asString()).isEqualTo("2026-12-05");
        assertThat(etude.post(chemin, "{\"preuve\":\"encore\"}").statut()).isEqualTo(409);
        var secretariat = Client.agent(port, "s", "ddets-21", "secretariat");
        assertThat(
                        secretariat
                                .post(
                                        "/api/notifications/transmissions/" + id + "/sans-objet",
                                        "{\"motif\":\"m\"}")
                                .statut())
                .isEqualTo(409);
        assertThat(
                        siao.post(
                                        "/api/notifications/transmissions/" + id + "/sans-objet",
                                        "{\"motif\":\"m\"}")
                                .statut())
                .isEqualTo(403);
    }
}
