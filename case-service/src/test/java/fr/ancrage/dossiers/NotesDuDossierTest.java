package fr.ancrage.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.platform.test.http.Client;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Notes on a case: their author's own until they are shared by name, within the policy. */
class NotesDuDossierTest extends DossierQueRienNOuvre {

    private static final String CHEMIN = "/api/dossiers/{id}/notes";
    private static final String MOTS = "Madame rappelle lundi matin";

    @BeforeEach
    void aucune_note_et_cd_21_connait_le_menage() {
        mongo.getCollection("notes").deleteMany(new Document());
        mongo.getCollection("situations").deleteMany(new Document());
        secretariat.post(
                "/api/dossiers/{id}/situation/renseignements",
                json(
                        Map.of(
                                "organisation", "cd-21",
                                "rubrique", "CONNAISSANCE",
                                "valeur", "CONNU")),
                dossier);
    }

    private static String json(Map<String, String> corps) {
        return JsonMapper.shared().writeValueAsString(corps);
    }

    private Client.Reponse ecrire(ClientApi qui, String sujet) {
        return qui.post(CHEMIN, json(Map.of("sujet", sujet, "texte", MOTS)), dossier);
    }

    private String ecrite(String sujet) {
        var ecrite = ecrire(agent, sujet);
        assertThat(ecrite.statut()).as(ecrite.corps().toString()).isEqualTo(201);
        return ecrite.corps().get("elements").get(0).get("id").asString();
    }

    private Client.Reponse faire(
            ClientApi qui, String note, String geste, Map<String, String> corps) {
        return qui.post(CHEMIN + "/{n}/{g}", json(corps), dossier, note, geste);
    }

    private Client.Reponse partager(String note, String organisation) {
        return faire(
                agent,
                note,
                "partage",
                Map.of("organisation", organisation, "motif", "Pour préparer la séance."));
    }

    private JsonNode notes(ClientApi qui) {
        return qui.get(CHEMIN, dossier).corps().get("elements");
    }

    private String page(ClientApi qui) throws IOException {
        byte[] octets = qui.fichier("/api/dossiers/{id}/dossier.pdf", dossier);
        try (var document = Loader.loadPDF(octets)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static java.util.List<String> raconte(ClientApi qui, String dossier) {
        return qui.get("/api/dossiers/{id}/historique", dossier)
                .corps()
                .get("elements")
                .findValuesAsString("libelle");
    }

    @Test
    void une_note_privee_n_existe_que_pour_son_auteur() throws IOException {
        ecrite("MENAGE");
        ClientApi collegue = ClientApi.agent(port, "ts-2", "cd-21", "travailleur-social");

        assertThat(notes(agent)).hasSize(1);
        assertThat(notes(agent).get(0).get("texte").asString()).isEqualTo(MOTS);
        assertThat(raconte(agent, dossier)).contains("Note sur la situation du ménage écrite.");
        assertThat(page(agent)).contains(MOTS);
        for (ClientApi autre : new ClientApi[] {collegue, secretariat}) {
            assertThat(notes(autre)).isEmpty();
            assertThat(raconte(autre, dossier)).noneMatch(l -> l.contains("Note"));
            assertThat(page(autre)).doesNotContain(MOTS, "Notes que");
        }
        assertThat(mongo.getCollection("notes").find().first().toString())
                .contains("scelle")
                .doesNotContain("rappelle");
        assertThat(
                        mongo.getCollection("piste")
                                .find(new Document("genre", "note"))
                                .map(Document::toJson))
                .isNotEmpty()
                .allMatch(t -> t.contains(dossier));
    }

    @Test
    void partagee_elle_est_lue_de_ceux_que_la_politique_laisse_lire_et_reprise_elle_ne_l_est_plus()
            throws IOException {
        String note = ecrite("MENAGE");
        JsonNode sujets = agent.get(CHEMIN, dossier).corps().get("sujets");
        assertThat(sujets.get(1).get("lecteurs").findValuesAsString("organisation"))
                .contains("ddets-21", "cd-21")
                .doesNotContain("orvitis", "dijon-metropole", "ddets-77");
        assertThat(partager(note, "orvitis").code()).isEqualTo("LECTEUR_SANS_DROIT");
        assertThat(faire(agent, note, "partage", Map.of("organisation", "ddets-21")).statut())
                .isEqualTo(400);

        assertThat(partager(note, "ddets-21").statut()).isEqualTo(200);

        JsonNode lue = notes(secretariat).get(0);
        assertThat(lue.get("texte").asString()).isEqualTo(MOTS);
        assertThat(lue.get("mienne").asBoolean()).isFalse();
        assertThat(lue.get("partages").get(0).get("motif").asString()).contains("séance");
        assertThat(raconte(secretariat, dossier))
                .anyMatch(l -> l.startsWith("Note sur la situation du ménage partagée avec"));
        assertThat(page(secretariat)).contains(MOTS);
        // of the same organisation, a manager reads no social follow-up
        ClientApi gestionnaire =
                ClientApi.agent(port, "gestionnaire-21", "ddets-21", "gestionnaire");
        assertThat(notes(gestionnaire)).isEmpty();
        assertThat(faire(secretariat, note, "retrait", Map.of("motif", "Essai.")).statut())
                .isEqualTo(403);
        assertThat(faire(gestionnaire, note, "retrait", Map.of("motif", "Essai.")).statut())
                .isEqualTo(404);

        assertThat(faire(agent, note, "reprise", Map.of("organisation", "ddets-21")).statut())
                .isEqualTo(200);
        assertThat(notes(secretariat)).isEmpty();
        assertThat(raconte(secretariat, dossier)).noneMatch(l -> l.contains("Note"));
    }

    @Test
    void une_note_sur_la_procedure_se_partage_avec_qui_lit_la_procedure() {
        String note = ecrite("PROCEDURE");

        assertThat(partager(note, "ddets-21").statut()).isEqualTo(200);

        ClientApi gestionnaire =
                ClientApi.agent(port, "gestionnaire-21", "ddets-21", "gestionnaire");
        assertThat(notes(gestionnaire)).hasSize(1);
        assertThat(ecrire(gestionnaire, "MENAGE").statut()).isEqualTo(400);
        assertThat(ecrire(gestionnaire, "PROCEDURE").statut()).isEqualTo(201);
    }

    @Test
    void corrigee_puis_retiree_ses_mots_s_en_vont_et_sa_trace_reste() {
        String note = ecrite("MENAGE");
        partager(note, "ddets-21");
        Map<String, String> correction =
                Map.of("texte", "Elle rappelle mardi", "motif", "Jour erroné");
        assertThat(faire(agent, note, "correction", correction).statut()).isEqualTo(200);
        assertThat(faire(agent, note, "correction", correction).code()).isEqualTo("NOTE_INCHANGEE");

        JsonNode corrigee = notes(secretariat).get(0);
        assertThat(corrigee.get("texte").asString()).isEqualTo("Elle rappelle mardi");
        assertThat(corrigee.get("versions").toString())
                .contains("Jour erroné")
                .doesNotContain(MOTS);
        assertThat(notes(agent).get(0).get("versions").toString()).contains(MOTS);

        assertThat(
                        faire(agent, note, "retrait", Map.of("motif", "Ce n’était pas ce ménage"))
                                .statut())
                .isEqualTo(200);

        JsonNode retiree = notes(secretariat).get(0);
        assertThat(retiree.has("texte")).isFalse();
        assertThat(retiree.get("retrait").get("motif").asString()).contains("pas ce ménage");
        assertThat(notes(agent).toString()).doesNotContain(MOTS, "mardi", "Jour erroné");
        assertThat(notes(agent).get(0).get("changer").get("raison").asString()).contains("retirée");
        assertThat(partager(note, "cd-21").code()).isEqualTo("NOTE_RETIREE");
        assertThat(raconte(agent, dossier))
                .contains("Note sur la situation du ménage retirée.")
                .contains("Note sur la situation du ménage corrigée.");
    }

    @Test
    void qui_ne_suit_plus_le_dossier_n_y_lit_plus_rien_pas_meme_ses_notes() {
        ecrite("PROCEDURE");

        terminer(secretariat, "connu/fiche/cd-21");

        assertThat(agent.get(CHEMIN, dossier).statut()).isEqualTo(404);
        demander(agent, reference, MOTIF, 1);
        var parException = agent.get(CHEMIN, dossier).corps();
        assertThat(parException.get("elements")).hasSize(1);
        assertThat(parException.get("ecrire").get("raison").asString()).contains("exception");
        assertThat(ecrire(agent, "PROCEDURE").statut()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "AUTRE,du texte,sujet",
        "PROCEDURE,'',texte",
        "PROCEDURE,le 1 85 05 78 006 084 91,texte"
    })
    void ce_qui_manque_ou_ne_se_note_pas_est_nomme(String sujet, String texte, String champ) {
        var refus = agent.post(CHEMIN, json(Map.of("sujet", sujet, "texte", texte)), dossier);

        assertThat(refus.statut()).isEqualTo(400);
        assertThat(refus.corps().get("problemes").get(0).get("champ").asString()).isEqualTo(champ);
    }

    @Test
    void les_notes_d_un_dossier_reuni_se_lisent_avec_l_autre_et_le_suivent_s_il_se_separe() {
        ecrite("PROCEDURE");
        var ailleurs = new Document("$set", new Document("dossier", "d-absorbe"));
        mongo.getCollection("dossiers")
                .insertOne(
                        new Document("_id", "d-absorbe")
                                .append("schema", 1)
                                .append("reuniDans", dossier));
        Document note = mongo.getCollection("notes").find().first();
        mongo.getCollection("notes").updateOne(new Document("_id", note.get("_id")), ailleurs);

        assertThat(notes(agent)).hasSize(1);

        mongo.getCollection("dossiers").deleteOne(new Document("_id", "d-absorbe"));
        assertThat(notes(agent)).isEmpty();
    }
}
