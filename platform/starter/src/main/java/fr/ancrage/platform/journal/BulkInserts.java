package fr.ancrage.platform.journal;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/** Many documents in one exchange, each inserted once whoever tries. */
public final class BulkInserts {

    private BulkInserts() {}

    /**
     * Inserts those that nobody has inserted before.
     *
     * @return the ids of those that were there already
     */
    public static Set<String> absent(
            MongoCollection<Document> collection, List<Document> documents) {
        Set<String> present = new HashSet<>();
        if (documents.isEmpty()) {
            return present;
        }
        try {
            collection.insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null) {
                throw e;
            }
            for (BulkWriteError error : e.getWriteErrors()) {
                if (ErrorCategory.fromErrorCode(error.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                present.add(documents.get(error.getIndex()).getString("_id"));
            }
        }
        return present;
    }
}
