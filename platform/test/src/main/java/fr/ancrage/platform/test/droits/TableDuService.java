package fr.ancrage.platform.test.droits;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one service adds to product §3, in {@code src/test/resources/droits.yml}: its sorts of
 * things, one row per endpoint, the class of each field of its answers.
 *
 * @param logiciels whether it answers a partner's software as its organisation
 * @param adresses by endpoint; what follows {@code #} tells two rows of one endpoint apart, about
 *     two sorts of things
 * @param champs by schema of the OpenAPI document, by class: the fields
 */
record TableDuService(
        String service,
        @Nullable Boolean logiciels,
        Map<String, SorteDeChose> choses,
        Map<String, Ligne> adresses,
        Map<String, Map<String, Set<String>>> champs) {

    /**
     * @param classe the class that must be granted for the thing to be seen at all
     * @param ouvre by role, the links that open it, where they are fewer than in product §3; a role
     *     that is not named sees none
     */
    record SorteDeChose(String classe, @Nullable Map<String, Set<String>> ouvre) {}

    /** How an endpoint answers. */
    enum Genre {
        /** Nothing of a case in it: every account. */
        OUVERT,
        /** The named roles; all others are refused, whatever the request is about. */
        RESERVE,
        /** Roles that follow cases; exactly what they may see is in the answer. */
        LISTE,
        /** What is invisible does not exist. */
        ELEMENT,
        /** What is invisible does not exist; seen by a role that may not do it, it is refused. */
        ACTE,
        /** A machine with the scope, and no person. */
        MACHINE
    }

    /**
     * One row.
     *
     * @param chose the sort of thing that the path, the query or the body names
     * @param montre a sort of thing that the answer holds when it may be seen in the same place
     * @param tait a sort of thing of which the answer says nothing, whoever asks
     * @param roles who may ask (RESERVE, LISTE) or do it (ACTE)
     * @param porte roles that are not refused before the thing is looked for; all when absent
     * @param lien what the organisation must have with the thing to do it (ACTE)
     * @param classe what is needed, when it is not the thing's class
     * @param chemin the path as it is called, when its parameters are no thing's
     * @param requete query, with {@code {name}} of the thing
     * @param corps JSON, with {@code {name}} of the thing
     * @param fichier a file sent as {@code fichier}, with {@code {name}} of the thing
     * @param statuts what those to whom it is granted may get
     * @param departement granted to accounts of this département alone
     * @param portee the machine's scope
     * @param personnes not by software, whatever its role
     */
    record Ligne(
            Genre genre,
            @Nullable String chose,
            @Nullable String montre,
            @Nullable String tait,
            @Nullable Set<String> roles,
            @Nullable Set<String> porte,
            @Nullable String lien,
            @Nullable String classe,
            @Nullable String chemin,
            @Nullable String requete,
            @Nullable String corps,
            @Nullable String fichier,
            @Nullable Set<Integer> statuts,
            @Nullable String departement,
            @Nullable String portee,
            @Nullable Boolean personnes) {

        Set<Integer> permis() {
            if (statuts != null) {
                return statuts;
            }
            return switch (genre) {
                case OUVERT, LISTE, ELEMENT, MACHINE -> Set.of(200);
                case ACTE, RESERVE -> Set.of(200, 201, 202, 204, 400, 409, 422);
            };
        }
    }

    static TableDuService lue() {
        return Donnees.duService("droits.yml", TableDuService.class);
    }

    /** Class by field, schema by schema, with those of the platform. */
    Map<String, Map<String, String>> classesDesChamps() {
        var toutes = new LinkedHashMap<String, Map<String, String>>();
        communs().forEach((schema, parClasse) -> ajouter(toutes, schema, (Map<?, ?>) parClasse));
        champs.forEach((schema, parClasse) -> ajouter(toutes, schema, parClasse));
        return toutes;
    }

    /** Schemas that the platform gives in every service. */
    static Map<?, ?> communs() {
        return Donnees.deLaPlateforme("champs-communs.yml", Map.class);
    }

    private static void ajouter(
            Map<String, Map<String, String>> toutes, Object schema, Map<?, ?> parClasse) {
        var champs = toutes.computeIfAbsent(schema.toString(), _ -> new LinkedHashMap<>());
        parClasse.forEach((classe, noms) ->
                ((Iterable<?>) noms).forEach(nom -> champs.put(nom.toString(), classe.toString())));
    }

    /** The endpoint that a row is about. */
    static String adresse(String ligne) {
        return ligne.replaceFirst("\\s*#.*", "");
    }

    SorteDeChose sorte(String nom) {
        var sorte = choses.get(nom);
        if (sorte == null) {
            throw new IllegalStateException("the table has no sort of thing " + nom);
        }
        return sorte;
    }
}
