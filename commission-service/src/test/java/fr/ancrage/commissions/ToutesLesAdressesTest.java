package fr.ancrage.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.platform.test.tokens.TokenIssuer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every endpoint that the OpenAPI document names, at the door: who has no valid token for this
 * service gets nowhere.
 */
@ServiceDemarre
class ToutesLesAdressesTest {

    @LocalServerPort int port;

    @TestFactory
    Stream<DynamicTest> aucune_adresse_ne_s_ouvre_sans_le_bon_jeton() throws IOException {
        var document =
                JsonMapper.shared()
                        .readTree(
                                Files.readString(
                                        Path.of(
                                                "src",
                                                "main",
                                                "openapi",
                                                "commission-service.json")));
        var adresses = document.path("paths").properties();
        assertThat(adresses).hasSizeGreaterThan(8);
        return adresses.stream()
                .filter(a -> a.getKey().startsWith("/api/"))
                .flatMap(adresse ->
                        adresse.getValue().propertyNames().stream()
                                .map(methode ->
                                        DynamicTest.dynamicTest(
                                                methode + " " + adresse.getKey(),
                                                () -> ferme(methode, adresse.getKey()))));
    }

    private void ferme(String methode, String adresse) {
        var chemin = adresse.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        mauvaisJetons()
                .forEach((nom, jeton) -> {
                    var client = new Client(port, jeton);
                    var reponse =
                            methode.equals("get") ? client.get(chemin) : client.post(chemin, "{}");
                    assertThat(reponse.statut()).as(nom).isEqualTo(401);
                });
    }

    private static Map<String, String> mauvaisJetons() {
        var jetons = new LinkedHashMap<String, String>();
        var emetteur = TokenIssuer.shared();
        jetons.put("aucun", "");
        jetons.put(
                "d'un autre service",
                emetteur.token("secretariat-21", "ddets-21", "secretariat")
                        .forAudience("case-service")
                        .bearer());
        jetons.put(
                "périmé",
                emetteur.token("secretariat-21", "ddets-21", "secretariat").expired().bearer());
        jetons.put(
                "non signé",
                "Bearer " + emetteur.token("secretariat-21", "ddets-21", "secretariat").unsigned());
        return jetons;
    }
}
