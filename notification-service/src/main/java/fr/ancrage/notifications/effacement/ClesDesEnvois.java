package fr.ancrage.notifications.effacement;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import fr.ancrage.platform.erasure.Erasure;
import fr.ancrage.platform.erasure.PersonalData;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The claims by which a letter is written once; the envois that hold them say whose they are. */
class ClesDesEnvois implements PersonalData {

    private final MongoTemplate mongo;

    ClesDesEnvois(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public String kind() {
        return "cles-des-envois";
    }

    @Override
    public boolean belongsTo(String dataClass) {
        return dataClass.equals("COURRIER_ENVOYE");
    }

    @Override
    public long count(Set<String> dossiers) {
        return cles().countDocuments(des(dossiers));
    }

    @Override
    public void erase(Erasure erasure) {
        cles().deleteMany(des(erasure.subjects()));
    }

    private Bson des(Set<String> dossiers) {
        List<String> envois = new ArrayList<>();
        mongo.getCollection("envois")
                .find(Filters.in("dossier", dossiers))
                .projection(Projections.include("_id"))
                .forEach(d -> envois.add(d.getString("_id")));
        return Filters.in("envoi", envois);
    }

    private MongoCollection<Document> cles() {
        var cles = mongo.getCollection("cles");
        cles.createIndex(Indexes.ascending("envoi"));
        return cles;
    }
}
