package fr.ancrage.relogements.vivier.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import fr.ancrage.platform.journal.Cause;
import fr.ancrage.platform.journal.EventToRecord;
import fr.ancrage.platform.journal.JournaledCollection;
import fr.ancrage.platform.journal.JournaledCollections;
import fr.ancrage.platform.sealing.SealedCollections;
import fr.ancrage.relogements.charte.model.ReglesRelogement;
import fr.ancrage.relogements.vivier.model.Decision;
import fr.ancrage.relogements.vivier.model.EntreeId;
import fr.ancrage.relogements.vivier.model.EtatEntree;
import fr.ancrage.relogements.vivier.model.Vivier;
import fr.ancrage.relogements.vivier.usecase.DelaisDalo;
import fr.ancrage.relogements.vivier.usecase.Publication;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The pool, each dossier a document with its journal inside; lists read without journals. */
@Component
class MongoVivier implements Vivier {

    private static final String NOM = "vivier";
    private static final List<String> DANS_LE_VIVIER =
            List.of(EtatEntree.A_COMPLETER.name(), EtatEntree.COMPLETE.name());

    private final JournaledCollection collection;
    private final MongoTemplate mongo;
    private final Publication publication;
    private final ReglesRelogement regles;
    private final DelaisDalo delaisDalo;
    private final AtomicBoolean indexee = new AtomicBoolean();

    MongoVivier(
            JournaledCollections collections,
            SealedCollections scelles,
            MongoTemplate mongo,
            Publication publication,
            ReglesRelogement regles,
            DelaisDalo delaisDalo) {
        this.collection =
                collections.collection(
                        NOM, scelles.of(NOM, "departement", "sejour.besoins", "sejour.evolutions"));
        this.mongo = mongo;
        this.publication = publication;
        this.regles = regles;
        this.delaisDalo = delaisDalo;
    }

    private MongoCollection<Document> documents() {
        var documents = mongo.getCollection(NOM);
        if (!indexee.get()) {
            documents.createIndex(
                    Indexes.ascending("ligne.visiblePour", "ligne.etat", "ligne.entreeLe"));
            indexee.set(true);
        }
        return documents;
    }

    @Override
    public Optional<Versionnee> trouver(EntreeId id) {
        return collection
                .find(id.toString())
                .map(s -> new Versionnee(EntreeDocument.toDomain(s.id(), s.state()), s.version()));
    }

    @Override
    public boolean connait(EntreeId id, String message) {
        return collection.alreadyDone(id.toString(), message);
    }

    @Override
    public boolean creer(Decision.Prise prise, Origine origine) {
        return collection.insert(
                prise.entree().id().toString(),
                EntreeDocument.from(prise.entree(), regles, delaisDalo),
                evenements(prise),
                new Cause(origine.auteur(), origine.message()));
    }

    @Override
    public void changer(long version, Decision.Prise prise, Origine origine) {
        collection.update(
                prise.entree().id().toString(),
                version,
                EntreeDocument.from(prise.entree(), regles, delaisDalo),
                evenements(prise),
                new Cause(origine.auteur(), origine.message()));
    }

    private List<EventToRecord> evenements(Decision.Prise prise) {
        return prise.faits().stream().map(f -> publication.evenement(prise.entree(), f)).toList();
    }

    @Override
    public List<Versionnee> page(Filtre filtre, int page, int taille) {
        var trouvees = new ArrayList<Versionnee>();
        documents()
                .find(Filters.and(criteres(filtre)))
                .projection(Projections.exclude("journal"))
                .sort(Sorts.ascending("ligne.entreeLe", "_id"))
                .skip(page * taille)
                .limit(taille)
                .forEach(d ->
                        trouvees.add(
                                new Versionnee(
                                        EntreeDocument.toDomain(
                                                d.getString("_id"), collection.opened(d)),
                                        d.get("version", Number.class).longValue())));
        return trouvees;
    }

    @Override
    public long nombre(Filtre filtre) {
        return documents().countDocuments(Filters.and(criteres(filtre)));
    }

    private static List<Bson> criteres(Filtre f) {
        var criteres = new ArrayList<Bson>();
        criteres.add(Filters.in("ligne.visiblePour", f.cles()));
        if (f.etat() != null) {
            criteres.add(Filters.eq("ligne.etat", f.etat().name()));
        }
        if (f.chefDeFile() != null) {
            criteres.add(Filters.eq("ligne.chefDeFile", f.chefDeFile()));
        }
        if (f.dossier() != null) {
            criteres.add(Filters.eq("dossier", f.dossier()));
        }
        if (f.sansChefDeFile()) {
            criteres.add(Filters.eq("ligne.etat", EtatEntree.COMPLETE.name()));
            criteres.add(Filters.exists("ligne.chefDeFile", false));
        }
        if (f.sansProposition()) {
            criteres.add(Filters.eq("ligne.etat", EtatEntree.COMPLETE.name()));
            criteres.add(Filters.exists("ligne.chefDeFile", true));
            criteres.add(Filters.eq("ligne.propositionEnCours", false));
        }
        atteint(criteres, "ligne.rappelLe", f.rappelAu());
        atteint(criteres, "ligne.limiteLe", f.limiteAu());
        atteint(criteres, "ligne.renouvelerLe", f.demandeAu());
        atteint(criteres, "ligne.daloLe", f.daloAu());
        return criteres;
    }

    private static void atteint(List<Bson> criteres, String champ, @Nullable LocalDate jour) {
        if (jour != null) {
            criteres.add(Filters.in("ligne.etat", DANS_LE_VIVIER));
            criteres.add(Filters.lte(champ, jour.toString()));
        }
    }
}
