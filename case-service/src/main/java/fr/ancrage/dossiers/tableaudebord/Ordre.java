package fr.ancrage.dossiers.tableaudebord;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import fr.ancrage.dossiers.priorite.Regard;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * An order of the list: by one field, then by reference, which no two cases share. A declared index
 * follows it from who may see.
 */
record Ordre(String champ, Sens sens, Sens desReferences) {

    static final String REFERENCE = "reference";

    enum Sens {
        CROISSANT,
        DECROISSANT;

        private Bson tri(String champ) {
            return this == CROISSANT ? Sorts.ascending(champ) : Sorts.descending(champ);
        }

        private Bson apres(String champ, Object valeur) {
            return this == CROISSANT ? Filters.gt(champ, valeur) : Filters.lt(champ, valeur);
        }
    }

    /** What is left of a list, in its order. */
    record Reste(Bson filtre, Bson tri) {}

    static Ordre par(String champ, Sens sens) {
        return new Ordre(champ, sens, sens);
    }

    /** The most urgent first, as far as a reader may know. */
    static Ordre parUrgence(Regard regard) {
        return new Ordre(regard.champ(), Sens.DECROISSANT, Sens.CROISSANT);
    }

    Bson tri() {
        return champ.equals(REFERENCE)
                ? sens.tri(REFERENCE)
                : Sorts.orderBy(sens.tri(champ), desReferences.tri(REFERENCE));
    }

    /** Where a case stands, and no more of it. */
    Bson rang() {
        return Projections.include("_id", champ, REFERENCE);
    }

    Reste tout() {
        return new Reste(Filters.empty(), tri());
    }

    /** Behind a case: those level with it first, so that an index serves each part by itself. */
    List<Reste> apres(Document dernier) {
        Object valeur = valeur(dernier);
        var suivants = new Reste(sens.apres(champ, valeur), tri());
        if (champ.equals(REFERENCE)) {
            return List.of(suivants);
        }
        var exAequo =
                new Reste(
                        Filters.and(
                                Filters.eq(champ, valeur),
                                desReferences.apres(REFERENCE, dernier.getString(REFERENCE))),
                        desReferences.tri(REFERENCE));
        return List.of(exAequo, suivants);
    }

    private Object valeur(Document dernier) {
        return Objects.requireNonNull(
                dernier.getEmbedded(Arrays.asList(champ.split("\\.")), Object.class));
    }
}
