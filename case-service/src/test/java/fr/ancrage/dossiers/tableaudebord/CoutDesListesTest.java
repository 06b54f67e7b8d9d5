package fr.ancrage.dossiers.tableaudebord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.ancrage.dossiers.ClientApi;
import fr.ancrage.dossiers.DossiersEnNombre;
import fr.ancrage.dossiers.LaBase;
import fr.ancrage.dossiers.ServiceDemarre;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What a list reads does not grow with what there is: told by counting, never by time. */
@ServiceDemarre
class CoutDesListesTest {

    private static final int PAGE = 20;

    @LocalServerPort int port;
    @Autowired MongoTemplate mongo;

    private ClientApi secretariat;

    @BeforeEach
    void la_base_dit_ce_qu_elle_lit() {
        assumeThat(stats()).as("only the embedded server counts").containsKey("documentsRead");
        secretariat = ClientApi.secretariat(port, "21");
    }

    @AfterEach
    void vider() {
        LaBase.vider(mongo);
    }

    @Test
    void une_page_lit_autant_de_dossiers_qu_il_y_en_ait_peu_ou_beaucoup() {
        List<String> listes =
                Stream.concat(
                                // who works on a case stands in no index beside who sees it:
                                // its total is counted on the cases, up to the limit
                                DossiersEnNombre.FILTRES.stream()
                                        .filter(f -> !f.contains("organisation")),
                                Stream.of(
                                        "?tri=reference",
                                        "?tri=prochaineEcheance",
                                        "?tri=-derniereActivite",
                                        "?tri=priorite",
                                        "?tri=priorite&stade=CQL",
                                        "?liste=A_RAPPROCHER",
                                        "?liste=ECHEANCE_SEMAINE&tri=prochaineEcheance",
                                        "?liste=SANS_ACTIVITE",
                                        "?page=3"))
                        .toList();
        DossiersEnNombre.peupler(mongo, port, 400);
        List<Long> peu = listes.stream().map(this::dossiersLus).toList();
        DossiersEnNombre.peupler(mongo, port, 1_600);
        List<Long> beaucoup = listes.stream().map(this::dossiersLus).toList();

        for (int i = 0; i < listes.size(); i++) {
            assertThat(beaucoup.get(i))
                    .as(listes.get(i))
                    .isLessThanOrEqualTo(Math.max(peu.get(i), 6L * PAGE));
        }
    }

    private long dossiersLus(String liste) {
        long avant = lus();
        assertThat(secretariat.get("/api/dossiers" + liste).statut()).isEqualTo(200);
        return lus() - avant;
    }

    private long lus() {
        return stats().get("documentsRead", Number.class).longValue();
    }

    private Document stats() {
        return mongo.getDb().runCommand(new Document("collStats", "dossiers"));
    }
}
