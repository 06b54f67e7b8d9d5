package fr.ancrage.dossiers.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.dossiers.ClientApi;
import fr.ancrage.dossiers.LaBase;
import fr.ancrage.dossiers.ServiceDemarre;
import fr.ancrage.dossiers.procedure.model.EvenementDossier.FaitAffectation;
import fr.ancrage.dossiers.procedure.model.EvenementDossier.FaitService;
import fr.ancrage.dossiers.procedure.model.Mouvement;
import fr.ancrage.dossiers.procedure.usecase.NoterAffectation;
import fr.ancrage.dossiers.procedure.usecase.NoterFaitService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** An import undone: what it completed is as it was, what others rely on stays and is named. */
@ServiceDemarre
class AnnulationDUnLotTest {

    private static final String INTITULES =
            "N° acte;Nature;Date de signification;Date audience;Bailleur;Parc;Nom;Prénom;Adresse;Code postal;Commune;Date du bail;Loyer hors charges;Montant de la dette;Téléphone\n";
    private static final LocalDate JOUR = LocalDate.of(2026, 11, 20);

    /** What tells that something happened, and when: the history, not the case. */
    private static final List<String> HISTOIRE =
            List.of("version", "journal", "publieJusqua", "aPublier", "actes", "avantActes");

    @LocalServerPort int port;
    @Autowired MongoTemplate mongo;
    @Autowired NoterFaitService noterFait;
    @Autowired NoterAffectation noterAffectation;
    @TempDir Path dossier;

    private ClientApi secretariat;

    @BeforeEach
    void rien_n_est_connu() {
        LaBase.vider(mongo);
        secretariat = ClientApi.secretariat(port, "21");
    }

    @Test
    void les_dossiers_et_les_menages_redeviennent_ce_qu_ils_etaient() throws Exception {
        importer(
                "A1;CP;17/08/2026;;SCI des Tilleuls;privé;Martin;Jean;1 rue Pasteur;21000;Dijon;01/03/2019;500;1650;0612345678",
                "A2;CP;18/08/2026;;M. Rivière;privé;Blanc;Zoé;2 rue Pasteur;21000;Dijon;;;;");
        Map<String, Document> dossiers = lire("dossiers");
        Map<String, Document> menages = lire("menages");

        JsonNode lot =
                importer(
                        "B1;ASSIGNATION;09/11/2026;15/02/2027;SCI des Tilleuls;privé;Martin;Jean;1 rue Pasteur;21000;Dijon;01/03/2019;520;2700;0698765432",
                        "B2;ASSIGNATION;10/11/2026;16/02/2027;Mme Durand;privé;Blanc;Zoé;2 rue Pasteur;21000;Dijon;01/06/2021;480;3000;",
                        "B3;CQL;19/11/2026;;SCI des Tilleuls;privé;Martin;Jean;1 rue Pasteur;21000;Dijon;01/03/2019;520;3900;",
                        "B4;CP;12/11/2026;;M. Rivière;privé;Neuve;Ada;3 rue Pasteur;21000;Dijon;;;;");
        assertThat(lot.get("rattaches").asInt()).isEqualTo(3);
        assertThat(lire("dossiers")).isNotEqualTo(dossiers);

        JsonNode annule = annuler(lot);

        assertThat(annule.get("etat").asString()).isEqualTo("ANNULE");
        assertThat(annule.get("annulees").asInt()).isEqualTo(4);
        assertThat(annule.get("retenues").asInt()).isZero();
        Map<String, Document> apres = lire("dossiers");
        dossiers.forEach((id, avant) -> assertThat(apres.get(id)).isEqualTo(avant));
        Map<String, Document> menagesApres = lire("menages");
        menages.forEach((id, avant) -> assertThat(menagesApres.get(id)).isEqualTo(avant));
        apres.keySet().removeAll(dossiers.keySet());
        assertThat(apres.values())
                .singleElement()
                .satisfies(d -> assertThat(d.getString("stade")).isEqualTo("CLOS"));
    }

    @Test
    void un_acte_arrive_depuis_garde_ce_qu_il_a_trouve() throws Exception {
        importer(
                "A1;CP;17/08/2026;;M. Rivière;privé;Martin;Jean;1 rue Pasteur;21000;Dijon;;;1650;");
        JsonNode lot =
                importer(
                        "B1;ASSIGNATION;09/11/2026;15/02/2027;M. Rivière;privé;Martin;Jean;1 rue Pasteur;21000;Dijon;01/03/2019;;2700;");
        importer(
                "C1;CQL;19/11/2026;;M. Rivière;privé;Martin;Jean;1 rue Pasteur;21000;Dijon;;;3900;");

        annuler(lot);

        Document d = lire("dossiers").values().iterator().next();
        assertThat(d.get("bail", Document.class).getString("date")).isEqualTo("2019-03-01");
        assertThat(d.get("dette", Document.class).get("montant")).hasToString("3900.00");
        assertThat(d.getString("stade")).isEqualTo("CQL");
    }

    @Test
    void un_dossier_dont_un_courrier_est_parti_garde_ses_actes_et_le_dit() throws Exception {
        JsonNode lot =
                importer(
                        "A1;CP;17/08/2026;;M. Rivière;privé;Martin;Jean;1 rue Pasteur;21000;Dijon;;;;",
                        "A2;CP;18/08/2026;;M. Rivière;privé;Blanc;Zoé;2 rue Pasteur;21000;Dijon;;;;",
                        "A3;CP;19/08/2026;;M. Rivière;privé;Neuve;Ada;3 rue Pasteur;21000;Dijon;;;;");
        courrierParti(dossier(lot, 2));
        missionAcceptee(dossier(lot, 3));

        JsonNode annule = annuler(lot);

        assertThat(annule.get("annulees").asInt()).isEqualTo(1);
        assertThat(annule.get("retenues").asInt()).isEqualTo(2);
        JsonNode retenues =
                secretariat
                        .get("/api/dossiers/imports/" + id(lot) + "/lignes?etat=RETENUE")
                        .corps()
                        .get("elements");
        assertThat(retenues.findValuesAsString("code"))
                .containsExactly("COURRIER_PARTI", "TRAVAIL_COMMENCE");
        assertThat(retenues.findValuesAsString("message").getFirst())
                .contains("21-2026-", "un courrier est parti le 20/11/2026");
        assertThat(stade(dossier(lot, 2))).isEqualTo("COMMANDEMENT_DE_PAYER");
        assertThat(stade(dossier(lot, 3))).isEqualTo("COMMANDEMENT_DE_PAYER");
        assertThat(stade(dossier(lot, 4))).isEqualTo("CLOS");
        JsonNode encore =
                importer(
                        "A1;CP;17/08/2026;;M. Rivière;privé;Martin;Jean;1 rue Pasteur;21000;Dijon;;;;");
        assertThat(encore.get("doublons").asInt()).isEqualTo(1);
    }

    /** A letter about an earlier act says nothing of those that came after it. */
    @Test
    void un_courrier_d_avant_n_empeche_rien() throws Exception {
        JsonNode premier =
                importer(
                        "A1;CP;17/08/2026;;M. Rivière;privé;Martin;Jean;1 rue Pasteur;21000;Dijon;;;;");
        courrierParti(dossier(premier, 2));
        JsonNode lot =
                importer(
                        "B1;ASSIGNATION;09/11/2026;15/02/2027;M. Rivière;privé;Martin;Jean;1 rue Pasteur;21000;Dijon;;;;");

        assertThat(annuler(lot).get("annulees").asInt()).isEqualTo(1);
        assertThat(stade(dossier(premier, 2))).isEqualTo("COMMANDEMENT_DE_PAYER");
    }

    private void courrierParti(String dossier) {
        noterFait.executer(
                new NoterFaitService.Commande(
                        dossier,
                        new FaitService(
                                "notification.envoi-parti",
                                Map.of(
                                        "courrier", "COURRIER_CP",
                                        "destinataire", "MENAGE",
                                        "canal", "COURRIER_POSTAL"),
                                JOUR),
                        new Mouvement.Aucun(),
                        "notification-service",
                        "envois/e1/1"));
    }

    private void missionAcceptee(String dossier) {
        noterAffectation.executer(
                new NoterAffectation.Commande(
                        dossier,
                        new FaitAffectation(
                                "affectation.acceptee", "a1", "DSF", "cd-21", null, null, JOUR),
                        NoterAffectation.Effet.AUCUN,
                        2,
                        JOUR,
                        "affectations/a1/2"));
    }

    private JsonNode importer(String... lignes) throws Exception {
        Path fichier =
                Files.writeString(
                        dossier.resolve("lot.csv"), INTITULES + String.join("\n", lignes) + "\n");
        JsonNode rapport = secretariat.importer(fichier, "21", false).corps();
        assertThat(rapport.get("refusees").asInt()).as(rapport.toPrettyString()).isZero();
        return rapport;
    }

    private JsonNode annuler(JsonNode lot) {
        return secretariat.post("/api/dossiers/imports/" + id(lot) + "/annulation", "{}").corps();
    }

    private static String id(JsonNode lot) {
        return lot.get("id").asString();
    }

    private static String dossier(JsonNode lot, int ligne) {
        for (JsonNode l : lot.get("detail")) {
            if (l.get("ligne").asInt() == ligne) {
                return l.get("dossier").asString();
            }
        }
        throw new AssertionError("no line " + ligne);
    }

    private String stade(String dossier) {
        return mongo.getCollection("dossiers")
                .find(new Document("_id", dossier))
                .first()
                .getString("stade");
    }

    private Map<String, Document> lire(String collection) {
        Map<String, Document> lus = new TreeMap<>();
        for (Document d : mongo.getCollection(collection).find()) {
            HISTOIRE.forEach(d::remove);
            lus.put(d.getString("_id"), d);
        }
        return lus;
    }
}
