package fr.ancrage.relogements.dossiers.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import fr.ancrage.relogements.dossiers.model.DossierConnu;
import fr.ancrage.relogements.dossiers.model.DossiersConnus;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** By the dossier's id; the latest word of its history wins, whenever it comes. */
@Component
class MongoDossiersConnus implements DossiersConnus {

    static final String COLLECTION = "dossiersConnus";

    private final MongoTemplate mongo;

    MongoDossiersConnus(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void retenir(DossierConnu d, long sequence) {
        var anterieur =
                Filters.and(Filters.eq("_id", d.dossier()), Filters.lt("sequence", sequence));
        var document =
                new Document("_id", d.dossier())
                        .append("schema", 1)
                        .append("sequence", sequence)
                        .append("departement", d.departement())
                        .append("commune", d.commune())
                        .append("arrondissement", d.arrondissement())
                        .append("parc", d.parc())
                        .append("bailleur", d.bailleur());
        var connus = mongo.getCollection(COLLECTION);
        try {
            connus.replaceOne(anterieur, document, new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            // it is there with a later word, or another instance has just made it
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            connus.replaceOne(anterieur, document);
        }
    }

    @Override
    public Optional<DossierConnu> trouver(String dossier) {
        return Optional.ofNullable(
                        mongo.getCollection(COLLECTION).find(Filters.eq("_id", dossier)).first())
                .map(d ->
                        new DossierConnu(
                                dossier,
                                d.getString("departement"),
                                d.getString("commune"),
                                d.getString("arrondissement"),
                                d.getString("parc"),
                                d.getString("bailleur")));
    }
}
