package fr.ancrage.platform.test.droits;

import fr.ancrage.platform.test.droits.TableDuService.Genre;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What the tables do not say, or say of nothing that there is. */
final class Manques {

    private static final Path REALM = Path.of("..", "deploy", "keycloak", "royaume.json");

    /**
     * What an organisation may read because it is addressed to it, by service: messages, what is
     * owed and the tables that the charter sends; what a commission recommends to it. Nothing else
     * is opened by that link.
     */
    private static final Map<String, Set<String>> ADRESSES =
            Map.of(
                    "notification-service", Set.of("message", "transmission", "tableau"),
                    "commission-service", Set.of("preconisation"));

    private Manques() {}

    static List<String> de(OpenApi openApi, TableDuService table, Droits droits) {
        return de(openApi, table, droits, rolesDuRealm());
    }

    static List<String> de(
            OpenApi openApi, TableDuService table, Droits droits, Set<String> rolesDuRealm) {
        var manques = new ArrayList<String>();
        comparer(
                "endpoint",
                openApi.adresses().stream()
                        .map(OpenApi.Adresse::nom)
                        .collect(Collectors.toCollection(TreeSet::new)),
                table.adresses().keySet().stream()
                        .map(TableDuService::adresse)
                        .collect(Collectors.toSet()),
                manques);
        comparer("role", rolesDuRealm, droits.roles().keySet(), manques);
        comparer(
                "role with an account",
                droits.roles().keySet(),
                droits.comptes().stream().map(Droits.Compte::role).collect(Collectors.toSet()),
                manques);
        var champs = openApi.champsDesReponses();
        var communs = TableDuService.communs().keySet();
        comparer(
                "field",
                champs,
                champs(table).stream()
                        .filter(champ ->
                                champs.contains(champ)
                                        || !communs.contains(champ.replaceFirst("\\..*", "")))
                        .collect(Collectors.toSet()),
                manques);
        lignes(table, droits, manques);
        plusQueLeProduit(table, droits, manques);
        return manques;
    }

    private static void comparer(
            String sorte, Set<String> existants, Set<String> nommes, List<String> manques) {
        existants.stream()
                .filter(e -> !nommes.contains(e))
                .forEach(e -> manques.add(sorte + " in no table: " + e));
        nommes.stream()
                .filter(n -> !existants.contains(n))
                .forEach(n -> manques.add(sorte + " in a table alone: " + n));
    }

    private static Set<String> champs(TableDuService table) {
        var champs = new TreeSet<String>();
        table.classesDesChamps()
                .forEach((schema, parChamp) -> {
                    if (schema.contains(".")) {
                        champs.add(schema); // of free names: the document knows none of them
                    } else {
                        parChamp.keySet().forEach(champ -> champs.add(schema + "." + champ));
                    }
                });
        return champs;
    }

    private static void lignes(TableDuService table, Droits droits, List<String> manques) {
        table.adresses()
                .forEach((adresse, ligne) -> {
                    var surUneChose =
                            Set.of(Genre.LISTE, Genre.ELEMENT, Genre.ACTE).contains(ligne.genre());
                    if (surUneChose != (ligne.chose() != null)
                            || (ligne.chose() != null
                                    && !table.choses().containsKey(ligne.chose()))) {
                        manques.add("no such thing: " + adresse);
                    }
                    for (var roles :
                            new Set<?>[] {orEmpty(ligne.roles()), orEmpty(ligne.porte())}) {
                        roles.stream()
                                .filter(r ->
                                        !droits.roles().containsKey(r.toString())
                                                && !r.equals(Attentes.DOSSIERS))
                                .forEach(r -> manques.add("no such role: " + r + ", " + adresse));
                    }
                });
    }

    private static Set<String> orEmpty(@org.jspecify.annotations.Nullable Set<String> roles) {
        return roles == null ? Set.of() : roles;
    }

    /** A service may open less than product §3, never more. */
    private static void plusQueLeProduit(
            TableDuService table, Droits droits, List<String> manques) {
        table.choses()
                .forEach((sorte, chose) -> {
                    var ouvre = chose.ouvre();
                    if (ouvre == null) {
                        return;
                    }
                    ouvre.forEach((code, liens) -> {
                        var role = droits.roles().get(code);
                        if (role == null) {
                            manques.add("no such role: " + code + ", " + sorte);
                        } else if (!OpenApi.accorde(chose.classe(), role.toutesLesClasses())) {
                            manques.add(code + " has no class " + chose.classe() + ": " + sorte);
                        } else {
                            liens.stream()
                                    .filter(l -> !permis(table, sorte, chose, role, l))
                                    .forEach(
                                            l -> manques.add(code + " has no " + l + ": " + sorte));
                        }
                    });
                });
    }

    private static boolean permis(
            TableDuService table,
            String sorte,
            TableDuService.SorteDeChose chose,
            Droits.Role role,
            String lien) {
        return lien.equals(Droits.ADRESSE)
                ? ADRESSES.getOrDefault(table.service(), Set.of()).contains(sorte)
                : chose.classe().equals("-") || role.dossiers().contains(lien);
    }

    private static Set<String> rolesDuRealm() {
        try {
            var roles = new TreeSet<String>();
            JsonMapper.shared()
                    .readTree(Files.readString(REALM))
                    .path("roles")
                    .path("realm")
                    .forEach(role -> roles.add(role.path("name").asString()));
            roles.removeIf(role -> role.startsWith("default-roles"));
            return roles;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
