package fr.ancrage.dossiers.procedure.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import fr.ancrage.dossiers.priorite.Regard;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** One list of the indexes; the queries of the collection are held against it in a test. */
final class IndexDesDossiers {

    private static final String VISIBLE_POUR = "visiblePour";

    private IndexDesDossiers() {}

    static void declarer(MongoCollection<Document> documents) {
        documents.createIndex(Indexes.ascending("reference"), new IndexOptions().unique(true));
        for (String champ : List.of("menage", "calculeeLe", "reuniDans", "schema")) {
            documents.createIndex(Indexes.ascending(champ));
        }
        // lists: whoever sees, what is filtered, then the order
        Bson parActivite = Indexes.descending("derniereActivite", "reference");
        documents.createIndex(Indexes.compoundIndex(Indexes.ascending(VISIBLE_POUR), parActivite));
        for (String champ : List.of("stade", "parc", "commune", "arrondissement", "aRapprocher")) {
            documents.createIndex(
                    Indexes.compoundIndex(Indexes.ascending(VISIBLE_POUR, champ), parActivite));
        }
        // two lists of words cannot stand in one index
        for (String champ : List.of("organisations", "sansReferent")) {
            documents.createIndex(Indexes.compoundIndex(Indexes.ascending(champ), parActivite));
        }
        documents.createIndex(Indexes.ascending(VISIBLE_POUR, "prochaineEcheanceLe", "reference"));
        documents.createIndex(Indexes.ascending(VISIBLE_POUR, "reference"));
        for (Regard regard : Regard.values()) {
            documents.createIndex(
                    Indexes.compoundIndex(
                            Indexes.ascending(VISIBLE_POUR),
                            Indexes.descending(regard.champ()),
                            Indexes.ascending("reference")));
        }
        for (String champ : List.of("exceptionLe", "implicationDepuis")) {
            documents.createIndex(Indexes.ascending("departement", champ));
        }
    }
}
