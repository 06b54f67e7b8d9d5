package fr.ancrage.dossiers.tableaudebord;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.dossiers.ClientApi;
import fr.ancrage.dossiers.DossiersEnNombre;
import fr.ancrage.dossiers.LaBase;
import fr.ancrage.dossiers.ServiceDemarre;
import fr.ancrage.platform.test.http.Client.Reponse;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** More cases than are read at once, all of households of one name. */
@ServiceDemarre
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListesEnNombreTest {

    private static final int DOSSIERS = 2_300;

    @LocalServerPort int port;
    @Autowired MongoTemplate mongo;

    private ClientApi secretariat;
    private String nom;

    @BeforeAll
    void beaucoup_de_dossiers() {
        DossiersEnNombre.peupler(mongo, port, DOSSIERS);
        secretariat = ClientApi.agent(port, "en-nombre", "ddets-21", "secretariat");
        nom =
                secretariat
                        .get("/api/dossiers?taille=1")
                        .corps()
                        .get("elements")
                        .get(0)
                        .get("menage")
                        .get("personnes")
                        .get(0)
                        .get("nom")
                        .asString();
    }

    @AfterAll
    void vider() {
        LaBase.vider(mongo);
    }

    @ParameterizedTest
    @ValueSource(strings = {"derniereActivite", "-prochaineEcheance", "reference", "priorite"})
    void un_export_tient_chaque_dossier_une_fois_dans_l_ordre_de_la_liste(String tri) {
        List<String> exportes = exporter("{\"format\":\"CSV\",\"tri\":\"%s\"}".formatted(tri));

        assertThat(exportes).hasSize(DOSSIERS).doesNotHaveDuplicates();
        assertThat(exportes.subList(980, 1_020))
                .isEqualTo(
                        references(
                                secretariat.get("/api/dossiers?taille=20&page=49&tri=" + tri),
                                secretariat.get("/api/dossiers?taille=20&page=50&tri=" + tri)));
    }

    @Test
    void un_export_filtre_ne_tient_que_ce_que_le_filtre_laisse() {
        assertThat(exporter("{\"format\":\"CSV\",\"stade\":\"CQL\"}"))
                .hasSize(DOSSIERS / 4)
                .isSortedAccordingTo(
                        Comparator.comparingInt(ListesEnNombreTest::activite)
                                .thenComparing(Comparator.reverseOrder()));
    }

    @Test
    void une_recherche_dit_qu_il_y_en_a_plus_de_mille_et_un_filtre_mene_au_reste() {
        Reponse tous = secretariat.post("/api/dossiers/recherche", recherche(""));
        Reponse precis =
                secretariat.post("/api/dossiers/recherche", recherche(",\"commune\":\"21199\""));

        assertThat(tous.corps().get("total").asInt()).isEqualTo(1_000);
        assertThat(tous.corps().get("auMoins").asBoolean()).isTrue();
        assertThat(precis.corps().get("total").asInt()).isEqualTo(11);
        assertThat(precis.corps().get("auMoins").asBoolean()).isFalse();
        assertThat(
                        secretariat
                                .post(
                                        "/api/dossiers/export",
                                        "{\"format\":\"CSV\",\"texte\":\"%s\"}".formatted(nom))
                                .code())
                .isEqualTo("RECHERCHE_TROP_LARGE");
    }

    @Test
    void qui_voit_un_seul_dossier_le_trouve_parmi_tous_ceux_du_meme_nom() {
        mongo.getCollection("dossiers")
                .updateOne(
                        eq("_id", "nombre-2299"),
                        set("visiblePour", List.of("dep:21", "mission:adefo")));
        Reponse trouves =
                ClientApi.agent(port, "operateur-adefo", "adefo", "operateur")
                        .post("/api/dossiers/recherche", recherche(""));

        assertThat(references(trouves)).containsExactly("21-2026-002299");
        assertThat(trouves.corps().get("auMoins").asBoolean()).isFalse();
    }

    @Test
    void un_total_que_les_dossiers_comptent_s_arrete_a_mille() {
        var liste = secretariat.get("/api/dossiers?organisation=ddets-21").corps();

        assertThat(liste.get("total").asInt()).isEqualTo(1_000);
        assertThat(liste.get("auMoins").asBoolean()).isTrue();
        assertThat(secretariat.get("/api/dossiers").corps().get("total").asInt())
                .isEqualTo(DOSSIERS);
    }

    private String recherche(String filtre) {
        return "{\"texte\":\"%s\"%s}".formatted(nom, filtre);
    }

    private List<String> exporter(String requete) {
        String fichier = secretariat.post("/api/dossiers/export", requete).texte();
        return fichier.lines().skip(1).map(l -> l.split(";", 2)[0]).toList();
    }

    private static int activite(String reference) {
        return Integer.parseInt(reference.substring(reference.length() - 6)) % 120;
    }

    private static List<String> references(Reponse... pages) {
        return IntStream.range(0, pages.length)
                .boxed()
                .flatMap(i ->
                        StreamSupport.stream(pages[i].corps().get("elements").spliterator(), false))
                .map(d -> d.get("reference").asString())
                .toList();
    }
}
