package fr.ancrage.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import fr.ancrage.platform.test.http.Browser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Who comes in, leaves and is turned away is written in the gateway's own trail. */
class DoorTrailTest extends DoorTest {

    private static final String PISTE = "/api/comptes/piste";

    @Autowired MongoTemplate mongo;

    @Test
    void coming_in_and_leaving_are_written_for_the_officer_of_the_territory() {
        var browser = browserOf("arrivante-21");
        browser.post("/deconnexion", "", "X-Ancrage-Requete", "1");

        assertThat(actsOf("arrivante-21"))
                .containsExactly("CONNEXION session 200", "DECONNEXION session 200");
        var agent = FakeKeycloak.subjectOf("arrivante-21");
        var seen = officer("21").get(PISTE + "?agent=" + agent);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body())
                .contains("\"libelle\":\"Connexion au portail\"")
                .contains("\"libelle\":\"Déconnexion par l’agent\"")
                .contains("\"concerne\":[\"" + agent + "\"]")
                .doesNotContain("arrivante-21");
        assertThat(officer("21").get(PISTE + "?compte=" + agent).body()).contains("\"total\":2");
        assertThat(officer("77").get(PISTE + "?agent=" + agent).body()).contains("\"total\":0");
        assertThat(browserOf("secretariat-21").get(PISTE).statusCode()).isEqualTo(403);
    }

    @Test
    void whoever_is_shown_out_by_the_directory_is_written_once() {
        browserOf("congedie-21");
        browser()
                .post(
                        "/logout/connect/back-channel/keycloak",
                        "logout_token=" + KEYCLOAK.logoutToken("congedie-21"),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
        assertThat(actsOf("congedie-21"))
                .containsExactly("CONNEXION session 200", "DECONNEXION session-close 200");

        var browser = browserOf("suspendue-21");
        KEYCLOAK.suspend("suspendue-21");
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() ->
                        assertThat(browser.get("/api/dossiers/1").statusCode()).isEqualTo(401));
        KEYCLOAK.reinstate("suspendue-21");
        assertThat(actsOf("suspendue-21"))
                .containsExactly("CONNEXION session 200", "DECONNEXION session-close 200");
    }

    @Test
    void a_request_of_another_page_and_calls_too_many_are_refusals_that_are_written() {
        var browser = browserOf("insistant-21");
        assertThat(browser.post("/api/dossiers", "{}").statusCode()).isEqualTo(403);
        var refused = 0;
        for (var i = 0; i < 800 && refused < 3; i++) {
            refused += browser.get("/api/dossiers/1").statusCode() == 429 ? 1 : 0;
        }

        assertThat(refused).isEqualTo(3);
        assertThat(actsOf("insistant-21"))
                .containsExactly("CONNEXION session 200", "REFUS - 403", "REFUS porte 429");
    }

    @Test
    void the_head_of_the_trail_is_kept_by_the_service_that_is_its_witness() {
        browserOf("temoin-21");
        var entry = entriesOf("temoin-21").getFirst();
        var instance = entry.getString("instance");

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() ->
                        assertThat(CASES.heads())
                                .anySatisfy(head ->
                                        assertThat(head)
                                                .startsWith("Bearer ")
                                                .contains("\"instance\":\"" + instance + "\"")
                                                .containsPattern("\"hmac\":\"[0-9a-f]{64}\"")));
        assertThat(instance).startsWith("gateway-");
    }

    private Browser officer(String departement) {
        return browserOf("dpo-" + departement);
    }

    private List<String> actsOf(String login) {
        return entriesOf(login).stream()
                .map(e -> e.get("action") + " " + e.get("genre") + " " + e.get("statut"))
                .toList();
    }

    private List<Document> entriesOf(String login) {
        return mongo.getCollection("piste")
                .find(Filters.eq("agent", FakeKeycloak.subjectOf(login)))
                .sort(Sorts.ascending("le", "sequence"))
                .into(new ArrayList<>());
    }
}
