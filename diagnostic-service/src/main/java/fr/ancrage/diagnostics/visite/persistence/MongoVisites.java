package fr.ancrage.diagnostics.visite.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import fr.ancrage.diagnostics.affectation.model.AffectationId;
import fr.ancrage.diagnostics.visite.model.Visite;
import fr.ancrage.diagnostics.visite.model.Visites;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * One document for each act that may want a visit, by an id made of that act: a second delivery
 * finds it there. A change only holds if nothing changed meanwhile.
 */
@Component
class MongoVisites implements Visites {

    private static final String COLLECTION = "visites";

    private final MongoTemplate mongo;
    private final AtomicBoolean indexee = new AtomicBoolean();

    MongoVisites(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    private MongoCollection<Document> documents() {
        var documents = mongo.getCollection(COLLECTION);
        if (!indexee.get()) {
            documents.createIndex(Indexes.ascending("dossier"));
            documents.createIndex(Indexes.ascending("etat", "le"));
            indexee.set(true);
        }
        return documents;
    }

    @Override
    public void prevoir(Visite visite) {
        try {
            documents().insertOne(VisiteDocument.from(visite));
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            trouver(visite.id())
                    .filter(deja -> deja.renait(visite.sequence()))
                    .ifPresent(deja -> changer(deja, visite));
        }
    }

    @Override
    public void changer(Visite avant, Visite apres) {
        documents()
                .replaceOne(
                        Filters.and(
                                parId(avant.id()),
                                Filters.eq("dossier", avant.dossier()),
                                Filters.eq("sequence", avant.sequence()),
                                Filters.eq("etat", VisiteDocument.etat(avant.attente()))),
                        VisiteDocument.from(apres));
    }

    @Override
    public Optional<Visite> trouver(AffectationId id) {
        return Optional.ofNullable(documents().find(parId(id)).first())
                .map(VisiteDocument::toDomain);
    }

    @Override
    public List<Visite> duDossier(String dossier) {
        return documents()
                .find(Filters.eq("dossier", dossier))
                .map(VisiteDocument::toDomain)
                .into(new ArrayList<>());
    }

    @Override
    public List<AffectationId> prevuesJusquAu(LocalDate jour) {
        return documents()
                .find(
                        Filters.and(
                                Filters.eq("etat", VisiteDocument.PREVUE),
                                Filters.lte("le", jour.toString())))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("le", "_id"))
                .map(d -> new AffectationId(UUID.fromString(d.getString("_id"))))
                .into(new ArrayList<>());
    }

    private static Bson parId(AffectationId id) {
        return Filters.eq("_id", id.toString());
    }
}
