package fr.ancrage.dossiers.procedure.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import fr.ancrage.platform.horloge.HorlogeMetier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Cases whose row was written on another day, or by an earlier version of ours. */
@Component
class LignesPerimees {

    private final MongoTemplate mongo;
    private final HorlogeMetier horloge;

    LignesPerimees(MongoTemplate mongo, HorlogeMetier horloge) {
        this.mongo = mongo;
        this.horloge = horloge;
    }

    /**
     * Rows that were last computed on another day than it is where their case is.
     *
     * @param sauf those that are left aside
     */
    List<String> autreJour(LocalDate jour, Set<String> sauf, int maximum) {
        Map<String, LocalDate> ailleurs = horloge.ailleurs();
        Map<Bson, LocalDate> jours = new LinkedHashMap<>();
        jours.put(Filters.nin("departement", ailleurs.keySet()), jour);
        ailleurs.forEach(
                (departement, autre) -> jours.put(Filters.eq("departement", departement), autre));
        return jours.entrySet().stream()
                .flatMap(la -> autreJourQue(la.getValue()).map(d -> Filters.and(d, la.getKey())))
                .flatMap(perimee ->
                        ids(Filters.and(perimee, Filters.nin("_id", sauf)), maximum).stream())
                .limit(maximum)
                .toList();
    }

    /** As two ranges: the embedded database would walk what is done to find what is not equal. */
    private static Stream<Bson> autreJourQue(LocalDate jour) {
        return Stream.of(
                Filters.lt("calculeeLe", jour.toString()),
                Filters.gt("calculeeLe", jour.toString()));
    }

    /** Those of an earlier version. */
    List<String> anciennes(int maximum) {
        return ids(Filters.in("schema", DossierDocument.ANTERIEURS), maximum);
    }

    private List<String> ids(Bson perimees, int maximum) {
        return mongo.getCollection(MongoDossiers.COLLECTION)
                .find(perimees)
                .projection(Projections.include("_id"))
                .limit(maximum)
                .map(d -> d.getString("_id"))
                .into(new ArrayList<>());
    }
}
