package fr.ancrage.relogements.listes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.ancrage.platform.messages.Outage;
import fr.ancrage.platform.test.http.Client;
import fr.ancrage.platform.test.tokens.TokenIssuer;
import fr.ancrage.relogements.LeBroker;
import fr.ancrage.relogements.LesDossiers;
import fr.ancrage.relogements.ServiceDemarre;
import fr.ancrage.relogements.concours.model.ConcoursId;
import fr.ancrage.relogements.listes.usecase.FigerListes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** From grants to the frozen list, and to what was sent, read again. */
@ServiceDemarre
class ListesSiaoTest {

    private static final LocalDate VENDREDI = LocalDate.of(2026, 11, 20);
    private static final LocalDate LUNDI = LocalDate.of(2026, 11, 23);
    private static final String S47 = "/api/relogements/listes-siao/21/2026-S47";

    @Autowired RabbitTemplate rabbit;
    @Autowired MongoTemplate mongo;
    @Autowired FigerListes figer;
    @LocalServerPort int port;

    private final String dossier = UUID.randomUUID().toString();

    @BeforeEach
    void une_plateforme_vide_le_vendredi() {
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        mongo.getCollection("balayages")
                                        .countDocuments(new Document("_id", "listes-siao"))
                                == 1);
        for (var nom : List.of("concours", "listesSiao", "premieresListes")) {
            mongo.getCollection(nom).deleteMany(new Document());
        }
        figer.executer("21", VENDREDI);
    }

    @AfterEach
    void le_case_service_revient() {
        LesDossiers.absent(false);
    }

    private LeBroker broker() {
        return new LeBroker(rabbit);
    }

    private Client siao() {
        return Client.agent(port, "siao-21", "siao-21", "siao");
    }

    private void octroi(String de, Map<String, Object> autres) {
        broker().octroi(de, "D-" + de, autres);
        attendre(de, true);
    }

    private void attendre(String de, boolean aMentionner) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> {
                    var trouve =
                            mongo.getCollection("concours")
                                    .find(new Document("_id", ConcoursId.pour(de).toString()))
                                    .first();
                    return trouve != null
                            && trouve.get("ligne", Document.class).getBoolean("aMentionner")
                                    == aMentionner;
                });
    }

    private JsonNode liste(String chemin) {
        var reponse = siao().get(chemin);
        assertThat(reponse.statut()).isEqualTo(200);
        return reponse.corps();
    }

    @Test
    void la_semaine_se_remplit_puis_se_fige_le_lundi_en_trois_categories() {
        octroi(dossier, Map.of("veilleSociale", true, "critereValide", true));
        var b = UUID.randomUUID().toString();
        var c = UUID.randomUUID().toString();
        octroi(b, Map.of("critereValide", true));
        octroi(c, Map.of());
        var ouverte = liste(S47);
        assertThat(ouverte.path("etat").asString()).isEqualTo("EN_PREPARATION");
        assertThat(ouverte.path("lignes")).hasSize(3);

        figer.executer("21", LUNDI);

        var figee = liste(S47);
        assertThat(figee.path("etat").asString()).isEqualTo("FIGEE");
        assertThat(figee.path("figeeLe").asString()).isEqualTo("2026-11-23");
        assertThat(figee.path("source").asString()).contains("R-181");
        assertThat(figee.path("lignes"))
                .extracting(l -> l.path("categorie").asString())
                .containsExactly("A", "B", "C");
        assertThat(figee.path("lignes").get(0).path("identite").path("menage").asString())
                .isEqualTo("Mme Anne Témoin");
        var stockee = mongo.getCollection("listesSiao").find().first().toJson();
        assertThat(stockee)
                .doesNotContain("Témoin", "Œuvre", "2026-00042")
                .doesNotContain("\"categorie\": \"A\"");
        assertThat(journal())
                .containsEntry("liste", "liste-siao/21/2026-S47")
                .containsEntry("organisation", "siao-21")
                .containsEntry("total", 3);
    }

    private Document journal() {
        return mongo.getCollection("listesSiao")
                .find()
                .first()
                .getList("journal", Document.class)
                .getFirst()
                .get("data", Document.class);
    }

    @Test
    void la_liste_figee_est_un_envoi_que_la_piste_de_chaque_dossier_dit_au_delegue() {
        octroi(dossier, Map.of());
        attendre(dossier, true);
        figer.executer("21", LUNDI);
        figer.executer("21", LUNDI);
        var dpo = Client.agent(port, "dpo-21", "ddets-21", "dpo");

        var envois =
                dpo.get("/api/relogements/piste?action=ENVOI&dossier=" + dossier)
                        .corps()
                        .path("elements");

        assertThat(envois.valueStream().map(e -> e.path("organisation").asString()))
                .containsExactly("siao-21");
        assertThat(
                        Client.agent(port, "siao-21", "siao-21", "siao")
                                .get("/api/relogements/piste?dossier=" + dossier)
                                .statut())
                .isEqualTo(403);
    }

    @Test
    void figer_deux_fois_ne_dit_rien_de_plus() {
        octroi(dossier, Map.of());
        figer.executer("21", LUNDI);
        figer.executer("21", LUNDI);
        figer.executer("21", LUNDI.plusWeeks(1));
        assertThat(mongo.getCollection("listesSiao").countDocuments()).isEqualTo(2);
        assertThat(liste(S47).path("lignes")).hasSize(1);
        assertThat(liste("/api/relogements/listes-siao/21/2026-S48").path("lignes")).isEmpty();
    }

    @Test
    void les_semaines_sautees_se_rattrapent_et_une_semaine_vide_donne_une_liste_vide() {
        octroi(dossier, Map.of("enregistreLe", "2026-12-01"));
        figer.executer("21", LocalDate.of(2026, 12, 16));
        assertThat(liste(S47).path("lignes")).isEmpty();
        assertThat(liste("/api/relogements/listes-siao/21/2026-S48").path("lignes")).isEmpty();
        assertThat(liste("/api/relogements/listes-siao/21/2026-S49").path("lignes")).hasSize(1);
        assertThat(liste("/api/relogements/listes-siao/21/2026-S50").path("lignes")).isEmpty();
    }

    @Test
    void sans_le_case_service_la_liste_attend_le_dit_et_part_d_elle_meme() {
        octroi(dossier, Map.of("enregistreLe", "2026-11-10"));
        mongo.getCollection("premieresListes")
                .updateOne(
                        new Document("_id", "21"),
                        new Document("$set", new Document("semaine", "2026-S46")));
        LesDossiers.absent(true);
        assertThatThrownBy(() -> figer.executer("21", VENDREDI)).isInstanceOf(Outage.class);
        assertThat(liste("/api/relogements/listes-siao/21/2026-S46").path("etat").asString())
                .isEqualTo("EN_ATTENTE");
        assertThat(
                        Client.agent(port, "s", "ddets-21", "secretariat")
                                .get("/api/relogements/travail")
                                .corps()
                                .path("elements"))
                .extracting(e -> e.path("code").asString())
                .contains("LISTE_SIAO_EN_ATTENTE");
        LesDossiers.absent(false);
        // a closed door stays closed for a few seconds
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .untilAsserted(() -> {
                    figer.executer("21", VENDREDI);
                    assertThat(
                                    liste("/api/relogements/listes-siao/21/2026-S46")
                                            .path("etat")
                                            .asString())
                            .isEqualTo("FIGEE");
                });
    }

    @Test
    void une_liste_figee_se_lit_sans_noms_quand_le_case_service_est_absent() {
        octroi(dossier, Map.of());
        figer.executer("21", LUNDI);
        LesDossiers.absent(true);
        var lue = liste(S47);
        assertThat(lue.path("nomsIndisponibles").asBoolean()).isTrue();
        assertThat(lue.path("lignes").get(0).has("identite")).isFalse();
        assertThat(siao().get(S47 + ".pdf").statut()).isEqualTo(503);
    }

    @Test
    void un_acte_annule_apres_le_gel_est_dit_dans_la_liste_suivante() {
        octroi(dossier, Map.of());
        figer.executer("21", LUNDI);
        attendre(dossier, false);
        broker().annulee(dossier, "D-" + dossier, "DECISION_CFP");
        attendre(dossier, true);
        figer.executer("21", LUNDI.plusWeeks(1));
        assertThat(liste(S47).path("lignes")).hasSize(1);
        var suivante = liste("/api/relogements/listes-siao/21/2026-S48");
        assertThat(suivante.path("retraits")).hasSize(1);
        assertThat(suivante.path("retraits").get(0).path("liste").asString()).isEqualTo("2026-S47");
        figer.executer("21", LUNDI.plusWeeks(2));
        assertThat(liste("/api/relogements/listes-siao/21/2026-S49").path("retraits")).isEmpty();
    }

    @Test
    void un_menage_efface_ne_se_lit_plus_dans_ce_qui_fut_envoye() {
        octroi(dossier, Map.of());
        figer.executer("21", LUNDI);
        LesDossiers.effacer(dossier);
        var lue = liste(S47);
        assertThat(lue.path("nomsIndisponibles").asBoolean()).isFalse();
        assertThat(lue.path("lignes").get(0).has("identite")).isFalse();
    }

    @Test
    void un_menage_reuni_a_un_autre_se_lit_encore_dans_ce_qui_fut_envoye() {
        octroi(dossier, Map.of());
        figer.executer("21", LUNDI);
        LesDossiers.reunirLeMenage(dossier);
        assertThat(liste(S47).path("lignes").get(0).path("identite").path("menage").asString())
                .isEqualTo("Mme Anne Témoin");
    }

    @Test
    void chaque_departement_a_sa_liste_par_sa_charte() {
        broker().octroi(
                        dossier,
                        "D1",
                        Map.of(
                                "departement", "99",
                                "commune", "99001",
                                "arrondissement", "991"));
        attendre(dossier, true);
        figer.executer("99", VENDREDI);
        figer.executer("99", LUNDI);
        figer.executer("77", VENDREDI);
        figer.executer("77", LUNDI);
        var lue =
                Client.agent(port, "siao-99", "siao-99", "siao")
                        .get("/api/relogements/listes-siao/99/2026-S47")
                        .corps();
        assertThat(lue.path("lignes")).hasSize(1);
        assertThat(lue.path("destinataire").asString()).isEqualTo("SIAO d'essai");
        assertThat(siao().get("/api/relogements/listes-siao/99/2026-S47").statut()).isEqualTo(404);
        assertThat(
                        Client.agent(port, "siao-77", "siao-77", "siao")
                                .get("/api/relogements/listes-siao")
                                .corps()
                                .path("total")
                                .asInt())
                .isEqualTo(1);
    }

    @Test
    void le_pdf_et_le_classeur_disent_la_meme_chose() throws Exception {
        octroi(dossier, Map.of("veilleSociale", true));
        var longue = UUID.randomUUID().toString();
        LesDossiers.nommer(longue, "=HYPERLINK(\"x\")");
        octroi(longue, Map.of("connuDe", List.of("cd-21")));
        figer.executer("21", LUNDI);

        var pdf = fichier(S47 + ".pdf");
        Files.createDirectories(Path.of("target", "documents"));
        Files.write(Path.of("target", "documents", "liste-siao.pdf"), pdf);
        try (var lu = Loader.loadPDF(pdf)) {
            assertThat(lu.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(lu.getDocumentCatalog().getLanguage()).startsWith("fr");
            assertThat(lu.getNumberOfPages()).isEqualTo(1);
            assertThat(lu.getPage(0).getMediaBox().getWidth())
                    .isGreaterThan(lu.getPage(0).getMediaBox().getHeight());
            assertThat(new PDFTextStripper().getText(lu))
                    .contains("Mme Anne Témoin", "semaine 47 de 2026", "SIAO de la Côte-d'Or")
                    .contains("13/11/2026", "01/04/2027", "Commissaire", "Étude Lefranc");
        }
        var feuilles = texteDuClasseur(fichier(S47 + ".xlsx"));
        assertThat(feuilles).contains("Mme Anne T&#xe9;moin", "HYPERLINK").doesNotContain("<f>");

        figer.executer("21", LUNDI.plusWeeks(1));
        var vide = fichier("/api/relogements/listes-siao/21/2026-S48.pdf");
        Files.write(Path.of("target", "documents", "liste-siao-vide.pdf"), vide);
        try (var lu = Loader.loadPDF(vide)) {
            assertThat(new PDFTextStripper().getText(lu)).contains("Aucun concours");
        }
    }

    @Test
    void une_date_d_expulsion_qui_n_est_pas_dite_n_est_pas_inventee() throws Exception {
        var sansDate = new java.util.HashMap<String, Object>();
        sansDate.put("expulsionPossibleLe", null);
        octroi(dossier, sansDate);
        figer.executer("21", LUNDI);

        var ligne = liste(S47).path("lignes").get(0);
        assertThat(ligne.path("decideLe").asString()).isNotEmpty();
        assertThat(ligne.path("possibleLe").isMissingNode() || ligne.path("possibleLe").isNull())
                .isTrue();
        try (var lu = Loader.loadPDF(fichier(S47 + ".pdf"))) {
            assertThat(new PDFTextStripper().getText(lu)).contains("Non précisé");
        }
    }

    @Test
    void la_liste_en_cours_n_a_pas_de_fichier() {
        assertThat(siao().get(S47 + ".pdf").code()).isEqualTo("LISTE_NON_FIGEE");
        assertThat(siao().get("/api/relogements/listes-siao/21/2026-S50").statut()).isEqualTo(404);
        assertThat(siao().get("/api/relogements/listes-siao/21/pas-une-semaine").statut())
                .isEqualTo(404);
    }

    private byte[] fichier(String chemin) throws IOException, InterruptedException {
        var reponse =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create("http://127.0.0.1:" + port + chemin))
                                        .header(
                                                "Authorization",
                                                TokenIssuer.shared()
                                                        .token("siao-21", "siao-21", "siao")
                                                        .bearer())
                                        .build(),
                                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(reponse.statusCode()).isEqualTo(200);
        return reponse.body();
    }

    private static String texteDuClasseur(byte[] classeur) throws IOException {
        var fichier = Path.of("target", "documents", "liste-siao.xlsx");
        Files.write(fichier, classeur);
        var texte = new StringBuilder();
        try (var zip = new ZipFile(fichier.toFile())) {
            for (var entree : Collections.list(zip.entries())) {
                try (var contenu = zip.getInputStream(entree)) {
                    texte.append(new String(contenu.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return texte.toString();
    }
}
