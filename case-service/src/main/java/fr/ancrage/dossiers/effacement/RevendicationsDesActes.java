package fr.ancrage.dossiers.effacement;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import fr.ancrage.platform.erasure.Erasure;
import fr.ancrage.platform.erasure.PersonalData;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The claims on the numbers of acts. The number stays, alone: a file that a partner deposits once
 * more must not bring the case back. Neither the case nor the digest of the act's content remains.
 */
class RevendicationsDesActes implements PersonalData {

    private static final String DOSSIER = "decision.dossier";

    private final MongoTemplate mongo;

    RevendicationsDesActes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public String kind() {
        return "revendications";
    }

    @Override
    public long count(Set<String> dossiers) {
        return actes().countDocuments(Filters.in(DOSSIER, dossiers));
    }

    @Override
    public void erase(Erasure erasure) {
        actes().updateMany(
                        Filters.in(DOSSIER, erasure.subjects()),
                        Updates.combine(
                                Updates.set("empreinte", ""),
                                Updates.set("appliquee", true),
                                Updates.unset("decision"),
                                Updates.unset("lot"),
                                Updates.unset("ligne")));
    }

    private MongoCollection<Document> actes() {
        var actes = mongo.getCollection("actes");
        actes.createIndex(Indexes.ascending(DOSSIER));
        return actes;
    }
}
