package fr.ancrage.commissions.bilan.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.commissions.ServiceDemarre;
import fr.ancrage.commissions.indicateur.model.FaitCompte;
import fr.ancrage.commissions.indicateur.model.FaitsComptes;
import fr.ancrage.platform.test.http.Client;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The secretariat's annual duty, from the counts to what the PDALHPD's committee reads. */
@ServiceDemarre
class BilansTest {

    @LocalServerPort int port;
    @Autowired FaitsComptes comptes;

    private Client secretariat;

    @BeforeEach
    void preparer() {
        secretariat = Client.agent(port, "secretariat-77", "ddets-77", "secretariat");
    }

    private void acte(String nature, int annee, int combien) {
        for (var i = 0; i < combien; i++) {
            comptes.retenir(
                    new FaitCompte(
                            FaitCompte.Genre.ACTE,
                            "77",
                            "bilan-" + nature + annee + i,
                            nature + annee + i,
                            1,
                            true,
                            nature,
                            null,
                            LocalDate.of(annee, 3, 1),
                            "PUBLIC",
                            "771",
                            null,
                            null));
        }
    }

    private static JsonNode ligne(JsonNode bilan, String code) {
        for (var l : bilan.path("expulsions")) {
            if (l.path("code").asString().equals(code)) {
                return l;
            }
        }
        throw new AssertionError(code);
    }

    private static String texte(byte[] pdf) throws IOException {
        try (var lu = Loader.loadPDF(pdf)) {
            assertThat(lu.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            return new PDFTextStripper().getText(lu).replaceAll("[\\s\u00a0]+", " ");
        }
    }

    @Test
    void il_se_compte_s_ecrit_s_arrete_et_se_lit_sans_petits_effectifs() throws IOException {
        acte("CQL", 2019, 7);
        acte("PV_EXPULSION", 2019, 4);
        acte("PV_EXPULSION", 2018, 5);
        var chemin = "/api/commissions/bilans/2019";
        var comite = Client.agent(port, "pdalhpd", "pdalhpd-77", "observateur");

        var bilan = secretariat.get(chemin).corps();
        assertThat(bilan.path("etat").asString()).isEqualTo("EN_PREPARATION");
        assertThat(ligne(bilan, "I-12").path("annee").asInt()).isEqualTo(7);
        assertThat(ligne(bilan, "E-01").has("annee")).isFalse();
        assertThat(ligne(bilan, "E-01").path("precedente").asInt()).isEqualTo(5);
        assertThat(comite.get(chemin).statut()).isEqualTo(404);
        assertThat(comite.post(chemin + "/arret", "{}").statut()).isEqualTo(403);

        assertThat(secretariat.post(chemin + "/arret", "{}").code())
                .isEqualTo("PROPOSITIONS_MANQUANTES");
        assertThat(
                        secretariat
                                .post(
                                        chemin + "/textes",
                                        "{\"declarations\":[{\"code\":\"I-17\",\"valeur\":12}]}")
                                .texte())
                .contains("declarations[0].source");
        assertThat(
                        secretariat
                                .post(
                                        chemin + "/textes",
                                        """
                                        {"appreciation":"Les délais sont tenus.","propositions":"Une permanence de l’ADIL.",
                                         "declarations":[{"code":"I-17","valeur":12,"source":"Chambre des commissaires de justice"}]}\
                                        """)
                                .statut())
                .isEqualTo(200);
        var arrete = secretariat.post(chemin + "/arret", "{}");
        assertThat(arrete.statut()).as(arrete.texte()).isEqualTo(200);

        // what was counted stays as it was transmitted
        acte("CQL", 2019, 9);
        var lu = comite.get(chemin).corps();
        assertThat(lu.path("etat").asString()).isEqualTo("ARRETE");
        assertThat(ligne(lu, "I-12").path("annee").asInt()).isEqualTo(7);
        assertThat(secretariat.post(chemin + "/textes", "{}").code()).isEqualTo("BILAN_ARRETE");
        assertThat(texte(comite.fichier(chemin + "/bilan.pdf")))
                .contains(
                        "comité responsable",
                        "Commandements de quitter les lieux",
                        "masqué (moins de cinq)",
                        "Une permanence de l’ADIL.",
                        "La charte ne chiffre aucun objectif",
                        "12 Chambre des commissaires de justice");
    }

    @Test
    void l_objectif_de_la_charte_attend_sa_valeur_de_depart() {
        var cote = Client.agent(port, "secretariat-21", "ddets-21", "secretariat");
        var objectif = cote.get("/api/commissions/bilans/2015").corps().path("objectifs").get(0);
        assertThat(objectif.path("variation").asInt()).isEqualTo(-30);
        assertThat(objectif.has("constate")).isFalse();
        cote.post(
                "/api/commissions/bilans/2015/textes",
                """
                {"declarations":[{"code":"I-17","valeur":70,"source":"Commissaires de justice"},
                 {"code":"REFERENCE_EXPULSIONS","valeur":100,"source":"Bilan de 2019"}]}\
                """);
        assertThat(
                        cote.get("/api/commissions/bilans/2015")
                                .corps()
                                .path("objectifs")
                                .get(0)
                                .path("constate")
                                .asInt())
                .isEqualTo(-30);
    }
}
