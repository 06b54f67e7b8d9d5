package fr.ancrage.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.platform.test.http.Client;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What the household answered, as the secretariat and who follows it record and read it. */
class ConsentementsDuDossierTest extends DossierQueRienNOuvre {

    private static final String CHEMIN = "/api/dossiers/{id}/consentements";

    private Client.Reponse dire(ClientApi qui, String objet, String sens, String le) {
        return qui.post(
                CHEMIN,
                "{\"objet\":\"%s\",\"sens\":\"%s\",\"le\":\"%s\",\"moyen\":\"ORAL\"}"
                        .formatted(objet, sens, le),
                dossier);
    }

    private Client.Reponse retirer(String consentement, String le) {
        return secretariat.post(
                CHEMIN + "/{c}/retrait",
                "{\"le\":\"%s\",\"moyen\":\"ECRIT\",\"recueilliPar\":\"cd-21\"}".formatted(le),
                dossier,
                consentement);
    }

    private void ouvertLe(String jour) {
        mongo.getCollection("dossiers")
                .updateOne(
                        new Document("_id", dossier),
                        new Document("$set", new Document("ouvertLe", jour)));
    }

    @Test
    void un_refus_de_la_clpil_ne_touche_pas_la_procedure_et_son_retrait_en_garde_la_trace() {
        assertThat(secretariat.get(CHEMIN, dossier).corps().get("elements")).isEmpty();
        String stade = stade();

        var dit = dire(secretariat, "CLPIL", "REFUS", "2026-11-20");

        assertThat(dit.statut()).as(dit.corps().toString()).isEqualTo(201);
        JsonNode refus = dit.corps().get("elements").get(0);
        assertThat(refus.get("etat").asString()).isEqualTo("EN_VIGUEUR");
        assertThat(refus.get("effet").asString()).contains("pas de la procédure", "ne tient pas");
        assertThat(refus.get("donne").get("recueilliPar").asString()).isEqualTo("ddets-21");
        assertThat(stade()).isEqualTo(stade);
        assertThat(dire(secretariat, "CLPIL", "REFUS", "2026-11-20").statut()).isEqualTo(409);

        String id = refus.get("id").asString();
        var retrait = retirer(id, "2026-11-20");

        assertThat(retrait.statut()).as(retrait.corps().toString()).isEqualTo(200);
        JsonNode retire = retrait.corps().get("elements").get(0);
        assertThat(retire.get("etat").asString()).isEqualTo("RETIRE");
        assertThat(retire.get("donne")).isEqualTo(refus.get("donne"));
        assertThat(retire.get("retrait").get("moyen").asString()).isEqualTo("ECRIT");
        assertThat(retire.get("retirer").get("raison").asString()).contains("revenu");
        assertThat(retirer(id, "2026-11-20").statut()).isEqualTo(409);
        assertThat(retirer("inconnu", "2026-11-20").statut()).isEqualTo(404);

        assertThat(historique())
                .anyMatch(l -> l.contains("une réponse a été enregistrée"))
                .anyMatch(l -> l.contains("une réponse a été retirée"))
                .noneMatch(l -> l.contains("CLPIL"));
        assertThat(mongo.getCollection("dossiers").find().first().get("journal").toString())
                .contains("consentement.enregistre")
                .doesNotContain("CLPIL", "REFUS");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-09,DATE_AVANT_DOSSIER",
        "2026-11-10,",
        "2026-11-11,",
        "2026-11-19,",
        "2026-11-20,",
        "2026-11-21,DATE_A_VENIR",
        "hier,FORMAT_DATE"
    })
    void la_reponse_est_donnee_entre_l_ouverture_du_dossier_et_aujourd_hui(
            String le, String refus) {
        ouvertLe("2026-11-10");

        var dit = dire(secretariat, "ASLL", "ACCORD", le);

        assertThat(dit.statut()).isEqualTo(refus == null ? 201 : 400);
        if (refus != null) {
            JsonNode probleme = dit.corps().get("problemes").get(0);
            assertThat(probleme.get("champ").asString()).isEqualTo("le");
            assertThat(probleme.get("code").asString()).isEqualTo(refus);
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-11-14,400", "2026-11-15,200", "2026-11-16,200", "2026-11-21,400"})
    void le_retrait_vient_apres_la_reponse(String le, int statut) {
        ouvertLe("2026-11-10");
        String id =
                dire(secretariat, "ASLL", "ACCORD", "2026-11-15")
                        .corps()
                        .get("elements")
                        .get(0)
                        .get("id")
                        .asString();

        assertThat(retirer(id, le).statut()).isEqualTo(statut);
    }

    @Test
    void chaque_champ_faux_est_nomme() {
        var reponse =
                secretariat.post(
                        CHEMIN,
                        "{\"objet\":\"AUTRE\",\"sens\":\"\",\"recueilliPar\":\"personne\"}",
                        dossier);

        assertThat(reponse.statut()).isEqualTo(400);
        assertThat(reponse.corps().get("problemes").findValuesAsString("champ"))
                .containsExactlyInAnyOrder("objet", "sens", "le", "moyen", "recueilliPar");
    }

    @Test
    void
            un_acces_par_exception_lit_retire_et_n_ajoute_rien_et_l_historique_ne_dit_rien_aux_autres() {
        dire(secretariat, "FSL_PAR_TIERS", "ACCORD", "2026-11-20");
        assertThat(agent.get(CHEMIN, dossier).statut()).isEqualTo(404);
        demander(agent, reference, MOTIF, 1);

        var lu = agent.get(CHEMIN, dossier);

        assertThat(lu.statut()).isEqualTo(200);
        assertThat(lu.corps().get("enregistrer").get("raison").asString()).contains("exception");
        assertThat(lu.corps().get("elements").get(0).get("retirer").get("permis").asBoolean())
                .isTrue();
        assertThat(dire(agent, "ASLL", "ACCORD", "2026-11-20").statut()).isEqualTo(403);
        ClientApi gestionnaire =
                ClientApi.agent(port, "gestionnaire-21", "ddets-21", "gestionnaire");
        assertThat(gestionnaire.get(CHEMIN, dossier).statut()).isEqualTo(403);
        List<String> raconte =
                gestionnaire
                        .get("/api/dossiers/{id}/historique", dossier)
                        .corps()
                        .get("elements")
                        .findValuesAsString("libelle");
        assertThat(raconte).isNotEmpty().noneMatch(l -> l.contains("Consentement"));

        String id = lu.corps().get("elements").get(0).get("id").asString();
        var retrait =
                agent.post(
                        CHEMIN + "/{c}/retrait",
                        "{\"le\":\"2026-11-20\",\"moyen\":\"ORAL\"}",
                        dossier,
                        id);
        assertThat(retrait.statut()).as(retrait.corps().toString()).isEqualTo(200);
        assertThat(retrait.corps().get("elements").get(0).get("etat").asString())
                .isEqualTo("RETIRE");
    }

    private String stade() {
        return secretariat.get("/api/dossiers/{id}", dossier).corps().get("stade").asString();
    }
}
