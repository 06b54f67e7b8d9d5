package fr.ancrage.platform.test.droits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is missing from a table is seen, and named; so is a service that opens more than §3. */
class ManquesTest {

    private static final String TABLE =
            """
            service: essai
            choses:
              fiche: {classe: P, ouvre: {secretariat: [departement], siao: [cfp-accorde]}}
            adresses:
              "GET /api/fiches/{id}": {genre: ELEMENT, chose: fiche}
            champs:
              Fiche: {"-": [id], P: [stade], I: [nom]}
            """;
    private static final String DOCUMENT =
            """
            {"paths":{"/api/fiches/{id}":{"get":{"responses":{"200":{"content":{"application/json":
              {"schema":{"$ref":"#/components/schemas/Fiche"}}}}}}}},
             "components":{"schemas":{"Fiche":{"properties":{"id":{},"stade":{},"nom":{}}}}}}
            """;

    private final Droits droits = Droits.duProduit();

    private Iterable<String> manques(String table, String document, Set<String> roles) {
        return Manques.de(openApi(document), table(table), droits, roles);
    }

    private static TableDuService table(String texte) {
        return Donnees.lire(
                new ByteArrayInputStream(texte.getBytes(StandardCharsets.UTF_8)),
                TableDuService.class);
    }

    private static OpenApi openApi(String document) {
        return OpenApi.de(JsonMapper.shared().readTree(document));
    }

    private Set<String> roles() {
        return droits.roles().keySet();
    }

    @Test
    void a_whole_table_misses_nothing() {
        assertThat(manques(TABLE, DOCUMENT, roles())).isEmpty();
    }

    @Test
    void an_endpoint_without_a_row_is_named() {
        var document = DOCUMENT.replace("{\"get\":", "{\"post\":{},\"get\":");
        assertThat(manques(TABLE, document, roles()))
                .containsExactly("endpoint in no table: POST /api/fiches/{id}");
    }

    @Test
    void a_row_without_an_endpoint_is_named() {
        assertThat(manques(TABLE, DOCUMENT.replace("/api/fiches/", "/api/fiche/"), roles()))
                .contains("endpoint in a table alone: GET /api/fiches/{id}");
    }

    @Test
    void a_role_of_the_realm_that_the_table_of_the_product_lacks_is_named() {
        var roles = new LinkedHashSet<>(roles());
        roles.add("stagiaire");
        assertThat(manques(TABLE, DOCUMENT, roles)).containsExactly("role in no table: stagiaire");
    }

    @Test
    void a_field_of_no_class_is_named() {
        assertThat(manques(TABLE.replace(", I: [nom]", ""), DOCUMENT, roles()))
                .containsExactly("field in no table: Fiche.nom");
    }

    @Test
    void a_service_that_opens_more_than_the_product_is_named() {
        assertThat(
                        manques(
                                TABLE.replace("siao: [cfp-accorde]", "adil: [cfp-accorde]"),
                                DOCUMENT,
                                roles()))
                .containsExactly("adil has no cfp-accorde: fiche");
        assertThat(manques(TABLE.replace("classe: P", "classe: O"), DOCUMENT, roles()))
                .containsExactly("siao has no class O: fiche");
    }

    @Test
    void what_is_addressed_to_an_organisation_is_opened_by_the_named_services_alone() {
        var addressed = TABLE.replace("siao: [cfp-accorde]", "siao: [adresse]");
        assertThat(manques(addressed, DOCUMENT, roles()))
                .containsExactly("siao has no adresse: fiche");
        assertThat(manques(addressed.replace("classe: P", "classe: \"-\""), DOCUMENT, roles()))
                .containsExactly("siao has no adresse: fiche");
        assertThat(
                        manques(
                                addressed
                                        .replace("service: essai", "service: commission-service")
                                        .replace("fiche:", "preconisation:")
                                        .replace("chose: fiche", "chose: preconisation"),
                                DOCUMENT,
                                roles()))
                .isEmpty();
    }

    @Test
    void an_answer_with_a_field_outside_the_grant_is_seen() {
        var openApi = openApi(DOCUMENT);
        var schema = openApi.adresses().getFirst().reponse();
        var answer =
                JsonMapper.shared()
                        .readTree("{\"id\":\"1\",\"stade\":\"CP\",\"nom\":\"x\",\"autre\":1}");
        assertThat(schema).isNotNull();
        assertThat(openApi.enTrop(answer, schema, table(TABLE).classesDesChamps(), Set.of("P")))
                .containsExactly("/nom of class I", "/autre is in no table");
    }

    @Test
    void every_row_of_the_product_has_an_account_and_twelve_classes_at_most() {
        assertThat(droits.roles()).hasSize(21);
        assertThat(droits.roles().values())
                .flatExtracting(Droits.Role::toutesLesClasses)
                .isSubsetOf("I", "C", "P", "D", "S", "R", "Rs", "V", "K", "A", "O", "M");
    }
}
