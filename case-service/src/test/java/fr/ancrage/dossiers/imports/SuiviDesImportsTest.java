package fr.ancrage.dossiers.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.ancrage.dossiers.ClientApi;
import fr.ancrage.dossiers.LaBase;
import fr.ancrage.dossiers.ServiceDemarre;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** A file on its way: long, taken up again, or not what it says. */
@ServiceDemarre
class SuiviDesImportsTest {

    @LocalServerPort int port;
    @Autowired MongoTemplate mongo;
    @TempDir Path dossier;

    private ClientApi secretariat;

    @BeforeEach
    void rien_n_est_connu() {
        LaBase.vider(mongo);
        secretariat = ClientApi.secretariat(port, "21");
    }

    @Test
    void un_long_fichier_se_traite_derriere_et_se_suit() throws Exception {
        StringBuilder texte = new StringBuilder();
        texte.append(
                "N° acte;Nature;Date de signification;Parc;Nom;Prénom;Adresse;Code postal;Commune;Sans rapport\n");
        for (int i = 0; i < 1010; i++) {
            texte.append("L")
                    .append(i)
                    .append(";CP;09/11/2026;privé;Nom")
                    .append(lettres(i))
                    .append(";Prenom")
                    .append(lettres(i / 7))
                    .append(";")
                    .append(i + 1)
                    .append(" rue Pasteur;21000;")
                    .append(i % 100 == 0 ? "Trifouilly" : "Dijon")
                    .append(";x\n");
        }
        Path fichier = Files.writeString(dossier.resolve("long.csv"), texte);

        var recu = secretariat.importer(fichier, "21", false);

        assertThat(recu.statut()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(150))
                .until(() ->
                        secretariat
                                .get(recu.localisation())
                                .corps()
                                .get("etat")
                                .asString()
                                .equals("TERMINE"));
        JsonNode rapport = secretariat.get(recu.localisation()).corps();
        assertThat(rapport.get("lignes").asInt()).isEqualTo(1010);
        assertThat(rapport.get("traitees").asInt()).isEqualTo(1010);
        assertThat(rapport.get("ouverts").asInt()).isEqualTo(999);
        assertThat(rapport.get("refusees").asInt()).isEqualTo(11);
        assertThat(rapport.get("problemes").findValuesAsString("code"))
                .containsExactly("COLONNE_IGNOREE");
        assertThat(rapport.get("detail").size()).isEqualTo(1000);
        assertThat(rapport.get("groupes").findValuesAsString("code"))
                .containsExactly("COMMUNE_INCONNUE");
        assertThat(rapport.get("groupes").get(0).get("lignes").asInt()).isEqualTo(11);
        assertThat(rapport.get("groupes").get(0).get("premiere").asInt()).isEqualTo(2);
        assertThat(mongo.getCollection("dossiers").countDocuments()).isEqualTo(999);
        assertThat(
                        secretariat
                                .get(recu.localisation() + "/lignes?etat=REFUSEE&taille=5")
                                .corps()
                                .get("total")
                                .asInt())
                .isEqualTo(11);
        assertThat(secretariat.get("/api/dossiers/imports").corps().get("total").asInt())
                .isEqualTo(1);
        var avant = secretariat.importer(fichier, "21", true);
        assertThat(avant.statut()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(150))
                .until(() ->
                        secretariat
                                .get(avant.localisation())
                                .corps()
                                .get("etat")
                                .asString()
                                .equals("SIMULATION"));
        assertThat(secretariat.get(avant.localisation()).corps().get("doublons").asInt())
                .isEqualTo(999);
    }

    /** What a killed process leaves: some lines done, a lease that nobody renews. */
    @Test
    void un_import_dont_le_processus_est_mort_est_repris_sans_rien_doubler() throws Exception {
        Path fichier = ClientApi.SAMPLES.resolve("samples-21/actes-2026-S34.csv");
        JsonNode fait = secretariat.importer(fichier, "21", false).corps();
        var lots = mongo.getCollection("imports");
        var lignes = mongo.getCollection("imports_lignes");
        var filtre = new Document("_id", fait.get("id").asString());
        List<String> brutes = Files.readAllLines(fichier, Charset.forName("windows-1252"));
        for (Document ligne : lignes.find(new Document("lot", fait.get("id").asString()))) {
            lignes.updateOne(
                    new Document("_id", ligne.get("_id")),
                    new Document(
                            "$set",
                            new Document("etat", "EN_ATTENTE")
                                    .append(
                                            "cellules",
                                            List.of(
                                                    brutes.get(ligne.getInteger("ligne") - 1)
                                                            .split(";", -1)))));
        }
        mongo.getCollection("dossiers")
                .deleteOne(new Document("actes.numero", brutes.get(5).split(";", -1)[0]));
        mongo.getCollection("actes")
                .updateOne(
                        new Document("_id", "21/" + brutes.get(5).split(";", -1)[0]),
                        new Document("$set", new Document("appliquee", false)));
        lots.updateOne(
                filtre,
                new Document(
                        "$set",
                        new Document("etat", "EN_COURS")
                                .append("prochaine", 0)
                                .append("comptes", new Document())
                                .append(
                                        "bail",
                                        new Document("par", "mort")
                                                .append("jusqua", new Date(0)))));

        await().atMost(Duration.ofSeconds(90))
                .until(() -> "TERMINE".equals(lots.find(filtre).first().getString("etat")));

        JsonNode repris =
                secretariat.get("/api/dossiers/imports/{id}", fait.get("id").asString()).corps();
        for (String compte :
                List.of("lignes", "acceptees", "ouverts", "rattaches", "aRapprocher", "doublons")) {
            assertThat(repris.get(compte).asInt()).as(compte).isEqualTo(fait.get(compte).asInt());
        }
        assertThat(mongo.getCollection("dossiers").countDocuments())
                .isEqualTo(fait.get("ouverts").asLong() + fait.get("aRapprocher").asLong());
        assertThat(mongo.getCollection("menages").countDocuments())
                .isEqualTo(mongo.getCollection("dossiers").countDocuments());
    }

    @Test
    void une_nature_de_fichier_inconnue_est_refusee() {
        var reponse =
                secretariat.importer(
                        ClientApi.SAMPLES.resolve("samples-21/actes-2026-S34.csv"),
                        "FACTURES",
                        "21",
                        true);

        assertThat(reponse.statut()).isEqualTo(422);
        assertThat(reponse.corps().get("code").asString()).isEqualTo("NATURE_IMPORT_INCONNUE");
    }

    @Test
    void des_colonnes_manquantes_se_disent_une_fois_pour_le_fichier() throws Exception {
        Path fichier = Files.writeString(dossier.resolve("court.csv"), "N° acte;Nature\nA1;CP\n");

        var reponse = secretariat.importer(fichier, "21", false);

        assertThat(reponse.statut()).isEqualTo(422);
        assertThat(reponse.corps().get("code").asString()).isEqualTo("COLONNES_MANQUANTES");
        assertThat(reponse.corps().get("problemes").findValuesAsString("champ"))
                .contains("nom", "commune");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vide.xlsx||FICHIER_VIDE|Ce fichier ne contient aucune ligne",
                "pdf.xlsx|%PDF-1.7|FICHIER_FORMAT_INCONNU|ni un CSV ni un classeur",
                "tronque.xlsx|PK\u0003\u0004 x|FICHIER_ILLISIBLE|abîmé ou incomplet",
                "large.csv|;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;|FICHIER_SUSPECT|bien plus que"
            })
    void un_fichier_hostile_est_refuse_en_francais(
            String nom, String contenu, String code, String detail) throws Exception {
        String texte = contenu == null ? "" : contenu;
        Path fichier =
                Files.writeString(
                        dossier.resolve(nom),
                        code.equals("FICHIER_SUSPECT") ? texte.repeat(9) : texte);

        for (int fois = 0; fois < 2; fois++) {
            var reponse = secretariat.importer(fichier, "21", true);

            assertThat(reponse.statut()).isEqualTo(422);
            assertThat(reponse.corps().get("code").asString()).isEqualTo(code);
            assertThat(reponse.corps().get("detail").asString()).contains(detail);
        }
        assertThat(mongo.getCollection("imports_lignes").countDocuments()).isZero();
    }

    @Test
    void l_apercu_rend_les_lignes_refusees_avec_leur_raison() throws Exception {
        Path fichier =
                Files.writeString(
                        dossier.resolve("apercu.csv"),
                        "N° acte;Nature;Date de signification;Parc;Nom;Prénom;Adresse;Code postal;Commune\n"
                                + "A1;CP;09/11/2026;privé;Martin;Jean;1 rue Pasteur;21000;Dijon\n"
                                + "A2;CP;09/11/2026;privé;Blanc;Zoé;2 rue Pasteur;;Trifouilly\n");

        JsonNode apercu = secretariat.importer(fichier, "21", true).corps();

        assertThat(apercu.get("refusees").asInt()).isEqualTo(1);
        byte[] rendues =
                secretariat.fichier(
                        "/api/dossiers/imports/{id}/lignes-refusees.xlsx",
                        apercu.get("id").asString());
        try (var classeur = new ReadableWorkbook(new ByteArrayInputStream(rendues))) {
            assertThat(classeur.getFirstSheet().read())
                    .extracting(ligne -> ligne.getCellText(0) + " " + ligne.getCellText(10))
                    .satisfiesExactly(
                            entete -> assertThat(entete).isEqualTo("N° acte À corriger"),
                            refusee ->
                                    assertThat(refusee)
                                            .startsWith("A2 Cette commune n'existe pas"));
        }
        assertThat(mongo.getCollection("dossiers").countDocuments()).isZero();
    }

    /** A dry run forgets packet by packet what it would write: a household's lines are in one. */
    @Test
    void un_long_apercu_dit_ce_que_l_import_fera() throws Exception {
        StringBuilder texte =
                new StringBuilder(
                        "N° acte;Nature;Date de signification;Date audience;Parc;Nom;Prénom;Adresse;Code postal;Commune\n");
        for (int i = 0; i < 1200; i++) {
            int menage = i % 600;
            texte.append("P")
                    .append(i)
                    .append(i < 600 ? ";CP;17/08/2026;;" : ";ASSIGNATION;09/11/2026;15/02/2027;")
                    .append("privé;Nom")
                    .append(lettres(menage))
                    .append(";Prenom")
                    .append(lettres(menage / 7))
                    .append(";")
                    .append(menage + 1)
                    .append(" rue Pasteur;21000;Dijon\n");
        }
        Path fichier = Files.writeString(dossier.resolve("apercu.csv"), texte);

        var recu = secretariat.importer(fichier, "21", true);
        await().atMost(Duration.ofSeconds(150))
                .until(() ->
                        secretariat
                                .get(recu.localisation())
                                .corps()
                                .get("etat")
                                .asString()
                                .equals("SIMULATION"));

        JsonNode apercu = secretariat.get(recu.localisation()).corps();
        assertThat(apercu.get("traitees").asInt()).isEqualTo(1200);
        assertThat(apercu.get("ouverts").asInt()).isEqualTo(600);
        assertThat(apercu.get("rattaches").asInt()).isEqualTo(600);
        assertThat(mongo.getCollection("dossiers").countDocuments()).isZero();
    }

    private static String lettres(int n) {
        return n < 26 ? "" + (char) ('a' + n) : lettres(n / 26 - 1) + (char) ('a' + n % 26);
    }
}
