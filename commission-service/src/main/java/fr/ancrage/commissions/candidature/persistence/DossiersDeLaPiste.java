package fr.ancrage.commissions.candidature.persistence;

import com.mongodb.client.model.Filters;
import fr.ancrage.platform.trail.TrailSubjects;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The cases of a département that are followed here, for who keeps watch over the trail. */
@Component
class DossiersDeLaPiste implements TrailSubjects {

    private final MongoTemplate mongo;

    DossiersDeLaPiste(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Set<String> of(String territory, Collection<String> ids) {
        return mongo.getCollection(MongoDossiersSuivis.NOM)
                .distinct(
                        "_id",
                        Filters.and(Filters.in("_id", ids), Filters.eq("departement", territory)),
                        String.class)
                .into(new HashSet<>());
    }
}
