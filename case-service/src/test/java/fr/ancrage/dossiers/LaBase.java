package fr.ancrage.dossiers;

import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The database of the tests. */
public final class LaBase {

    private static final List<String> DOSSIERS =
            List.of(
                    "dettes",
                    "dossiers",
                    "menages",
                    "actes",
                    "foyers",
                    "imports",
                    "imports_lignes",
                    "rapprochements");

    private LaBase() {}

    /** No dossier, no household and no file is known any more. */
    public static void vider(MongoTemplate mongo) {
        DOSSIERS.forEach(collection -> mongo.getCollection(collection).deleteMany(new Document()));
    }
}
