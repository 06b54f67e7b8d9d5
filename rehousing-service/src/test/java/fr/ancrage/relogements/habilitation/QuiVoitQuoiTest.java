package fr.ancrage.relogements.habilitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.relogements.Client;
import fr.ancrage.relogements.LeBroker;
import fr.ancrage.relogements.ServiceDemarre;
import fr.ancrage.relogements.concours.model.ConcoursId;
import fr.ancrage.relogements.listes.usecase.FigerListes;
import fr.ancrage.relogements.vivier.model.EntreeId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The policy of product §3 over every endpoint, for every role, on things of its own, of another
 * territory and of another département. What is not in the table is refused.
 */
@ServiceDemarre
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuiVoitQuoiTest {

    private static final String BASE = "/api/relogements";

    /** An account, in one organisation with one role. */
    private record Qui(String organisation, String role) {
        @Override
        public String toString() {
            return role + " de " + organisation;
        }
    }

    /** Something that exists, by what may see it. */
    private enum Chose {
        /** Granted in Dijon, served by etude-1's office. */
        ACCORDE,
        /** Granted in Beaune's arrondissement. */
        AILLEURS,
        /** A réquisition without decision. */
        REQUIS,
        /** Granted in Seine-et-Marne, arrondissement of Meaux. */
        MEAUX,
        ENTREE,
        /** Entered, without rapport social. */
        INCOMPLETE,
        /** Entered in Seine-et-Marne. */
        ENTREE_77
    }

    private static final List<String> ROLES_SANS_RIEN =
            List.of(
                    "operateur",
                    "organisme-payeur",
                    "adil",
                    "banque-de-france",
                    "action-logement",
                    "forces-securite",
                    "membre-commission");
    private static final List<String> ROLES_SANS_LISTE =
            List.of("observateur", "administrateur", "dpo", "exploitant");

    private static final Set<Chose> CONCOURS =
            Set.of(Chose.ACCORDE, Chose.AILLEURS, Chose.REQUIS, Chose.MEAUX);

    private static final Map<Qui, Set<Chose>> VOIT =
            Map.ofEntries(
                    Map.entry(
                            new Qui("ddets-21", "secretariat"),
                            Set.of(
                                    Chose.ACCORDE,
                                    Chose.AILLEURS,
                                    Chose.REQUIS,
                                    Chose.ENTREE,
                                    Chose.INCOMPLETE)),
                    Map.entry(
                            new Qui("ddets-77", "secretariat"),
                            Set.of(Chose.MEAUX, Chose.ENTREE_77)),
                    Map.entry(new Qui("ddets-77", "gestionnaire"), Set.of()),
                    Map.entry(
                            new Qui("sous-prefecture-meaux", "gestionnaire"), Set.of(Chose.MEAUX)),
                    Map.entry(
                            new Qui("ddets-21", "gestionnaire"),
                            Set.of(Chose.ACCORDE, Chose.AILLEURS, Chose.REQUIS)),
                    Map.entry(
                            new Qui("ddets-21", "acces-logement"),
                            Set.of(Chose.ENTREE, Chose.INCOMPLETE)),
                    Map.entry(new Qui("ddets-77", "acces-logement"), Set.of(Chose.ENTREE_77)),
                    Map.entry(new Qui("siao-21", "siao"), Set.of(Chose.ACCORDE, Chose.AILLEURS)),
                    Map.entry(new Qui("siao-77", "siao"), Set.of(Chose.MEAUX)),
                    Map.entry(new Qui("etude-21", "commissaire-justice"), Set.of(Chose.ACCORDE)),
                    Map.entry(new Qui("etude-autre", "commissaire-justice"), Set.of()),
                    Map.entry(new Qui("orvitis", "bailleur"), Set.of(Chose.ENTREE)),
                    Map.entry(new Qui("habellis", "bailleur"), Set.of()),
                    Map.entry(new Qui("cd-21", "travailleur-social"), Set.of(Chose.ENTREE)),
                    Map.entry(new Qui("cd-21", "encadrant"), Set.of(Chose.ENTREE)),
                    Map.entry(new Qui("caf-21", "travailleur-social"), Set.of()));

    @Autowired RabbitTemplate rabbit;
    @Autowired MongoTemplate mongo;
    @Autowired FigerListes figer;
    @LocalServerPort int port;

    private final Map<Chose, String> dossiers =
            Stream.of(Chose.values())
                    .collect(Collectors.toMap(c -> c, _ -> UUID.randomUUID().toString()));
    private String etude = "";

    @BeforeAll
    void ce_qui_existe() throws IOException {
        etude = premiereEtude();
        var broker = new LeBroker(rabbit);
        broker.octroi(
                dossiers.get(Chose.ACCORDE), "D1", Map.of("etude", etude, "veilleSociale", true));
        broker.octroi(
                dossiers.get(Chose.AILLEURS),
                "D2",
                Map.of("arrondissement", "211", "commune", "21054"));
        broker.etape(dossiers.get(Chose.REQUIS), "R1", "RFP", Map.of());
        broker.octroi(
                dossiers.get(Chose.MEAUX),
                "D3",
                Map.of("departement", "77", "commune", "77284", "arrondissement", "771"));
        for (var chose : List.of(Chose.ENTREE, Chose.INCOMPLETE)) {
            broker.avis(dossiers.get(chose), "s-" + chose, "RELOGEMENT");
        }
        broker.rapport(dossiers.get(Chose.ENTREE), true);
        broker.etape(
                dossiers.get(Chose.ENTREE_77),
                "C1",
                "CP",
                Map.of("departement", "77", "commune", "77284", "arrondissement", "771"));
        for (var chose : CONCOURS) {
            attendre(
                    "concours",
                    ConcoursId.pour(dossiers.get(chose)).toString(),
                    "ACCORDE",
                    "EN_INSTRUCTION");
        }
        attendre("vivier", id(Chose.ENTREE), "COMPLETE");
        attendre("vivier", id(Chose.INCOMPLETE), "A_COMPLETER");
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        mongo.getCollection("dossiersConnus")
                                        .countDocuments(
                                                new Document("_id", dossiers.get(Chose.ENTREE_77)))
                                == 1);
        assertThat(
                        client(new Qui("ddets-77", "secretariat"))
                                .post(
                                        BASE + "/vivier",
                                        "{\"dossier\":\"" + dossiers.get(Chose.ENTREE_77) + "\"}")
                                .statut())
                .isEqualTo(201);
        assertThat(
                        client(new Qui("ddets-21", "acces-logement"))
                                .post(
                                        BASE + "/vivier/" + id(Chose.ENTREE) + "/chef-de-file",
                                        "{\"organisation\":\"orvitis\",\"commissionDaloLe\":\"2026-11-19\"}")
                                .corps()
                                .path("chefDeFile")
                                .path("commissionLe")
                                .asString())
                .isEqualTo("2026-11-23");
        figer.executer("21", LocalDate.of(2026, 11, 20));
        figer.executer("77", LocalDate.of(2026, 11, 20));
    }

    /** The real code of an office of the charter: no test invents one. */
    private static String premiereEtude() throws IOException {
        var charte = Files.readString(Path.of("..", "deploy", "charters", "21-cote-d-or.yml"));
        var code =
                java.util.regex.Pattern.compile("code: ([a-z0-9-]+),[^}]*COMMISSAIRE_JUSTICE")
                        .matcher(charte);
        return code.find() ? code.group(1) : "aucune";
    }

    private void attendre(String collection, String id, String... etats) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> {
                    var d = mongo.getCollection(collection).find(new Document("_id", id)).first();
                    return d != null
                            && List.of(etats)
                                    .contains(d.get("ligne", Document.class).getString("etat"));
                });
    }

    private Client client(Qui qui) {
        var organisation = qui.organisation().equals("etude-21") ? etude : qui.organisation();
        return Client.agent(port, qui.role() + "-" + organisation, organisation, qui.role());
    }

    private String id(Chose chose) {
        return CONCOURS.contains(chose)
                ? ConcoursId.pour(dossiers.get(chose)).toString()
                : EntreeId.pour(dossiers.get(chose)).toString();
    }

    private String chemin(Chose chose) {
        return BASE + (CONCOURS.contains(chose) ? "/concours/" : "/vivier/") + id(chose);
    }

    private static Map<Qui, Set<Chose>> toutLeMonde() {
        var tous = new java.util.LinkedHashMap<>(VOIT);
        ROLES_SANS_RIEN.forEach(r -> tous.put(new Qui("ddets-21", r), Set.of()));
        ROLES_SANS_LISTE.forEach(r -> tous.put(new Qui("ddets-21", r), Set.of()));
        return tous;
    }

    @TestFactory
    Stream<DynamicTest> chacun_ouvre_par_identifiant_ce_que_la_table_dit_et_rien_d_autre() {
        return toutLeMonde().entrySet().stream()
                .flatMap(e ->
                        Stream.of(Chose.values())
                                .map(chose ->
                                        DynamicTest.dynamicTest(
                                                e.getKey() + " : " + chose,
                                                () ->
                                                        assertThat(
                                                                        client(e.getKey())
                                                                                .get(chemin(chose))
                                                                                .statut())
                                                                .isEqualTo(
                                                                        e.getValue().contains(chose)
                                                                                ? 200
                                                                                : 404))));
    }

    @TestFactory
    Stream<DynamicTest> les_listes_disent_la_meme_chose_que_les_identifiants() {
        return toutLeMonde().entrySet().stream()
                .map(e ->
                        DynamicTest.dynamicTest(
                                e.getKey().toString(),
                                () -> {
                                    var sansListe = ROLES_SANS_LISTE.contains(e.getKey().role());
                                    for (var liste : List.of("/concours", "/vivier")) {
                                        var reponse =
                                                client(e.getKey())
                                                        .get(BASE + liste + "?taille=200");
                                        assertThat(reponse.statut())
                                                .isEqualTo(sansListe ? 403 : 200);
                                        assertThat(vus(reponse.corps(), liste))
                                                .isEqualTo(
                                                        e.getValue().stream()
                                                                .filter(c ->
                                                                        CONCOURS.contains(c)
                                                                                == liste.equals(
                                                                                        "/concours"))
                                                                .collect(Collectors.toSet()));
                                    }
                                }));
    }

    private Set<Chose> vus(JsonNode page, String liste) {
        var ids = new ArrayList<String>();
        page.path("elements").forEach(e -> ids.add(e.path("id").asString()));
        return Stream.of(Chose.values())
                .filter(c -> CONCOURS.contains(c) == liste.equals("/concours"))
                .filter(c -> ids.contains(id(c)))
                .collect(Collectors.toSet());
    }

    @TestFactory
    Stream<DynamicTest> les_listes_au_siao_sont_au_secretariat_et_au_siao_du_departement() {
        var ouvertes =
                Map.of(
                        new Qui("ddets-21", "secretariat"), "21",
                        new Qui("siao-21", "siao"), "21",
                        new Qui("ddets-77", "secretariat"), "77",
                        new Qui("siao-77", "siao"), "77");
        return toutLeMonde().keySet().stream()
                .flatMap(qui ->
                        Stream.of("21", "77")
                                .map(d ->
                                        DynamicTest.dynamicTest(
                                                qui + " : " + d,
                                                () -> {
                                                    var attendu =
                                                            d.equals(ouvertes.get(qui)) ? 200 : 404;
                                                    var lue =
                                                            BASE
                                                                    + "/listes-siao/"
                                                                    + d
                                                                    + "/2026-S47";
                                                    assertThat(client(qui).get(lue).statut())
                                                            .isEqualTo(attendu);
                                                    for (var forme : List.of(".pdf", ".xlsx")) {
                                                        assertThat(
                                                                        client(qui)
                                                                                .get(lue + forme)
                                                                                .statut())
                                                                .isEqualTo(
                                                                        attendu == 200 ? 409 : 404);
                                                    }
                                                })));
    }

    private static final Map<String, Set<String>> ROLES_PAR_ACTE =
            Map.ofEntries(
                    Map.entry(
                            "execution",
                            Set.of("secretariat", "gestionnaire", "commissaire-justice")),
                    Map.entry(
                            "annonce-siao",
                            Set.of("secretariat", "gestionnaire", "commissaire-justice", "siao")),
                    Map.entry("veille", Set.of("siao")),
                    Map.entry("situation-particuliere", Set.of("secretariat", "gestionnaire")),
                    Map.entry("rapport", Set.of("secretariat")),
                    Map.entry("demande-logement", Set.of("secretariat", "acces-logement")),
                    Map.entry("besoins", Set.of("secretariat", "acces-logement")),
                    Map.entry("chef-de-file", Set.of("acces-logement")),
                    Map.entry("propositions", Set.of("acces-logement", "bailleur")),
                    Map.entry("propositions/9/reponse", Set.of("acces-logement", "bailleur")),
                    Map.entry("propositions/9/appreciation", Set.of("acces-logement")),
                    Map.entry(
                            "evolutions",
                            Set.of(
                                    "secretariat",
                                    "acces-logement",
                                    "travailleur-social",
                                    "encadrant")),
                    Map.entry("dalo", Set.of("secretariat", "acces-logement")),
                    Map.entry("sortie", Set.of("secretariat", "acces-logement")));
    private static final Set<String> ACTES_DU_CONCOURS =
            Set.of("execution", "annonce-siao", "veille", "situation-particuliere");

    @TestFactory
    Stream<DynamicTest> invisible_404_interdit_403_sinon_la_demande_est_lue() {
        return toutLeMonde().entrySet().stream()
                .flatMap(e ->
                        Stream.of(Chose.values())
                                .flatMap(chose ->
                                        ROLES_PAR_ACTE.keySet().stream()
                                                .filter(acte ->
                                                        ACTES_DU_CONCOURS.contains(acte)
                                                                == CONCOURS.contains(chose))
                                                .map(acte ->
                                                        DynamicTest.dynamicTest(
                                                                e.getKey()
                                                                        + " : "
                                                                        + acte
                                                                        + " "
                                                                        + chose,
                                                                () ->
                                                                        agit(
                                                                                e.getKey(),
                                                                                e.getValue(),
                                                                                chose,
                                                                                acte)))));
    }

    private void agit(Qui qui, Set<Chose> voit, Chose chose, String acte) {
        var vide = client(qui).post(chemin(chose) + "/" + acte, "{}").statut();
        if (!voit.contains(chose)) {
            assertThat(vide).isEqualTo(404);
        } else if (!ROLES_PAR_ACTE.get(acte).contains(qui.role())) {
            assertThat(vide).isEqualTo(403);
        } else {
            var inconnu = client(qui).post(chemin(chose) + "/" + acte, "{\"pasUnChamp\":1}");
            assertThat(inconnu.statut()).isEqualTo(400);
            assertThat(vide).isIn(200, 400);
        }
    }

    @Test
    void la_table_nomme_chaque_adresse_de_l_api() throws IOException {
        var document =
                JsonMapper.shared()
                        .readTree(
                                Files.readString(
                                        Path.of(
                                                "src",
                                                "main",
                                                "openapi",
                                                "rehousing-service.json")));
        var actes = new TreeSet<String>();
        document.path("paths")
                .properties()
                .forEach(adresse -> {
                    if (adresse.getKey().contains("/{id}/") && adresse.getValue().has("post")) {
                        actes.add(
                                adresse.getKey()
                                        .replaceAll("^.*/\\{id}/", "")
                                        .replace("{numero}", "9"));
                    }
                });
        assertThat(actes).isEqualTo(new TreeSet<>(ROLES_PAR_ACTE.keySet()));
    }

    @Test
    void le_commissaire_de_justice_ne_voit_rien_de_la_vulnerabilite() {
        var etude21 = client(new Qui("etude-21", "commissaire-justice"));
        var lu = etude21.get(chemin(Chose.ACCORDE)).corps();
        assertThat(lu.path("octroi").path("le").asString()).isEqualTo("2026-11-13");
        assertThat(lu.path("octroi").has("categorie")).isFalse();
        assertThat(lu.has("veille")).isFalse();
        // nor by a filter
        assertThat(etude21.get(BASE + "/concours?categorie=A").corps().path("total").asInt())
                .isZero();
    }

    @Test
    void le_bailleur_chef_de_file_ne_voit_rien_du_social() {
        var lu = client(new Qui("orvitis", "bailleur")).get(chemin(Chose.ENTREE)).corps();
        assertThat(lu.path("chefDeFile").path("organisation").asString()).isEqualTo("orvitis");
        assertThat(lu.has("rapports")).isFalse();
        assertThat(lu.has("preconisations")).isFalse();
        assertThat(lu.has("evolutions")).isFalse();
        assertThat(lu.has("dalo")).isFalse();
    }

    @Test
    void entrer_un_dossier_d_un_autre_departement_ne_dit_pas_qu_il_existe() {
        var secretariat = client(new Qui("ddets-21", "secretariat"));
        for (var dossier : List.of(dossiers.get(Chose.ENTREE_77), "pas-un-dossier")) {
            var reponse = secretariat.post(BASE + "/vivier", "{\"dossier\":\"" + dossier + "\"}");
            assertThat(reponse.statut()).isEqualTo(400);
            assertThat(reponse.corps().path("problemes").get(0).path("code").asString())
                    .isEqualTo("DOSSIER_INCONNU");
        }
        assertThat(client(new Qui("siao-21", "siao")).post(BASE + "/vivier", "{}").statut())
                .isEqualTo(403);
    }

    @TestFactory
    Stream<DynamicTest> le_travail_repond_a_tous() {
        return toutLeMonde().keySet().stream()
                .map(qui ->
                        DynamicTest.dynamicTest(
                                qui.toString(),
                                () -> {
                                    var reponse = client(qui).get(BASE + "/travail");
                                    assertThat(reponse.statut()).isEqualTo(200);
                                    if (VOIT.getOrDefault(qui, Set.of()).isEmpty()) {
                                        assertThat(reponse.corps().path("elements")).isEmpty();
                                    }
                                }));
    }
}
