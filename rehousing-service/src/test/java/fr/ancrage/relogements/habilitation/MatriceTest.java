package fr.ancrage.relogements.habilitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.platform.test.droits.Chose;
import fr.ancrage.platform.test.droits.Lieu;
import fr.ancrage.platform.test.droits.MatriceDesDroits;
import fr.ancrage.platform.test.http.Client;
import fr.ancrage.relogements.LeBroker;
import fr.ancrage.relogements.LesDossiers;
import fr.ancrage.relogements.ServiceDemarre;
import fr.ancrage.relogements.concours.model.ConcoursId;
import fr.ancrage.relogements.listes.usecase.FigerListes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Each place has a granted request for force and an entry of the pool, both as full as they can be:
 * in the first, everybody has a part in it.
 */
@ServiceDemarre
class MatriceTest extends MatriceDesDroits {

    private static final String BASE = "/api/relogements";
    private static final LocalDate LUNDI = LocalDate.of(2026, 11, 23);
    private static final String NAISSANCE = "une naissance attendue";
    private static final String NUR = "021081234567890123";

    @Autowired RabbitTemplate rabbit;
    @Autowired MongoTemplate mongo;
    @Autowired FigerListes figer;
    @LocalServerPort int port;

    private final Map<Lieu, String> dossiers = new EnumMap<>(Lieu.class);

    @Override
    protected int port() {
        return port;
    }

    @Override
    protected List<Chose> faire() {
        semaineNeuve();
        for (var lieu : Lieu.values()) {
            dossiers.put(lieu, octroi(lieu, true));
            LesDossiers.nommer(dossier(lieu), menage(lieu));
        }
        var choses = new ArrayList<Chose>();
        for (var lieu : Lieu.values()) {
            choses.add(concours(lieu, dossier(lieu), () -> true));
            choses.add(entree(lieu, dossier(lieu), () -> true));
        }
        figer(LUNDI);
        for (var lieu : Lieu.values()) {
            choses.add(
                    Chose.de("liste", lieu, "2026-S47")
                            .avec("departement", lieu.departement())
                            .avec("semaine", "2026-S47")
                            .vueComme("\"departement\":\"" + lieu.departement() + "\"")
                            .lien("cfp-accorde", Chose.TOUTES)
                            .secrets(menage(lieu))
                            .mots("O", NAISSANCE, NUR)
                            .imprimeComme(menage(lieu)));
        }
        return choses;
    }

    /** No list is frozen yet, whatever was tested before. */
    private void semaineNeuve() {
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        mongo.getCollection("balayages")
                                        .countDocuments(new Document("_id", "listes-siao"))
                                == 1);
        for (var nom : List.of("concours", "listesSiao", "premieresListes")) {
            mongo.getCollection(nom).deleteMany(new Document());
        }
        figer(LUNDI.minusDays(3));
    }

    private void figer(LocalDate jour) {
        for (var departement : List.of("21", "77")) {
            figer.executer(departement, jour);
        }
    }

    private static String menage(Lieu lieu) {
        return switch (lieu) {
            case PROPRE -> "Alouette";
            case MEME_TERRITOIRE -> "Bergeronnette";
            case AUTRE_TERRITOIRE -> "Cormoran";
            case AUTRE_DEPARTEMENT -> "Draine";
            case AILLEURS -> "Échasse";
        };
    }

    /** The same, of which each step was taken or not. */
    @Override
    protected List<Chose> engendrer(Random hasard, int essai) {
        var dossier = octroi(Lieu.PROPRE, hasard.nextBoolean());
        return List.of(
                concours(Lieu.PROPRE, dossier, hasard::nextBoolean),
                entree(Lieu.PROPRE, dossier, hasard::nextBoolean));
    }

    private String octroi(Lieu lieu, boolean vulnerable) {
        var dossier = UUID.randomUUID().toString();
        new LeBroker(rabbit)
                .octroi(
                        dossier,
                        "M-" + dossier,
                        Map.of(
                                "departement", lieu.departement(),
                                "arrondissement", lieu.arrondissement(),
                                "commune", lieu.commune(),
                                "etude", etude(lieu),
                                "critereValide", vulnerable,
                                "veilleSociale", vulnerable));
        return dossier;
    }

    private String dossier(Lieu lieu) {
        return String.valueOf(dossiers.get(lieu));
    }

    private static String etude(Lieu lieu) {
        return lieu.implique() ? "scp-vauban-dijon" : "selarl-cote-justice-beaune";
    }

    private Chose concours(Lieu lieu, String dossier, BooleanSupplier etape) {
        var id = ConcoursId.pour(dossier).toString();
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        mongo.getCollection("concours")
                                        .countDocuments(
                                                new Document("_id", id)
                                                        .append("ligne.etat", "ACCORDE"))
                                == 1);
        var chemin = BASE + "/concours/" + id;
        var secretariat = secretariat(lieu);
        if (etape.getAsBoolean()) {
            fait(
                    secretariat,
                    chemin + "/annonce-siao",
                    "{\"jour\":\"2027-04-08\",\"heure\":\"09:30\"}");
        }
        if (etape.getAsBoolean()) {
            fait(
                    secretariat,
                    chemin + "/situation-particuliere",
                    "{\"motif\":\"un enfant malade\"}");
        }
        if (etape.getAsBoolean()) {
            fait(
                    secretariat,
                    chemin + "/execution",
                    "{\"statut\":\"REPORTE\",\"le\":\"2026-11-20\"}");
        }
        if (etape.getAsBoolean()) {
            fait(
                    de("siao", "siao-" + lieu.departement()),
                    chemin + "/veille",
                    "{\"nature\":\"RENCONTRE\",\"le\":\"2026-11-19\",\"precision\":\"à la rue\"}");
        }
        return Chose.de("concours", lieu, id)
                .avec("dossier", dossier)
                .lien("signifie", etude(lieu))
                .lien("cfp-accorde", Chose.TOUTES);
    }

    private Chose entree(Lieu lieu, String dossier, BooleanSupplier etape) {
        var secretariat = secretariat(lieu);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        mongo.getCollection("dossiersConnus")
                                        .countDocuments(new Document("_id", dossier))
                                == 1);
        var id =
                fait(secretariat, BASE + "/vivier", "{\"dossier\":\"" + dossier + "\"}")
                        .path("id")
                        .asString();
        var chemin = BASE + "/vivier/" + id;
        var chose =
                Chose.de("entree", lieu, id)
                        .avec("dossier", dossier)
                        .avec("numero", "9")
                        .lien("vivier", Chose.TOUTES);
        var acces = de("acces-logement", "ddets-" + lieu.departement());
        if (etape.getAsBoolean()) {
            fait(acces, chemin + "/besoins", "{\"typologie\":\"T3\",\"accompagnement\":true}");
        }
        if (etape.getAsBoolean()) {
            fait(
                    acces,
                    chemin + "/demande-logement",
                    "{\"nur\":\"" + NUR + "\",\"expireLe\":\"2026-12-20\"}");
        }
        if (etape.getAsBoolean()) {
            fait(acces, chemin + "/evolutions", "{\"texte\":\"" + NAISSANCE + "\"}");
        }
        if (etape.getAsBoolean()) {
            fait(acces, chemin + "/dalo", "{\"recoursLe\":\"2026-11-10\"}");
        }
        if (!etape.getAsBoolean()) {
            return chose;
        }
        var service = lieu.implique() ? "dijon-metropole" : "cd-" + lieu.departement();
        fait(
                secretariat,
                chemin + "/rapport",
                "{\"organisation\":\""
                        + service
                        + "\",\"le\":\"2026-11-20\",\"nature\":\"RAPPORT_SOCIAL\"}");
        chose = chose.lien("affecte", service);
        if (!lieu.departement().equals("21") || !etape.getAsBoolean()) {
            return chose;
        }
        var chef = lieu.implique() ? "orvitis" : "habellis";
        fait(acces, chemin + "/chef-de-file", "{\"organisation\":\"" + chef + "\"}");
        if (etape.getAsBoolean()) {
            fait(acces, chemin + "/propositions", "{\"logement\":\"T3\",\"le\":\"2026-11-20\"}");
            fait(
                    de("bailleur", chef),
                    chemin + "/propositions/1/reponse",
                    "{\"acceptee\":false,\"auteur\":\"MENAGE\",\"motif\":\"trop loin\",\"le\":\"2026-11-20\"}");
        }
        return chose.lien("chef-de-file", chef);
    }

    private Client secretariat(Lieu lieu) {
        return de("secretariat", "ddets-" + lieu.departement());
    }

    private Client de(String role, String organisation) {
        return Client.agent(port, role + "-" + organisation, organisation, role);
    }

    private static tools.jackson.databind.JsonNode fait(
            Client client, String chemin, String corps) {
        var reponse = client.post(chemin, corps);
        assertThat(reponse.statut()).as(chemin + " " + reponse.corps()).isBetween(200, 201);
        return reponse.corps();
    }

    @Test
    void un_filtre_ne_dit_rien_de_la_vulnerabilite_a_qui_ne_la_lit_pas() {
        assertThat(
                        de("commissaire-justice", "scp-vauban-dijon")
                                .get(BASE + "/concours?categorie=A")
                                .corps()
                                .path("total")
                                .asInt())
                .isZero();
    }

    @Test
    void entrer_un_dossier_d_un_autre_departement_ne_dit_pas_qu_il_existe() {
        for (var dossier : List.of(dossier(Lieu.AUTRE_DEPARTEMENT), "pas-un-dossier")) {
            var reponse =
                    de("secretariat", "ddets-21")
                            .post(BASE + "/vivier", "{\"dossier\":\"" + dossier + "\"}");
            assertThat(reponse.statut()).isEqualTo(400);
            assertThat(reponse.corps().path("problemes").get(0).path("code").asString())
                    .isEqualTo("DOSSIER_INCONNU");
        }
    }
}
