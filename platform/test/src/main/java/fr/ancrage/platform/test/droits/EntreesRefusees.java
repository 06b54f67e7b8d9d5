package fr.ancrage.platform.test.droits;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.platform.test.droits.OpenApi.Adresse;
import fr.ancrage.platform.test.tokens.TokenIssuer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What no endpoint of a service takes in: a field that it does not know, or that is not the
 * caller's to set, nothing in a list, an impossible page, a social-security number anywhere. Each
 * is refused by name, none is a failure. The requests are made from the OpenAPI document.
 */
public abstract class EntreesRefusees {

    private static final String NIR = "1 85 05 78 006 084 91";
    private static final String NIR_DANS_UNE_ADRESSE = "185057800608491";
    private static final long NIR_EN_NOMBRE = 185057800608491L;
    private static final String CODE_NIR = "NUMERO_SECURITE_SOCIALE";
    private static final List<String> PAS_A_L_APPELANT =
            List.of("pasUnChamp", "id", "departement", "visiblePour", "version", "par", "$where");
    private static final List<String> PAGES = List.of("page", "taille");
    private static final Pattern NOM_DE_NIR =
            Pattern.compile("^(nir|nss)$|securitesociale|numerosecu", Pattern.CASE_INSENSITIVE);

    private final TableDuService table = TableDuService.lue();
    private final OpenApi openApi = OpenApi.du(table.service());

    protected abstract int port();

    /** One request: where something was put, and what must be said of it. */
    private static final Set<String> LOGICIELS = Set.of(Droits.Compte.LOGICIEL);

    private record Essai(
            String nom, String chemin, JsonNode corps, List<Integer> statuts, String champ) {}

    @TestFactory
    Stream<DynamicTest> ce_qui_n_est_pas_a_l_appelant_est_refuse_par_son_nom() {
        return openApi.adresses().stream()
                .filter(adresse -> adresse.corps() != null)
                .map(adresse ->
                        DynamicTest.dynamicTest(
                                adresse.nom(), () -> essayer(adresse, essaisDuCorps(adresse))));
    }

    @TestFactory
    Stream<DynamicTest> une_adresse_ne_porte_ni_page_impossible_ni_numero_de_securite_sociale() {
        return openApi.adresses().stream()
                .map(adresse ->
                        DynamicTest.dynamicTest(
                                adresse.nom(), () -> essayer(adresse, essaisDeLAdresse(adresse))));
    }

    @Test
    void aucun_champ_ne_demande_un_numero_de_securite_sociale() {
        var noms = new ArrayList<String>();
        for (var adresse : openApi.adresses()) {
            noms.addAll(adresse.parametres());
            if (adresse.corps() != null) {
                objets(exemple(adresse.corps(), 0), "")
                        .forEach(objet -> noms.addAll(objet.noeud().propertyNames()));
            }
        }
        assertThat(noms).noneMatch(nom -> NOM_DE_NIR.matcher(nom).find());
    }

    private void essayer(Adresse adresse, List<Essai> essais) {
        var fautes = new ArrayList<String>();
        var appel = new Appel(port());
        var jeton = jeton(quiPeut(adresse));
        for (var essai : essais) {
            var reponse =
                    appel.json(
                            adresse.methode(),
                            adresse.rempli(essai.chemin()),
                            jeton,
                            essai.corps().isNull() ? null : essai.corps().toString());
            if (!essai.statuts().contains(reponse.statut())
                    || (!essai.champ().isEmpty() && !reponse.texte().contains(essai.champ()))
                    || reponse.texte().contains(NIR)
                    || reponse.texte().contains(NIR_DANS_UNE_ADRESSE)) {
                fautes.add(essai.nom() + ": " + reponse.statut() + " " + reponse.texte());
            }
        }
        assertThat(fautes).isEmpty();
    }

    /** Somebody who is not refused for who they are. */
    private Droits.Compte quiPeut(Adresse adresse) {
        var ligne = table.adresses().get(adresse.nom());
        var roles = ligne == null || ligne.roles() == null ? Set.<String>of() : ligne.roles();
        var pourLogiciels =
                roles.equals(LOGICIELS) || (ligne != null && LOGICIELS.equals(ligne.porte()));
        return Droits.duProduit().comptes().stream()
                .filter(c ->
                        pourLogiciels
                                ? Droits.Compte.LOGICIEL.equals(c.octroye())
                                : !c.logiciel() && (roles.isEmpty() || roles.contains(c.role())))
                .findFirst()
                .orElseThrow();
    }

    private static String jeton(Droits.Compte compte) {
        return compte.logiciel()
                ? TokenIssuer.shared()
                        .bearer(
                                "service-account-" + compte.organisation(),
                                compte.organisation(),
                                compte.role())
                : Appel.jeton(compte);
    }

    private List<Essai> essaisDuCorps(Adresse adresse) {
        var schema = Objects.requireNonNull(adresse.corps());
        var essais = new ArrayList<Essai>();
        for (var objet : objets(exemple(schema, 0), "")) {
            for (var nom : PAS_A_L_APPELANT) {
                if (!objet.noeud().has(nom) && !objet.libre()) {
                    essais.add(
                            change(
                                    adresse,
                                    objet.chemin() + "+" + nom,
                                    nom,
                                    corps -> objet.dans(corps).put(nom, "x")));
                }
            }
            for (var champ : objet.noeud().properties()) {
                if (champ.getValue().isString() && champ.getValue().asString().equals("texte")) {
                    essais.add(
                            change(
                                    adresse,
                                    objet.chemin() + champ.getKey() + "=NIR",
                                    CODE_NIR,
                                    corps -> objet.dans(corps).put(champ.getKey(), NIR)));
                } else if (PAGES.contains(champ.getKey()) && champ.getValue().isNumber()) {
                    for (var valeur : List.of(-1, Integer.MAX_VALUE)) {
                        essais.add(
                                change(
                                        adresse,
                                        objet.chemin() + champ.getKey() + "=" + valeur,
                                        champ.getKey(),
                                        corps ->
                                                objet.dans(corps).putPOJO(champ.getKey(), valeur)));
                    }
                } else if (champ.getValue().isNumber()) {
                    essais.add(
                            change(
                                    adresse,
                                    objet.chemin() + champ.getKey() + "=NIR",
                                    CODE_NIR,
                                    corps -> objet.dans(corps).put(champ.getKey(), NIR_EN_NOMBRE)));
                } else if (champ.getValue().isArray()) {
                    essais.add(
                            change(
                                    adresse,
                                    objet.chemin() + champ.getKey() + "=[null]",
                                    champ.getKey(),
                                    corps ->
                                            objet.dans(corps)
                                                    .set(
                                                            champ.getKey(),
                                                            JsonMapper.shared()
                                                                    .createArrayNode()
                                                                    .addNull())));
                }
            }
        }
        return essais;
    }

    private Essai change(
            Adresse adresse,
            String nom,
            String dit,
            java.util.function.Consumer<JsonNode> changement) {
        var corps = exemple(Objects.requireNonNull(adresse.corps()), 0);
        changement.accept(corps);
        return new Essai(nom, adresse.chemin(), corps, List.of(400, 422), dit);
    }

    private List<Essai> essaisDeLAdresse(Adresse adresse) {
        var corps =
                adresse.corps() == null
                        ? JsonMapper.shared().nullNode()
                        : exemple(adresse.corps(), 0);
        var essais = new ArrayList<Essai>();
        var fichier = adresse.operation().has("requestBody") && adresse.corps() == null;
        if (fichier) {
            return essais;
        }
        for (var parametre : adresse.parametres()) {
            essais.add(
                    new Essai(
                            parametre + "=NIR",
                            adresse.chemin() + "?" + parametre + "=" + NIR_DANS_UNE_ADRESSE,
                            corps,
                            List.of(400),
                            parametre));
        }
        for (var nom : PAGES) {
            if (adresse.parametres().contains(nom)) {
                for (var valeur : List.of("-1", "10001", "2147483647", "9999999999999", "x", "")) {
                    essais.add(
                            new Essai(
                                    nom + "=" + valeur,
                                    adresse.chemin() + "?" + nom + "=" + valeur,
                                    corps,
                                    attendus(adresse, valeur),
                                    adresse.chemin().contains("{") || valeur.isEmpty() ? "" : nom));
                }
            }
        }
        if (adresse.chemin().contains("{")) {
            essais.add(
                    new Essai(
                            "path=NIR",
                            adresse.chemin().replaceAll("\\{[^}]+}", NIR_DANS_UNE_ADRESSE),
                            corps,
                            List.of(400),
                            CODE_NIR));
        }
        return essais;
    }

    /** Of what is not there, nothing is read, and so nothing refused. */
    private static List<Integer> attendus(Adresse adresse, String valeur) {
        if (adresse.chemin().contains("{")) {
            return List.of(400, 404);
        }
        return valeur.isEmpty() ? List.of(200, 400) : List.of(400);
    }

    /**
     * An object of a request.
     *
     * @param libre its names are the caller's
     */
    private record Objet(String pointeur, String chemin, ObjectNode noeud, boolean libre) {

        ObjectNode dans(JsonNode corps) {
            return (ObjectNode) corps.at(pointeur);
        }
    }

    private static List<Objet> objets(JsonNode noeud, String pointeur) {
        var objets = new ArrayList<Objet>();
        if (noeud instanceof ObjectNode objet) {
            objets.add(
                    new Objet(
                            pointeur,
                            pointeur.isEmpty() ? "" : pointeur.substring(1) + "/",
                            objet,
                            objet.isEmpty() || objet.has("libre")));
            objet.properties()
                    .forEach(p -> objets.addAll(objets(p.getValue(), pointeur + "/" + p.getKey())));
        } else if (noeud instanceof ArrayNode liste) {
            for (var i = 0; i < liste.size(); i++) {
                objets.addAll(objets(liste.get(i), pointeur + "/" + i));
            }
        }
        return objets;
    }

    private static final int ASSEZ_PROFOND = 6;

    /**
     * A request whose shape is right; texts are {@code texte}, names of one's own {@code libre}.
     */
    private JsonNode exemple(JsonNode schema, int profondeur) {
        var resolu = openApi.resolu(schema).corps();
        var json = JsonMapper.shared();
        if (resolu.has("enum")) {
            return resolu.path("enum").get(0);
        }
        if (!resolu.has("type") && !resolu.has("properties")) {
            return json.nullNode(); // of any form
        }
        return switch (resolu.path("type").asString("object").toLowerCase(Locale.ROOT)) {
            case "string" ->
                    json.getNodeFactory()
                            .stringNode(
                                    switch (resolu.path("format").asString("")) {
                                        case "date" -> "2026-11-20";
                                        case "date-time" -> "2026-11-20T10:00:00Z";
                                        case "time", "partial-time" -> "10:00";
                                        case "uuid" -> new UUID(0, 1).toString();
                                        default -> "texte";
                                    });
            case "integer", "number" -> json.getNodeFactory().numberNode(1);
            case "boolean" -> json.getNodeFactory().booleanNode(true);
            case "array" ->
                    profondeur > ASSEZ_PROFOND
                            ? json.createArrayNode()
                            : json.createArrayNode()
                                    .add(exemple(resolu.path("items"), profondeur + 1));
            default -> {
                var objet = json.createObjectNode();
                resolu.path("properties")
                        .properties()
                        .forEach(p -> objet.set(p.getKey(), exemple(p.getValue(), profondeur + 1)));
                if (resolu.path("additionalProperties").isObject()) {
                    objet.set(
                            "libre", exemple(resolu.path("additionalProperties"), profondeur + 1));
                }
                yield objet;
            }
        };
    }
}
