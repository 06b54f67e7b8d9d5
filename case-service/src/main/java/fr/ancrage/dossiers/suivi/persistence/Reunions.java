package fr.ancrage.dossiers.suivi.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Which case a case is now, and which ones it holds. */
@Component
class Reunions {

    /** More merges in a row than this is no history of one household. */
    private static final int PAS = 10;

    private static final String REUNI_DANS = "reuniDans";

    private final MongoTemplate mongo;

    Reunions(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The present id of those that were reunited into another; the others are not in it. */
    Map<String, String> courants(Collection<String> dossiers) {
        Map<String, String> courants = reunis(dossiers);
        Map<String, String> suite = reunis(courants.values());
        for (int pas = 0; pas < PAS && !suite.isEmpty(); pas++) {
            Map<String, String> vers = suite;
            courants.replaceAll((_, dans) -> vers.getOrDefault(dans, dans));
            suite = reunis(courants.values());
        }
        return courants;
    }

    /** Those that were reunited into these, each with the one that holds it now. */
    Map<String, String> absorbes(Collection<String> dossiers) {
        Map<String, String> absorbes = new HashMap<>();
        Map<String, String> derniers = liens(Filters.in(REUNI_DANS, dossiers));
        for (int pas = 0; pas < PAS && !derniers.isEmpty(); pas++) {
            derniers.replaceAll((_, dans) -> absorbes.getOrDefault(dans, dans));
            absorbes.putAll(derniers);
            derniers = liens(Filters.in(REUNI_DANS, derniers.keySet()));
        }
        return absorbes;
    }

    private Map<String, String> reunis(Collection<String> dossiers) {
        return dossiers.isEmpty()
                ? new HashMap<>()
                : liens(Filters.and(Filters.in("_id", dossiers), Filters.gt(REUNI_DANS, "")));
    }

    private Map<String, String> liens(Bson filtre) {
        Map<String, String> liens = new HashMap<>();
        mongo.getCollection("dossiers")
                .find(filtre)
                .projection(Projections.include(REUNI_DANS))
                .forEach(d -> liens.put(d.getString("_id"), d.getString(REUNI_DANS)));
        return liens;
    }
}
