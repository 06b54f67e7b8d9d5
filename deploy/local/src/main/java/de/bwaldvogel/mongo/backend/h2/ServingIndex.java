package de.bwaldvogel.mongo.backend.h2;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An index that says how it would serve a query, so that the cheapest way is taken. */
interface ServingIndex {

    /**
     * How it would be read, if it serves the query at all.
     *
     * @param orderBy the order that is asked for, if any
     */
    Optional<Reading> reading(Conditions conditions, @Nullable Document orderBy);
}
