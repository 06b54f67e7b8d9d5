package fr.ancrage.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.SignedJWT;
import fr.ancrage.gateway.signin.StoredTokens;
import fr.ancrage.platform.test.http.Browser;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The door and the realm as they are installed: what a double of Keycloak could not promise. */
class RealKeycloakTest extends OnRealKeycloak {

    @Autowired ApplicationContext gateway;

    @Test
    void an_agent_signs_in_works_and_leaves() {
        var browser = new Browser("http://127.0.0.1:" + PORT);
        var arrived = signIn(browser, "secretariat-21", "/dossiers");

        assertThat(arrived.uri().getPath()).isEqualTo("/dossiers");
        var moi = browser.get("/api/moi");
        assertThat(moi.statusCode()).isEqualTo(200);
        assertThat(moi.body())
                .contains("\"identifiant\":\"secretariat-21\"")
                .contains("\"code\":\"ddets-21\"")
                .contains("\"departement\":\"21\"")
                .contains("\"secretariat\"");

        // The very first POST after the login.
        assertThat(browser.post("/api/dossiers/cree", "{}", "X-Ancrage-Requete", "1").statusCode())
                .isEqualTo(201);
        assertThat(CASES.last().headers().getFirst("Authorization")).startsWith("Bearer ");

        assertThat(browser.post("/deconnexion", "", "X-Ancrage-Requete", "1").statusCode())
                .isEqualTo(204);
        assertThat(browser.get("/api/moi").statusCode()).isEqualTo(401);
        assertThat(browser.follow("/connexion").body())
                .as("Keycloak's own session is over too: it asks for the password again")
                .contains("name=\"password\"");
        assertThat(browser.everythingSeen()).doesNotContain("\"access_token\"");
    }

    @Test
    void the_gateway_hands_over_the_heads_of_its_trail_as_itself_and_may_do_nothing_else()
            throws ParseException {
        signIn(new Browser("http://127.0.0.1:" + PORT), "siao-21", "/");

        await().atMost(Duration.ofSeconds(5)).until(() -> !CASES.heads().isEmpty());
        var head = CASES.heads().getFirst();
        var claims = SignedJWT.parse(head.split(" ")[1]).getJWTClaimsSet();
        assertThat(claims.getAudience()).contains("case-service");
        assertThat(claims.getStringClaim("preferred_username"))
                .isEqualTo("service-account-gateway");
        assertThat(claims.getStringClaim("scope").split(" ")).contains("piste:tetes");
        assertThat(claims.getStringClaim("organisation")).isNull();
        assertThat(claims.getClaim("roles")).isNull();
    }

    @Test
    void an_agent_who_is_suspended_is_out_within_five_seconds() {
        var browser = new Browser("http://127.0.0.1:" + PORT);
        signIn(browser, "observateur-21", "/");
        assertThat(browser.get("/api/moi").statusCode()).isEqualTo(200);

        KEYCLOAK.enable("observateur-21", false);

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThat(browser.get("/api/moi").statusCode()).isEqualTo(401));
        KEYCLOAK.enable("observateur-21", true);
    }

    @Test
    void a_refresh_token_used_twice_ends_the_session_of_whoever_used_it() {
        var browser = new Browser("http://127.0.0.1:" + PORT);
        signIn(browser, "adil-21", "/");
        assertThat(browser.get("/api/moi").statusCode()).isEqualTo(200);
        var stolen = StoredTokens.newestRefreshToken(gateway);

        var thief = refresh(stolen);
        assertThat(thief.statusCode()).isEqualTo(200);
        assertThat(refresh(stolen).statusCode()).isEqualTo(400);

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThat(browser.get("/api/moi").statusCode()).isEqualTo(401));
        assertThat(refresh(member(thief, "refresh_token")).statusCode())
                .as("what the thief got is worth nothing either")
                .isEqualTo(400);
    }

    private static HttpResponse<String> refresh(String token) {
        return ask(
                "grant_type=refresh_token&" + credentials("gateway") + "&refresh_token=" + token);
    }

    @Test
    void a_partners_software_reaches_its_service_and_nothing_of_the_gateway() {
        var partner = new Browser("http://127.0.0.1:" + PORT);
        var bearer =
                "Bearer " + token("grant_type=client_credentials&" + credentials("partner-system"));

        assertThat(partner.get("/api/dossiers/1", "Authorization", bearer).statusCode())
                .isEqualTo(200);
        assertThat(CASES.last().headers().getFirst("Authorization")).isEqualTo(bearer);
        assertThat(partner.get("/api/moi", "Authorization", bearer).statusCode()).isEqualTo(401);
    }

    @Test
    void a_script_of_the_local_realm_knows_who_it_is() {
        var script = new Browser("http://127.0.0.1:" + PORT);
        var bearer =
                "Bearer "
                        + token(
                                "grant_type=password&client_id=ancrage-demo&username=social-cd-77&password=demo");

        var moi = script.get("/api/moi", "Authorization", bearer);
        assertThat(moi.statusCode()).isEqualTo(200);
        assertThat(moi.body()).contains("\"code\":\"cd-77\"").contains("\"departement\":\"77\"");
    }
}
