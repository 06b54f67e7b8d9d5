package fr.ancrage.commissions.candidature.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import fr.ancrage.commissions.candidature.model.Candidature;
import fr.ancrage.commissions.candidature.model.DossierSuivi;
import fr.ancrage.commissions.candidature.model.DossiersSuivis;
import fr.ancrage.commissions.formation.model.TablesFormations;
import fr.ancrage.platform.journal.EventToRecord;
import fr.ancrage.platform.journal.JournaledCollection;
import fr.ancrage.platform.journal.JournaledCollections;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** One document by case, its candidatures beside it as rows. */
@Component
class MongoDossiersSuivis implements DossiersSuivis {

    static final String NOM = "suivis";

    /** What a change leaves in the history: a code, nothing more. */
    record FaitRetenu(String dossier) {}

    private final JournaledCollection collection;
    private final MongoTemplate mongo;
    private final TablesFormations tables;
    private final AtomicBoolean indexee = new AtomicBoolean();

    MongoDossiersSuivis(
            JournaledCollections collections, MongoTemplate mongo, TablesFormations tables) {
        this.collection = collections.collection(NOM);
        this.mongo = mongo;
        this.tables = tables;
    }

    @Override
    public Optional<DossierSuivi> trouver(String id) {
        return collection.find(id).map(s -> SuiviDocument.toDomain(s.id(), s.state()));
    }

    @Override
    public Map<String, DossierSuivi> trouver(Collection<String> ids) {
        var trouves = new HashMap<String, DossierSuivi>();
        documents()
                .find(Filters.in("_id", ids))
                .projection(Projections.exclude("journal"))
                .forEach(d ->
                        trouves.put(
                                d.getString("_id"), SuiviDocument.toDomain(d.getString("_id"), d)));
        return trouves;
    }

    @Override
    public DossierSuivi changer(
            String id,
            String departement,
            String fait,
            Cause cause,
            UnaryOperator<DossierSuivi> changement) {
        var evenements = List.of(EventToRecord.internal(fait, new FaitRetenu(id)));
        var origine = new fr.ancrage.platform.journal.Cause(cause.auteur(), cause.cle());
        var trouve = collection.find(id);
        if (trouve.isEmpty()) {
            var apres = changement.apply(DossierSuivi.nouveau(id, departement));
            if (collection.insert(id, etat(apres), evenements, origine)) {
                return apres;
            }
            throw new OptimisticLockingFailureException("another fact opened the case at once");
        }
        var avant = SuiviDocument.toDomain(id, trouve.get().state());
        if (cause.cle() != null
                && trouve.get().journal().stream()
                        .anyMatch(e -> Objects.equals(e.cause(), cause.cle()))) {
            return avant;
        }
        var apres = changement.apply(avant);
        if (apres.equals(avant)) {
            return avant;
        }
        collection.update(id, trouve.get().version(), etat(apres), evenements, origine);
        return apres;
    }

    @Override
    public Map<String, String> reunions(String departement) {
        var reunions = new HashMap<String, String>();
        documents()
                .find(
                        Filters.and(
                                Filters.eq("departement", departement),
                                Filters.exists("reuniDans")))
                .projection(Projections.include("reuniDans"))
                .forEach(d -> reunions.put(d.getString("_id"), d.getString("reuniDans")));
        return reunions;
    }

    private Document etat(DossierSuivi dossier) {
        return SuiviDocument.from(dossier, Candidature.de(dossier, tables));
    }

    @Override
    public Page candidatures(Filtre filtre, int page, int taille) {
        var lignes = new ArrayList<Bson>();
        var avant = new ArrayList<Bson>();
        avant.add(Filters.in("visiblePour", filtre.cles()));
        var apres = new ArrayList<Bson>();
        if (filtre.dossier() != null) {
            avant.add(Filters.eq("_id", filtre.dossier()));
        }
        if (filtre.formation() != null) {
            avant.add(Filters.eq("candidatures.formation", filtre.formation()));
            apres.add(Filters.eq("candidatures.formation", filtre.formation()));
        }
        if (filtre.aExaminerLe() != null) {
            var jour = filtre.aExaminerLe().toString();
            avant.add(Filters.lte("candidatures.aExaminerLe", jour));
            apres.add(Filters.lte("candidatures.aExaminerLe", jour));
        }
        lignes.add(Aggregates.match(Filters.and(avant)));
        lignes.add(Aggregates.project(Projections.include("candidatures")));
        lignes.add(Aggregates.unwind("$candidatures"));
        if (!apres.isEmpty()) {
            lignes.add(Aggregates.match(Filters.and(apres)));
        }
        var comptage = new ArrayList<>(lignes);
        comptage.add(Aggregates.group(null, Accumulators.sum("n", 1)));
        var total = documents().aggregate(comptage).first();
        lignes.add(Aggregates.sort(Sorts.ascending("candidatures.aExaminerLe", "_id")));
        lignes.add(Aggregates.skip(page * taille));
        lignes.add(Aggregates.limit(taille));
        var candidatures = new ArrayList<String>();
        var ids = new ArrayList<String>();
        documents()
                .aggregate(lignes)
                .forEach(d -> {
                    candidatures.add(d.get("candidatures", Document.class).getString("id"));
                    ids.add(d.getString("_id"));
                });
        var dossiers = trouver(ids);
        return new Page(
                candidatures,
                ids.stream().map(dossiers::get).filter(Objects::nonNull).toList(),
                total == null ? 0 : total.get("n", Number.class).longValue());
    }

    /**
     * Indexes are declared at the first use, so that the service starts while its database is away.
     */
    private MongoCollection<Document> documents() {
        var documents = mongo.getCollection(NOM);
        if (!indexee.get()) {
            documents.createIndex(Indexes.ascending("visiblePour"));
            documents.createIndex(Indexes.ascending("candidatures.aExaminerLe"));
            documents.createIndex(Indexes.ascending("departement", "reuniDans"));
            indexee.set(true);
        }
        return documents;
    }
}
