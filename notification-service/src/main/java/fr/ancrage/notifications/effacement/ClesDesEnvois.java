package fr.ancrage.notifications.effacement;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import fr.ancrage.platform.erasure.Erasure;
import fr.ancrage.platform.erasure.PersonalData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The claims by which a letter is written once; the envois that hold them say whose they are. */
class ClesDesEnvois implements PersonalData {

    private final MongoTemplate mongo;
    private final @Nullable LocalDate partisJusqua;

    ClesDesEnvois(MongoTemplate mongo) {
        this(mongo, null);
    }

    private ClesDesEnvois(MongoTemplate mongo, @Nullable LocalDate partisJusqua) {
        this.mongo = mongo;
        this.partisJusqua = partisJusqua;
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
    public Optional<PersonalData> until(LocalDate day) {
        return Optional.of(new ClesDesEnvois(mongo, day));
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
        var leurs = Filters.in("dossier", dossiers);
        mongo.getCollection("envois")
                .find(
                        partisJusqua == null
                                ? leurs
                                : Filters.and(
                                        leurs,
                                        Filters.lte(
                                                DonneesDuDossier.PARTI_LE,
                                                partisJusqua.toString())))
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
