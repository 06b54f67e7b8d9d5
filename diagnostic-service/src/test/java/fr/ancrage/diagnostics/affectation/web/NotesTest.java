package fr.ancrage.diagnostics.affectation.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.diagnostics.ServiceDemarre;
import fr.ancrage.diagnostics.affectation.model.ActeDeclencheur;
import fr.ancrage.diagnostics.affectation.model.Affectations.Origine;
import fr.ancrage.diagnostics.affectation.model.NatureActe;
import fr.ancrage.diagnostics.affectation.usecase.DemanderMission;
import fr.ancrage.diagnostics.repartition.model.Mission;
import fr.ancrage.diagnostics.repartition.model.Parc;
import fr.ancrage.platform.test.http.Client;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Who reads the notes of an operator's visit: its authors, then those to whom they gave
 * them, for as long as they let them. The CAF is declared to know the household.
 */
@ServiceDemarre
class NotesTest {

    @LocalServerPort int port;
    @Autowired DemanderMission demander;
    @Autowired MongoTemplate mongo;

    private final String dossier = UUID.randomUUID().toString();
    private String chemin = "";
    private String notes = "";

    @BeforeEach
    void remise() {
        chemin =
                "/api/diagnostics/affectations/"
                        + demander.executer(
                                        new DemanderMission.Commande(
                                                Mission.VISITE_ANTICIPATION,
                                                dossier,
                                                "21",
                                                "21231",
                                                Parc.PUBLIC,
                                                new ActeDeclencheur(
                                                        "R1",
                                                        NatureActe.RFP,
                                                        LocalDate.of(2026, 11, 12)),
                                                LocalDate.of(2026, 11, 20),
                                                null,
                                                null,
                                                0,
                                                null,
                                                null,
                                                Set.of("caf-21"),
                                                null,
                                                1,
                                                new Origine(
                                                        "message", "dossiers/" + dossier + "/1")))
                                .orElseThrow();
        notes = chemin + "/notes";
        auteur().post(chemin + "/acceptation", "{}");
        var rendu =
                auteur().post(
                                chemin + "/rapport",
                                """
                                {"issue":"REALISE_AVEC_MENAGE","realiseLe":"2026-11-20","internes":"notes de Canari",
                                 "visite":{"evaluation":"x","preconisations":["COMMISSION_SIAO"]}}\
                                """);
        assertThat(rendu.statut()).as(rendu.corps().toString()).isEqualTo(200);
    }

    private Client auteur() {
        return Client.agent(port, "operateur-adefo", "adefo", "operateur");
    }

    private Client secretariat() {
        return Client.agent(port, "secretariat-21", "ddets-21", "secretariat");
    }

    private Client.Reponse partager(String organisation, String role) {
        return auteur().post(
                        notes + "/partages",
                        """
                        {"organisation":"%s","role":"%s","motif":"Canari est menacé"}\
                        """
                                .formatted(organisation, role));
    }

    private Client.Reponse reprendre(String organisation, String role) {
        return auteur().post(
                        notes + "/partages/reprise",
                        "{\"organisation\":\"%s\",\"role\":\"%s\"}".formatted(organisation, role));
    }

    private long piste(String action, String organisation) {
        return mongo.getCollection("piste")
                .countDocuments(
                        new Document("genre", "notes-internes")
                                .append("action", action)
                                .append("organisation", organisation)
                                .append("concerne", dossier));
    }

    @ParameterizedTest
    @CsvSource({
        "secretariat-21, ddets-21, secretariat",
        "gestionnaire-21, ddets-21, gestionnaire",
        "social-caf-21, caf-21, travailleur-social",
        "operateur-sdat-asco, sdat-asco, operateur",
        "secretariat-77, ddets-77, secretariat",
        "dpo-21, ddets-21, dpo"
    })
    void par_defaut_elles_n_existent_que_pour_leurs_auteurs(
            String compte, String organisation, String role) {
        var autre = Client.agent(port, compte, organisation, role);
        assertThat(autre.get(notes).statut()).isEqualTo(404);
        assertThat(autre.post(notes + "/partages", "{}").statut()).isEqualTo(404);
        assertThat(autre.get(chemin).corps().toString()).doesNotContain("Canari");
        assertThat(autre.get(chemin).corps().path("rapport").path("notesInternes").asBoolean(false))
                .isFalse();

        assertThat(auteur().get(notes).corps().path("texte").asString())
                .isEqualTo("notes de Canari");
        assertThat(auteur().get(chemin).corps().path("rapport").path("notesInternes").asBoolean())
                .isTrue();
    }

    @Test
    void elles_se_partagent_avec_un_lecteur_nomme_et_se_reprennent() {
        var partage = partager("ddets-21", "secretariat");
        assertThat(partage.statut()).as(partage.corps().toString()).isEqualTo(200);
        var lues = secretariat().get(notes);
        assertThat(lues.corps().path("texte").asString()).isEqualTo("notes de Canari");
        assertThat(lues.corps().path("partages").get(0).path("motif").asString())
                .isEqualTo("Canari est menacé");
        assertThat(lues.corps().path("lecteursPossibles")).isEmpty();
        assertThat(
                        Client.agent(port, "gestionnaire-21", "ddets-21", "gestionnaire")
                                .get(notes)
                                .statut())
                .as("the same organisation in another role")
                .isEqualTo(404);
        assertThat(secretariat().post(notes + "/partages", "{}").statut()).isEqualTo(403);
        assertThat(partager("ddets-21", "secretariat").code()).isEqualTo("NOTES_DEJA_PARTAGEES");

        var reprise = reprendre("ddets-21", "secretariat").corps();
        assertThat(reprise.path("partages").get(0).has("reprisLe")).isTrue();
        assertThat(secretariat().get(notes).statut()).isEqualTo(404);
        assertThat(reprendre("ddets-21", "secretariat").code()).isEqualTo("NOTES_NON_PARTAGEES");

        assertThat(piste("MODIFICATION", "adefo")).isEqualTo(2);
        assertThat(piste("LECTURE", "ddets-21")).isEqualTo(1);
        var garde =
                mongo.getCollection("affectations").find(new Document("dossier", dossier)).first();
        assertThat(garde.toJson())
                .contains("affectation.notes-partagees", "affectation.notes-reprises")
                .doesNotContain("Canari");
    }

    @Test
    void un_lecteur_ne_voit_rien_des_autres() {
        partager("ddets-21", "secretariat");
        partager("caf-21", "travailleur-social");
        assertThat(secretariat().get(notes).corps().path("partages").size()).isEqualTo(1);
        assertThat(auteur().get(notes).corps().path("partages").size()).isEqualTo(2);
    }

    @Test
    void seul_un_lecteur_que_la_politique_admet_peut_etre_choisi() {
        var possibles = auteur().get(notes).corps().path("lecteursPossibles").toString();
        assertThat(possibles)
                .contains("ddets-21", "secretariat", "gestionnaire", "caf-21")
                .doesNotContain("adefo", "orvitis", "siao", "membre-commission", "-77", "dpo");
        for (var lecteur :
                new String[][] {
                    {"orvitis", "bailleur"},
                    {"ddets-21", "membre-commission"},
                    {"dijon-metropole", "travailleur-social"},
                    {"ddets-77", "secretariat"}
                }) {
            var refus = partager(lecteur[0], lecteur[1]);
            assertThat(refus.statut()).isEqualTo(400);
            assertThat(refus.corps().toString()).contains("LECTEUR_NON_HABILITE");
        }
        var sansMotif =
                auteur().post(
                                notes + "/partages",
                                "{\"organisation\":\"ddets-21\",\"role\":\"secretariat\"}");
        assertThat(sansMotif.corps().path("problemes").toString()).contains("motif");
        assertThat(secretariat().get(notes).statut()).isEqualTo(404);
    }
}
