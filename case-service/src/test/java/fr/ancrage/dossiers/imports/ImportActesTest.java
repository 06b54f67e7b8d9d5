package fr.ancrage.dossiers.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.dossiers.LaBase;
import fr.ancrage.dossiers.ServiceDemarre;
import fr.ancrage.platform.test.tokens.TokenIssuer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.FileSystemResource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports through the API, on a real database and a real broker. */
@ServiceDemarre
class ImportActesTest {

    static {
        TokenIssuer.shared().publish();
    }

    private static final Path SAMPLES = Path.of("src/test/resources/samples");
    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort int port;
    @Autowired MongoTemplate mongo;

    @BeforeEach
    void rien_n_est_connu() {
        LaBase.vider(mongo);
    }

    @Test
    void le_fichier_avec_erreurs_donne_exactement_ce_qui_est_attendu() throws Exception {
        JsonNode attendu =
                JSON.readTree(
                        Files.readString(
                                SAMPLES.resolve("samples-21/actes-avec-erreurs.expected.json")));
        for (boolean simulation : List.of(true, false)) {
            JsonNode rapport =
                    importer(
                            "samples-21/actes-avec-erreurs.csv",
                            "21",
                            simulation,
                            "secretariat-21");

            for (String compte : List.of("lignes", "acceptees", "doublons", "refusees")) {
                assertThat(rapport.get(compte).asInt())
                        .as(compte)
                        .isEqualTo(attendu.get(compte).asInt());
            }
            Map<String, JsonNode> parLigne = new HashMap<>();
            rapport.get("detail").forEach(l -> parLigne.put(l.get("ligne").asString(), l));
            attendu.get("detail")
                    .properties()
                    .forEach(e -> {
                        JsonNode ligne = parLigne.get(e.getKey());
                        assertThat(ligne.get("etat").asString())
                                .as("ligne " + e.getKey())
                                .isEqualTo(e.getValue().get("etat").asString());
                        assertThat(codes(ligne))
                                .as("ligne " + e.getKey())
                                .isEqualTo(codes(e.getValue()));
                    });
            assertThat(mongo.getCollection("dossiers").countDocuments())
                    .isEqualTo(simulation ? 0 : 4);
        }
    }

    @ParameterizedTest
    @CsvSource({"samples-21,21", "samples-77,77", "graine-7-fautes,21"})
    void les_suites_de_procedure_rejoignent_le_bon_menage(String dossier, String departement)
            throws Exception {
        JsonNode verite =
                JSON.readTree(Files.readString(SAMPLES.resolve(dossier + "/verite.json")))
                        .get("actes");
        importer(dossier + "/actes-2026-S34.csv", departement, false, "secretariat-" + departement);
        Map<String, Integer> avant = foyersParDossier(verite);
        importer(dossier + "/actes-2026-S46.csv", departement, false, "secretariat-" + departement);

        int suites = 0;
        int rattachees = 0;
        Set<Integer> connus = new HashSet<>(avant.values());
        for (Document d : mongo.getCollection("dossiers").find()) {
            List<Integer> foyers =
                    d.getList("actes", Document.class).stream()
                            .map(a -> verite.get(a.getString("numero")).asInt())
                            .toList();
            assertThat(new HashSet<>(foyers)).as(d.getString("reference")).hasSize(1);
            boolean nouveau = !avant.containsKey(d.getString("_id"));
            if (!nouveau) {
                suites += foyers.size() - 1;
                rattachees += foyers.size() - 1;
            } else if (connus.contains(foyers.getFirst())) {
                suites++;
                assertThat(d.getBoolean("aRapprocher")).as("proposed, at least").isTrue();
            }
        }
        assertThat(suites).isPositive();
        assertThat(rattachees).isGreaterThanOrEqualTo((int) Math.ceil(0.9 * suites));

        long dossiers = mongo.getCollection("dossiers").countDocuments();
        for (String semaine : List.of("S34", "S46")) {
            JsonNode encore =
                    importer(
                            dossier + "/actes-2026-" + semaine + ".csv",
                            departement,
                            false,
                            "secretariat-" + departement);
            assertThat(encore.get("doublons").asInt()).isEqualTo(encore.get("lignes").asInt());
        }
        assertThat(mongo.getCollection("dossiers").countDocuments()).isEqualTo(dossiers);
    }

    @Test
    void deux_imports_en_meme_temps_ouvrent_chaque_menage_une_fois() throws Exception {
        try (var fils = Executors.newFixedThreadPool(2)) {
            List<Future<JsonNode>> imports = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                imports.add(
                        fils.submit(() ->
                                importer(
                                        "samples-21/actes-2026-S34.csv",
                                        "21",
                                        false,
                                        "secretariat-21")));
            }
            int acceptees = 0;
            int lignes = 0;
            for (Future<JsonNode> rapport : imports) {
                assertThat(rapport.get().get("refusees").asInt()).isZero();
                acceptees += rapport.get().get("acceptees").asInt();
                lignes = rapport.get().get("lignes").asInt();
            }
            assertThat(acceptees).isEqualTo(lignes);
        }
        Set<String> numeros = new HashSet<>();
        int actes = 0;
        for (Document d : mongo.getCollection("dossiers").find()) {
            for (Document a : d.getList("actes", Document.class)) {
                actes++;
                numeros.add(a.getString("numero"));
            }
        }
        assertThat(actes).isEqualTo(numeros.size());
        assertThat(mongo.getCollection("menages").countDocuments())
                .isEqualTo(mongo.getCollection("dossiers").countDocuments());
    }

    @Test
    void un_import_annule_se_refait() throws Exception {
        JsonNode premier = importer("samples-21/actes-2026-S34.csv", "21", false, "secretariat-21");
        JsonNode annule =
                JSON.readTree(
                        client("secretariat-21", "21")
                                .post()
                                .uri("/api/dossiers/imports/{id}/annulation", texte(premier, "id"))
                                .retrieve()
                                .body(String.class));
        assertThat(texte(annule, "etat")).isEqualTo("ANNULE");
        for (Document d : mongo.getCollection("dossiers").find()) {
            assertThat(d.getString("stade")).isEqualTo("CLOS");
        }

        JsonNode encore = importer("samples-21/actes-2026-S34.csv", "21", false, "secretariat-21");
        assertThat(encore.get("acceptees").asInt()).isEqualTo(encore.get("lignes").asInt());
        assertThat(
                        mongo.getCollection("dossiers")
                                .countDocuments(new Document("stade", new Document("$ne", "CLOS"))))
                .isEqualTo(premier.get("ouverts").asLong());
    }

    @Test
    void une_faute_de_frappe_n_empeche_pas_de_trouver() throws Exception {
        importer("samples-21/actes-2026-S34.csv", "21", false, "secretariat-21");

        JsonNode page =
                JSON.readTree(
                        client("secretariat-21", "21")
                                .post()
                                .uri("/api/dossiers/recherche")
                                .contentType(MediaType.APPLICATION_JSON)
                                .body("{\"texte\":\"guerni enzo\"}")
                                .retrieve()
                                .body(String.class));

        assertThat(page.get("total").asInt()).isPositive();
        JsonNode premier = page.get("elements").get(0);
        assertThat(texte(premier.get("menage"), "nom")).startsWith("Enzo Guérin");
        JsonNode echeances =
                JSON.readTree(
                        client("secretariat-21", "21")
                                .get()
                                .uri("/api/dossiers/{id}/echeances", texte(premier, "id"))
                                .retrieve()
                                .body(String.class));
        assertThat(echeances.get("echeances").size()).isPositive();
        JsonNode historique =
                JSON.readTree(
                        client("secretariat-21", "21")
                                .get()
                                .uri("/api/dossiers/{id}/historique", texte(premier, "id"))
                                .retrieve()
                                .body(String.class));
        assertThat(historique.get("total").asInt()).isEqualTo(2);
        int autre =
                client("secretariat-77", "77")
                        .get()
                        .uri("/api/dossiers/{id}", texte(premier, "id"))
                        .exchange((_, reponse) -> reponse.getStatusCode().value());
        assertThat(autre).isEqualTo(404);
        int social =
                client("social-cd-21", "21")
                        .get()
                        .uri("/api/dossiers/{id}", texte(premier, "id"))
                        .exchange((_, reponse) -> reponse.getStatusCode().value());
        assertThat(social).isEqualTo(404);
    }

    private Map<String, Integer> foyersParDossier(JsonNode verite) {
        Map<String, Integer> foyers = new HashMap<>();
        for (Document d : mongo.getCollection("dossiers").find()) {
            foyers.put(
                    d.getString("_id"),
                    verite.get(d.getList("actes", Document.class).getFirst().getString("numero"))
                            .asInt());
        }
        return foyers;
    }

    private static List<String> codes(JsonNode ligne) {
        List<String> codes = new ArrayList<>();
        if (ligne.has("problemes")) {
            ligne.get("problemes")
                    .forEach(p ->
                            codes.add(
                                    texte(p, "champ")
                                            + " "
                                            + texte(p, "code")
                                            + " "
                                            + p.path("gravite").asString("ERREUR")));
        }
        return codes;
    }

    private static String texte(JsonNode noeud, String champ) {
        return noeud.get(champ).asString();
    }

    private JsonNode importer(
            String fichier, String departement, boolean simulation, String compte) {
        var corps = new LinkedMultiValueMap<String, Object>();
        corps.add("fichier", new FileSystemResource(SAMPLES.resolve(fichier)));
        String reponse =
                client(compte, departement)
                        .post()
                        .uri(
                                "/api/dossiers/imports?nature=ACTES&simulation={s}&departement={d}",
                                simulation,
                                departement)
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .body(corps)
                        .retrieve()
                        .body(String.class);
        return JSON.readTree(reponse);
    }

    private RestClient client(String compte, String departement) {
        String role = compte.startsWith("social") ? "travailleur-social" : "secretariat";
        String organisation =
                compte.startsWith("social") ? "cd-" + departement : "ddets-" + departement;
        var fabrique = new JdkClientHttpRequestFactory();
        fabrique.setReadTimeout(Duration.ofSeconds(60));
        return RestClient.builder()
                .requestFactory(fabrique)
                .baseUrl("http://127.0.0.1:" + port)
                .defaultHeader(
                        "Authorization",
                        TokenIssuer.shared().token(compte, organisation, role).bearer())
                .build();
    }
}
