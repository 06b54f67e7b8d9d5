package fr.ancrage.notifications.effacement;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import fr.ancrage.platform.erasure.Erasure;
import fr.ancrage.platform.erasure.PersonalData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Texts of letters that left on a day or before. Their envois go first, and say no more which ones
 * they were: what goes is every text but those of the envois that stay.
 */
class LettresSansEnvoi implements PersonalData {

    private static final String DOSSIER = "dossier";

    private final MongoTemplate mongo;
    private final String genre;
    private final LocalDate partiesJusqua;

    LettresSansEnvoi(MongoTemplate mongo, String genre, LocalDate partiesJusqua) {
        this.mongo = mongo;
        this.genre = genre;
        this.partiesJusqua = partiesJusqua;
    }

    @Override
    public String kind() {
        return genre;
    }

    @Override
    public long count(Set<String> dossiers) {
        return plis().countDocuments(des(dossiers));
    }

    @Override
    public void erase(Erasure erasure) {
        plis().deleteMany(des(erasure.subjects()));
    }

    private Bson des(Set<String> dossiers) {
        List<String> ecrites = new ArrayList<>();
        plis().find(Filters.in(DOSSIER, dossiers))
                .projection(Projections.include("_id"))
                .forEach(pli -> ecrites.add(pli.getString("_id")));
        mongo.getCollection("envois")
                .find(Filters.in("_id", List.copyOf(ecrites)))
                .projection(Projections.include(DonneesDuDossier.PARTI_LE))
                .forEach(envoi -> {
                    var partiLe = envoi.getString(DonneesDuDossier.PARTI_LE);
                    if (partiLe == null || partiLe.compareTo(partiesJusqua.toString()) > 0) {
                        ecrites.remove(envoi.getString("_id"));
                    }
                });
        return Filters.in("_id", ecrites);
    }

    private MongoCollection<Document> plis() {
        return mongo.getCollection("plis");
    }
}
