package de.bwaldvogel.mongo.backend.h2;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** An index that says how many documents it would hand out, so that the narrowest is taken. */
interface ServingIndex {

    /** How many documents it would have read, or {@link Integer#MAX_VALUE} when it cannot serve. */
    int width(Document query);

    /** Where the documents stand that the query can match, each once. */
    List<Object> candidates(Document query);
}
