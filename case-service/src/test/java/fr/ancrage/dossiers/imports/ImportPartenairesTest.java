package fr.ancrage.dossiers.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.dossiers.ClientApi;
import fr.ancrage.dossiers.LaBase;
import fr.ancrage.dossiers.ServiceDemarre;
import fr.ancrage.dossiers.menage.model.ComplementsMenage;
import fr.ancrage.dossiers.menage.model.Menages;
import fr.ancrage.dossiers.menage.model.Mention;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.dossiers.procedure.model.Precisions;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the CAF reports, what landlords refer, what the prefect decides, against the truth. */
@ServiceDemarre
class ImportPartenairesTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @LocalServerPort int port;
    @Autowired MongoTemplate mongo;
    @Autowired Menages menages;
    @Autowired Dossiers registre;
    @TempDir Path dossier;

    @BeforeEach
    void rien_n_est_connu() {
        LaBase.vider(mongo);
    }

    /**
     * These files have no telephone and the CAF's no lease: a name with a typing error is proposed
     * to a person rather than attached, so that the share falls with a fifth of typing errors.
     */
    @ParameterizedTest
    @CsvSource({"samples-21,21,0.9", "samples-77,77,0.9", "graine-11-fautes,77,0.5"})
    void signalements_et_saisines_rejoignent_le_bon_menage(
            String echantillon, String departement, double part) throws Exception {
        JsonNode verite =
                JSON.readTree(
                        Files.readString(ClientApi.SAMPLES.resolve(echantillon + "/verite.json")));
        importer(echantillon + "/actes-2026-S34.csv", "ACTES", departement, false);
        importer(echantillon + "/actes-2026-S46.csv", "ACTES", departement, false);

        for (String nature : List.of("SIGNALEMENTS_CAF", "SAISINES_BAILLEURS")) {
            String fichier =
                    echantillon
                            + (nature.equals("SIGNALEMENTS_CAF")
                                    ? "/signalements-caf-2026-10.xlsx"
                                    : "/saisines-bailleurs-2026-10.xlsx");
            Set<Integer> connus = foyers(verite).keySet();
            JsonNode simule = importer(fichier, nature, departement, true);
            JsonNode rapport = importer(fichier, nature, departement, false);
            assertThat(rapport.get("refusees").asInt()).as(nature).isZero();
            for (String compte : List.of("ouverts", "rattaches", "aRapprocher")) {
                assertThat(simule.get(compte).asInt())
                        .as(nature + " " + compte)
                        .isEqualTo(rapport.get(compte).asInt());
            }

            int suites = 0;
            int rattachees = 0;
            for (JsonNode ligne : rapport.get("detail")) {
                Document d = dossier(ligne.get("dossier").asString());
                int foyer = foyer(d, ligne.get("ligne").asInt(), rapport, verite);
                boolean rattache = ligne.get("effet").asString().equals("RATTACHE");
                if (connus.contains(foyer)) {
                    suites++;
                    rattachees += rattache ? 1 : 0;
                    assertThat(rattache || d.getBoolean("aRapprocher"))
                            .as("attached, or proposed: line " + ligne.get("ligne"))
                            .isTrue();
                }
            }
            assertThat(suites).as(nature).isPositive();
            assertThat(rattachees)
                    .as(nature)
                    .isGreaterThanOrEqualTo((int) Math.ceil(part * suites));

            JsonNode encore = importer(fichier, nature, departement, false);
            assertThat(encore.get("doublons").asInt()).isEqualTo(encore.get("lignes").asInt());
        }
        // nobody's act stands with another household
        foyers(verite).forEach((foyer, menages) -> assertThat(menages).as("" + foyer).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({"samples-21,21", "samples-77,77", "graine-11-fautes,77"})
    void chaque_decision_trouve_sa_requisition(String echantillon, String departement)
            throws Exception {
        importer(echantillon + "/actes-2026-S34.csv", "ACTES", departement, false);
        importer(echantillon + "/actes-2026-S46.csv", "ACTES", departement, false);
        long dossiers = mongo.getCollection("dossiers").countDocuments();
        String fichier = echantillon + "/decisions-cfp-2026-S46.csv";

        JsonNode simule = importer(fichier, "DECISIONS_CFP", departement, true);
        JsonNode rapport = importer(fichier, "DECISIONS_CFP", departement, false);
        JsonNode encore = importer(fichier, "DECISIONS_CFP", departement, false);

        assertThat(simule.get("rattaches").asInt()).isEqualTo(rapport.get("lignes").asInt());
        assertThat(rapport.get("rattaches").asInt()).isEqualTo(rapport.get("lignes").asInt());
        assertThat(rapport.get("avertissements").asInt()).isZero();
        assertThat(encore.get("doublons").asInt()).isEqualTo(encore.get("lignes").asInt());
        assertThat(mongo.getCollection("dossiers").countDocuments()).isEqualTo(dossiers);
        List<String> lignes = Files.readAllLines(ClientApi.SAMPLES.resolve(fichier), WINDOWS);
        for (String ligne : lignes.subList(1, lignes.size())) {
            String[] cellules = ligne.split(";", -1);
            Document d =
                    mongo.getCollection("dossiers")
                            .find(new Document("actes.numero", cellules[0]))
                            .first();
            Document decision =
                    d.getList("actes", Document.class).stream()
                            .filter(a -> a.getString("nature").equals("DECISION_CFP"))
                            .findFirst()
                            .orElseThrow();
            Document concours = decision.get("concours", Document.class);
            assertThat(decision.getString("sens")).isEqualToIgnoringCase(cellules[4]);
            assertThat(decision.getString("date")).isEqualTo("2026-11-13");
            assertThat(concours.getString("expulsionPossibleLe")).isEqualTo("2027-04-01");
            assertThat(concours.get("veilleSociale", Document.class)).containsOnlyKeys("scelle");
            assertThat(concours.get("critereValide", Document.class)).containsOnlyKeys("scelle");
            Precisions.Concours lu =
                    registre.trouver(d.getString("_id")).orElseThrow().dossier().actes().stream()
                            .map(a -> a.etape().precisions().concours())
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElseThrow();
            assertThat(lu.veilleSociale()).isEqualTo(cellules[8].equals("oui"));
            assertThat(lu.critereValide()).isEqualTo(!cellules[7].isBlank());
            assertThat(concours.getString("acteVise")).isEqualTo(cellules[0]);
            assertThat(d.getString("stade")).isEqualTo("CFP");
        }
        assertThat(mongo.getCollection("dossiers").find().into(new ArrayList<>()).toString())
                .as("which criterion stays on the household's side")
                .doesNotContain("HANDICAP", "GROSSESSE", "VIOLENCES");
    }

    @Test
    void une_decision_sans_requisition_connue_est_refusee_et_un_autre_nom_se_voit()
            throws Exception {
        importer("samples-21/actes-2026-S46.csv", "ACTES", "21", false);
        Path fichier =
                Files.writeString(
                        dossier.resolve("decisions.csv"),
                        """
                        Numéro RFP;NOM;Prénom;Ville;Sens de la décision;Date décision;Expulsion possible le;Vulnérabilité;Veille
                        Z0000000;Faure;Martine;Crépand;octroi;13/11/2026;;;oui
                        D9494884;Inconnue;Zoé;Crépand;Octroi;46339;01/04/2027;handicap et grossesse;O
                        C8550410;Lemaire;Khadija;Dijon;refus;13/11/2026;;;
                        F7354505;HENRY;Daniel;Crépand;accordé;2026-11-13;;licorne;peut-être
                        H5481774;Dufour;Noël;Dijon;ajourné;13/11/2026;;;
                        """);

        JsonNode rapport = importer(fichier, "DECISIONS_CFP", "21", false);

        assertThat(codes(rapport, 2)).containsExactly("REQUISITION_INCONNUE");
        assertThat(codes(rapport, 3)).containsExactly("DOSSIER_DIFFERENT");
        assertThat(codes(rapport, 4)).containsExactly("ACTE_SANS_RAPPORT");
        assertThat(codes(rapport, 5)).containsExactly("VALEUR_INCONNUE", "VALEUR_INCONNUE");
        assertThat(codes(rapport, 6)).containsExactly("VALEUR_INCONNUE");
        assertThat(rapport.get("refusees").asInt()).isEqualTo(3);
        assertThat(rapport.get("rattaches").asInt()).isEqualTo(2);
        assertThat(message(rapport, 2)).contains("Aucune réquisition", "vérifiez");
        Document menage =
                mongo.getCollection("menages")
                        .find(new Document("mentions.acte", "21/D9494884/1"))
                        .first();
        assertThat(menage.toString()).doesNotContain("GROSSESSE", "HANDICAP", "Inconnue");
        assertThat(menages.trouver(menage.getString("_id")).orElseThrow().criteres())
                .contains("GROSSESSE", "HANDICAP");
    }

    @Test
    void une_requisition_separee_depuis_est_trouvee_dans_son_nouveau_dossier() {
        importer("samples-21/actes-2026-S34.csv", "ACTES", "21", false);
        importer("samples-21/actes-2026-S46.csv", "ACTES", "21", false);
        Document avec =
                mongo.getCollection("dossiers")
                        .find(new Document("actes.numero", "D9494884"))
                        .first();
        String separe =
                secretariat("21")
                        .post(
                                "/api/dossiers/{id}/separation",
                                "{\"acte\":\"D9494884\"}",
                                avec.getString("_id"))
                        .corps()
                        .get("dossier")
                        .asString();

        JsonNode rapport =
                importer("samples-21/decisions-cfp-2026-S46.csv", "DECISIONS_CFP", "21", false);

        assertThat(rapport.get("rattaches").asInt()).isEqualTo(rapport.get("lignes").asInt());
        assertThat(dossier(separe).getString("stade")).isEqualTo("CFP");
        assertThat(dossier(avec.getString("_id")).getString("stade")).isNotEqualTo("CFP");
    }

    @Test
    void un_import_de_decisions_annule_oublie_les_criteres_et_se_refait() throws Exception {
        importer("samples-21/actes-2026-S46.csv", "ACTES", "21", false);
        String fichier = "samples-21/decisions-cfp-2026-S46.csv";
        JsonNode premier = importer(fichier, "DECISIONS_CFP", "21", false);
        var siao = ClientApi.agent(port, "siao-21", "siao-21", "siao");
        assertThat(siao.get("/api/dossiers").corps().get("total").asInt()).isEqualTo(4);

        secretariat("21")
                .post("/api/dossiers/imports/{id}/annulation", "{}", premier.get("id").asString());

        assertThat(siao.get("/api/dossiers").corps().get("total").asInt()).isZero();
        assertThat(criteres()).isEmpty();
        JsonNode encore = importer(fichier, "DECISIONS_CFP", "21", false);
        assertThat(encore.get("rattaches").asInt()).isEqualTo(encore.get("lignes").asInt());
        assertThat(siao.get("/api/dossiers").corps().get("total").asInt()).isEqualTo(4);
    }

    @Test
    void un_impaye_signale_de_nouveau_avec_un_autre_montant_reste_connu() throws Exception {
        String entete =
                "Matricule;Nom;Prénom;Adresse;CP;Commune;Parc;Bailleur;Aide au logement;Tiers payant;Enfants;Montant impayé;Date de constitution;Critères de vulnérabilité\n";
        String ligne =
                "1234567;Témoin;Anne;1 rue Pasteur;21000;Dijon;privé;M. Rivière;;O;2;%s;01/08/2026;femme enceinte\n";
        Path octobre =
                Files.writeString(dossier.resolve("o.csv"), entete + ligne.formatted("1 650,00"));
        Path novembre =
                Files.writeString(dossier.resolve("n.csv"), entete + ligne.formatted("2 200,00"));

        JsonNode premier = importer(octobre, "SIGNALEMENTS_CAF", "21", false);
        JsonNode second = importer(novembre, "SIGNALEMENTS_CAF", "21", false);

        assertThat(premier.get("ouverts").asInt()).isEqualTo(1);
        assertThat(premier.get("problemes").findValuesAsString("code")).contains("DATE_SUPPOSEE");
        assertThat(second.get("doublons").asInt()).isEqualTo(1);
        assertThat(codes(second, 2)).containsExactly("DEJA_SIGNALE");
        Document d = mongo.getCollection("dossiers").find().first();
        Document acte = d.getList("actes", Document.class).getFirst();
        assertThat(acte.getString("numero")).startsWith("SIG-").doesNotContain("1234567");
        assertThat(acte.get("arriere", Document.class).getString("constitueLe"))
                .isEqualTo("2026-08-01");
        assertThat(d.get("situation", Document.class).getInteger("enfants")).isEqualTo(2);
        assertThat(d.get("situation", Document.class).getBoolean("tiersPayant")).isTrue();
        assertThat(d.get("situation", Document.class).getString("organismePayeur"))
                .isEqualTo("CAF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SIGNALEMENTS_CAF", "SAISINES_BAILLEURS"})
    void deux_imports_en_meme_temps_ouvrent_chaque_menage_une_fois(String nature) throws Exception {
        String fichier =
                nature.equals("SIGNALEMENTS_CAF")
                        ? "samples-21/signalements-caf-2026-10.xlsx"
                        : "samples-21/saisines-bailleurs-2026-10.xlsx";
        int acceptees = 0;
        int lignes = 0;
        try (var fils = Executors.newFixedThreadPool(2)) {
            List<Future<JsonNode>> imports = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                imports.add(fils.submit(() -> importer(fichier, nature, "21", false)));
            }
            for (Future<JsonNode> rapport : imports) {
                assertThat(rapport.get().get("refusees").asInt()).isZero();
                acceptees += rapport.get().get("acceptees").asInt();
                lignes = rapport.get().get("lignes").asInt();
            }
        }
        assertThat(acceptees).isEqualTo(lignes);
        int actes = 0;
        Set<String> numeros = new HashSet<>();
        for (Document d : mongo.getCollection("dossiers").find()) {
            for (Document a : d.getList("actes", Document.class)) {
                actes++;
                numeros.add(a.getString("numero"));
            }
        }
        assertThat(actes).isEqualTo(lignes).isEqualTo(numeros.size());
    }

    @Test
    void des_colonnes_manquantes_se_disent_dans_les_mots_de_chaque_nature() throws Exception {
        Path fichier = Files.writeString(dossier.resolve("c.csv"), "Nom;Prénom\nTémoin;Anne\n");

        var caf = secretariat("21").importer(fichier, "SIGNALEMENTS_CAF", "21", true);
        var cfp = secretariat("21").importer(fichier, "DECISIONS_CFP", "21", true);

        assertThat(caf.corps().get("problemes").findValuesAsString("champ"))
                .contains("allocataire", "impayeConstitueLe")
                .doesNotContain("numero", "nom");
        assertThat(cfp.corps().get("problemes").findValuesAsString("champ"))
                .containsExactlyInAnyOrder("numeroRfp", "sens", "dateDecision");
    }

    /** Household of the truth to the households of the service that carry its acts. */
    private Map<Integer, Set<String>> foyers(JsonNode verite) {
        Map<Integer, Set<String>> foyers = new HashMap<>();
        for (Document m : mongo.getCollection("menages").find()) {
            Set<Integer> vrais = new HashSet<>();
            for (Mention mention : mentions(m)) {
                vrais.add(foyer(mention, verite));
            }
            assertThat(vrais).as("one household: " + m.getString("_id")).hasSize(1);
            foyers.computeIfAbsent(vrais.iterator().next(), _ -> new HashSet<>())
                    .add(m.getString("_id"));
        }
        return foyers;
    }

    private List<Mention> mentions(Document menage) {
        return menages.trouver(menage.getString("_id")).orElseThrow().mentions();
    }

    private static int foyer(Mention mention, JsonNode verite) {
        ComplementsMenage complements = mention.complements();
        if (complements.allocataire() != null) {
            return verite.get("signalementsCaf").get(complements.allocataire()).asInt();
        }
        if (complements.referenceLocataire() != null) {
            return verite.get("saisinesBailleurs").get(complements.referenceLocataire()).asInt();
        }
        return verite.get("actes").get(mention.acte().split("/")[1]).asInt();
    }

    private int foyer(Document d, int ligne, JsonNode rapport, JsonNode verite) {
        Document acte =
                d.getList("actes", Document.class).stream()
                        .filter(a ->
                                rapport.get("id").asString().equals(a.getString("lot"))
                                        && a.getInteger("ligne") == ligne)
                        .findFirst()
                        .orElseThrow();
        String cle =
                d.getString("departement")
                        + "/"
                        + acte.getString("numero").toUpperCase(java.util.Locale.ROOT)
                        + "/"
                        + acte.getInteger("generation");
        return mongo
                .getCollection("menages")
                .find(new Document("mentions.acte", cle))
                .into(new ArrayList<>())
                .stream()
                .flatMap(m -> mentions(m).stream())
                .filter(m -> m.acte().equals(cle))
                .map(m -> foyer(m, verite))
                .findFirst()
                .orElseThrow();
    }

    private List<String> criteres() {
        return mongo
                .getCollection("menages")
                .find()
                .map(m -> m.getString("_id"))
                .into(new ArrayList<>())
                .stream()
                .flatMap(id -> menages.trouver(id).orElseThrow().criteres().stream())
                .toList();
    }

    private Document dossier(String id) {
        return mongo.getCollection("dossiers").find(new Document("_id", id)).first();
    }

    private static List<String> codes(JsonNode rapport, int ligne) {
        List<String> codes = new ArrayList<>();
        for (JsonNode l : rapport.get("detail")) {
            if (l.get("ligne").asInt() == ligne) {
                codes.addAll(l.get("problemes").findValuesAsString("code"));
            }
        }
        return codes;
    }

    private static String message(JsonNode rapport, int ligne) {
        for (JsonNode l : rapport.get("detail")) {
            if (l.get("ligne").asInt() == ligne) {
                return l.get("problemes").get(0).get("message").asString();
            }
        }
        return "";
    }

    private JsonNode importer(
            String fichier, String nature, String departement, boolean simulation) {
        return importer(ClientApi.SAMPLES.resolve(fichier), nature, departement, simulation);
    }

    private JsonNode importer(Path fichier, String nature, String departement, boolean simulation) {
        var reponse = secretariat(departement).importer(fichier, nature, departement, simulation);
        assertThat(reponse.statut()).as(reponse.corps().toString()).isEqualTo(200);
        return reponse.corps();
    }

    private ClientApi secretariat(String departement) {
        return ClientApi.secretariat(port, departement);
    }
}
