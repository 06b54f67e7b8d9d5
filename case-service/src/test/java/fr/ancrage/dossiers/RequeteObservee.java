package fr.ancrage.dossiers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * A query as the driver sent it, reduced to what an index needs to know of it.
 *
 * @param alternatives the fields that each branch of the filter pins down; without {@code $or}
 *     there is one
 * @param par who asked
 */
record RequeteObservee(String collection, List<Set<String>> alternatives, String par) {

    /**
     * Comparisons that bound an index; {@code $ne} is two ranges of it, what is absent stands there
     * as null.
     */
    private static final Set<String> BORNES =
            Set.of(
                    "$eq",
                    "$in",
                    "$gt",
                    "$gte",
                    "$lt",
                    "$lte",
                    "$ne",
                    "$all",
                    "$elemMatch",
                    "$exists");

    private static final Map<String, String> FILTRES =
            Map.of(
                    "find",
                    "filter",
                    "count",
                    "query",
                    "distinct",
                    "query",
                    "findAndModify",
                    "query");

    /** The queries in one command; none in an insert or an administrative command. */
    static List<RequeteObservee> de(String nom, BsonDocument commande, String par) {
        return filtres(nom, commande)
                .map(f ->
                        new RequeteObservee(
                                commande.getString(nom).getValue(), alternatives(f), par))
                .toList();
    }

    private static Stream<BsonDocument> filtres(String nom, BsonDocument commande) {
        return switch (nom) {
            case "find", "count", "distinct", "findAndModify" ->
                    Stream.of(commande.getDocument(FILTRES.get(nom), new BsonDocument()));
            case "update", "delete" ->
                    commande.getArray(nom + "s").stream().map(e -> e.asDocument().getDocument("q"));
            case "aggregate" ->
                    commande.get("aggregate").isString()
                            ? Stream.of(premierFiltre(commande))
                            : Stream.empty();
            default -> Stream.empty();
        };
    }

    private static BsonDocument premierFiltre(BsonDocument commande) {
        List<BsonValue> etapes = commande.getArray("pipeline");
        return etapes.isEmpty()
                ? new BsonDocument()
                : etapes.getFirst().asDocument().getDocument("$match", new BsonDocument());
    }

    static List<Set<String>> alternatives(BsonDocument filtre) {
        List<Set<String>> alternatives = List.of(Set.of());
        for (Map.Entry<String, BsonValue> critere : filtre.entrySet()) {
            List<Set<String>> siennes =
                    switch (critere.getKey()) {
                        case "$and" ->
                                critere.getValue().asArray().stream()
                                        .map(c -> alternatives(c.asDocument()))
                                        .reduce(List.of(Set.of()), RequeteObservee::ensemble);
                        case "$or" ->
                                critere.getValue().asArray().stream()
                                        .flatMap(c -> alternatives(c.asDocument()).stream())
                                        .toList();
                        default ->
                                List.of(
                                        borne(critere.getValue())
                                                ? Set.of(critere.getKey())
                                                : Set.of());
                    };
            alternatives = ensemble(alternatives, siennes);
        }
        return alternatives;
    }

    private static List<Set<String>> ensemble(List<Set<String>> a, List<Set<String>> b) {
        List<Set<String>> tous = new ArrayList<>();
        for (Set<String> gauche : a) {
            for (Set<String> droite : b) {
                Set<String> champs = new HashSet<>(gauche);
                champs.addAll(droite);
                tous.add(Set.copyOf(champs));
            }
        }
        return tous.stream().distinct().toList();
    }

    private static boolean borne(BsonValue valeur) {
        if (!valeur.isDocument()) {
            return true;
        }
        Set<String> operateurs = valeur.asDocument().keySet();
        boolean operation = operateurs.stream().anyMatch(o -> o.startsWith("$"));
        return !operation || operateurs.stream().anyMatch(BORNES::contains);
    }

    /**
     * @param premiers the first field of each index of the collection
     */
    boolean servie(Set<String> premiers) {
        return alternatives.stream()
                .allMatch(champs ->
                        champs.contains("_id") || champs.stream().anyMatch(premiers::contains));
    }

    @Override
    public String toString() {
        return collection
                + " by "
                + alternatives.stream()
                        .map(champs -> champs.stream().sorted().collect(Collectors.joining("+")))
                        .collect(Collectors.joining(" or ", "{", "}"))
                + " ("
                + par
                + ")";
    }
}
