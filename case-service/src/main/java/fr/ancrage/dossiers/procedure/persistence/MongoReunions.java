package fr.ancrage.dossiers.procedure.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.dossiers.procedure.model.Reunions;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Served by the id and by the index of the cases on {@code reuniDans}. */
@Repository
class MongoReunions implements Reunions {

    private static final String REUNI_DANS = "reuniDans";

    private final MongoTemplate mongo;

    MongoReunions(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Map<String, String> courants(Collection<String> dossiers) {
        Map<String, String> courants = reunis(dossiers);
        Map<String, String> suite = reunis(courants.values());
        for (int pas = 0; pas < Dossiers.REUNIONS_MAXIMUM && !suite.isEmpty(); pas++) {
            Map<String, String> vers = suite;
            courants.replaceAll((_, dans) -> vers.getOrDefault(dans, dans));
            suite = reunis(courants.values());
        }
        return courants;
    }

    @Override
    public Map<String, String> absorbes(Collection<String> dossiers) {
        Map<String, String> absorbes = new HashMap<>();
        Map<String, String> derniers = liens(Filters.in(REUNI_DANS, dossiers));
        for (int pas = 0; pas < Dossiers.REUNIONS_MAXIMUM && !derniers.isEmpty(); pas++) {
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
