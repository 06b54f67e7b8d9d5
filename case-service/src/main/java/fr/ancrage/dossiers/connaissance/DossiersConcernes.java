package fr.ancrage.dossiers.connaissance;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Finds a case by its id or its reference, whatever it was reunited into since. */
@Component
class DossiersConcernes {

    /** More merges in a row than this is no history of one household. */
    private static final int PAS = 10;

    private static final String REUNI_DANS = "reuniDans";

    private final MongoTemplate mongo;

    DossiersConcernes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Optional<DossierConcerne> trouver(String idOuReference, String departement) {
        return trouver(Filters.eq("_id", idOuReference), departement)
                .or(() -> trouver(Filters.eq("reference", idOuReference), departement));
    }

    private Optional<DossierConcerne> trouver(Bson lequel, String departement) {
        var trouve = un(lequel);
        for (var pas = 0; pas < PAS && trouve != null && reuniDans(trouve) != null; pas++) {
            trouve = un(Filters.eq("_id", reuniDans(trouve)));
        }
        return Optional.ofNullable(trouve)
                .filter(d -> departement.equals(d.getString("departement")))
                .map(d ->
                        new DossierConcerne(
                                d.getString("_id"),
                                d.getString("reference"),
                                absorbes(d.getString("_id"))));
    }

    private List<String> absorbes(String id) {
        var tous = new ArrayList<String>();
        var derniers = List.of(id);
        for (var pas = 0; pas < PAS && !derniers.isEmpty(); pas++) {
            derniers =
                    dossiers()
                            .find(Filters.in(REUNI_DANS, derniers))
                            .projection(Projections.include("_id"))
                            .map(d -> d.getString("_id"))
                            .into(new ArrayList<>());
            tous.addAll(derniers);
        }
        return List.copyOf(tous);
    }

    private @Nullable Document un(Bson lequel) {
        return dossiers()
                .find(lequel)
                .projection(Projections.include("reference", "departement", REUNI_DANS))
                .first();
    }

    private static @Nullable String reuniDans(Document dossier) {
        return dossier.getString(REUNI_DANS);
    }

    private MongoCollection<Document> dossiers() {
        return mongo.getCollection("dossiers");
    }
}
