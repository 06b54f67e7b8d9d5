package fr.ancrage.notifications.courriers.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import fr.ancrage.notifications.courriers.model.DossierConnu;
import fr.ancrage.notifications.courriers.model.DossiersConnus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** One document by dossier; facts are added to sets, so that a second delivery adds nothing. */
@Component
class MongoDossiersConnus implements DossiersConnus {

    private static final String COLLECTION = "dossiers";

    /** More merges in a row than this is no history of one household. */
    private static final int PAS = 8;

    private final MongoTemplate mongo;

    MongoDossiersConnus(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void apprendre(DossierConnu dossier) {
        var id = dossier.id();
        for (var pas = 0; pas < PAS; pas++) {
            ecrire(id, changement(dossier));
            var suivant = du(id).reuniDans();
            if (suivant == null) {
                return;
            }
            id = suivant;
        }
    }

    @Override
    public void reunir(String dossier, String dans) {
        ecrire(dossier, Updates.set("reuniDans", dans));
        var absorbe = du(dossier);
        apprendre(
                new DossierConnu(
                        dans,
                        absorbe.departement(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        absorbe.organisations(),
                        null));
    }

    @Override
    public String racine(String dossier) {
        var id = dossier;
        for (var pas = 0; pas < PAS; pas++) {
            var suivant = du(id).reuniDans();
            if (suivant == null) {
                return id;
            }
            id = suivant;
        }
        return id;
    }

    @Override
    public DossierConnu du(String dossier) {
        var d = documents().find(Filters.eq("_id", dossier)).first();
        if (d == null) {
            return new DossierConnu(dossier, null, null, null, null, null, null, Set.of(), null);
        }
        return new DossierConnu(
                dossier,
                d.getString("departement"),
                d.getString("commune"),
                d.getString("arrondissement"),
                d.getString("parc"),
                d.getString("etude"),
                d.getString("bailleur"),
                new HashSet<>(d.getList("organisations", String.class, List.of())),
                d.getString("reuniDans"));
    }

    private static Bson changement(DossierConnu dossier) {
        var changes = new ArrayList<Bson>();
        changes.add(Updates.set("schema", 1));
        changes.add(
                Updates.addEachToSet("organisations", new ArrayList<>(dossier.organisations())));
        mettre(changes, "departement", dossier.departement());
        mettre(changes, "commune", dossier.commune());
        mettre(changes, "arrondissement", dossier.arrondissement());
        mettre(changes, "parc", dossier.parc());
        mettre(changes, "etude", dossier.etude());
        mettre(changes, "bailleur", dossier.bailleur());
        return Updates.combine(changes);
    }

    private static void mettre(List<Bson> changes, String champ, @Nullable String valeur) {
        if (valeur != null) {
            changes.add(Updates.set(champ, valeur));
        }
    }

    private void ecrire(String id, Bson change) {
        try {
            documents().updateOne(Filters.eq("_id", id), change, new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            documents().updateOne(Filters.eq("_id", id), change);
        }
    }

    private MongoCollection<Document> documents() {
        return mongo.getCollection(COLLECTION);
    }
}
