package fr.ancrage.platform.test.droits;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.platform.messages.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events are in the matrix: whoever listens, no field of an event is of a class that names. */
class EvenementsTest {

    private static final List<String> JAMAIS = List.of("I", "C", "R", "Rs", "K");
    private static final Map<?, ?> TABLE =
            Donnees.deLaPlateforme("champs-des-evenements.yml", Map.class);

    /** One property of one schema. */
    record Champ(String evenement, String nom, JsonNode schema) {
        @Override
        public String toString() {
            return evenement + " " + nom;
        }
    }

    static Stream<Champ> champs() {
        var champs = new ArrayList<Champ>();
        Topology.load()
                .queues()
                .forEach((exchange, types) ->
                        types.keySet()
                                .forEach(type ->
                                        parcourir(
                                                exchange + "/" + type,
                                                schema(exchange, type),
                                                champs)));
        return champs.stream();
    }

    private static JsonNode schema(String exchange, String type) {
        var nom = "/contracts/" + exchange + "/" + type + ".schema.json";
        try (var in = EvenementsTest.class.getResourceAsStream(nom)) {
            assertThat(in).as(nom).isNotNull();
            return JsonMapper.shared()
                    .readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void parcourir(String evenement, JsonNode schema, List<Champ> champs) {
        assertThat(schema.path("additionalProperties").asBoolean(true))
                .as("%s says all its fields", evenement)
                .isFalse();
        schema.path("properties")
                .properties()
                .forEach(p -> {
                    champs.add(new Champ(evenement, p.getKey(), p.getValue()));
                    var items = p.getValue().path("items");
                    if (items.has("properties")) {
                        parcourir(evenement + "." + p.getKey(), items, champs);
                    }
                });
    }

    private static Map<String, String> classes() {
        var classes = new HashMap<String, String>();
        TABLE.forEach((classe, noms) -> {
            if (!classe.equals("textes")) {
                ((List<?>) noms).forEach(nom -> classes.put(nom.toString(), classe.toString()));
            }
        });
        return classes;
    }

    @ParameterizedTest
    @MethodSource("champs")
    void aucun_champ_d_un_evenement_ne_dit_qui_ni_ce_qui_reste_interne(Champ champ) {
        assertThat(classes()).containsKey(champ.nom());
        assertThat(JAMAIS).doesNotContain(classes().get(champ.nom()));
    }

    @ParameterizedTest
    @MethodSource("champs")
    void un_champ_est_un_code_une_date_un_nombre_ou_un_identifiant(Champ champ) {
        var schema =
                champ.schema().path("type").asString("").equals("array")
                        ? champ.schema().path("items")
                        : champ.schema();
        var forme =
                schema.has("enum")
                        || schema.has("pattern")
                        || schema.has("format")
                        || List.of("integer", "boolean", "object")
                                .contains(schema.path("type").asString(""));
        var identifiant = schema.path("maxLength").asInt(Integer.MAX_VALUE) <= 80;
        var textes = (List<?>) TABLE.get("textes");
        var texteConnu = textes.contains(champ.nom()) || textes.contains(champ.toString());
        assertThat(forme || identifiant || texteConnu).as("%s has a shape", champ).isTrue();
    }

    @Test
    void la_table_ne_nomme_que_des_champs_qui_existent() {
        var noms = new TreeSet<String>();
        champs().forEach(champ -> noms.add(champ.nom()));
        assertThat(classes().keySet()).isSubsetOf(noms);
    }
}
