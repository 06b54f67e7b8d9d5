package fr.ancrage.diagnostics.partie.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import fr.ancrage.diagnostics.partie.model.FaitsDesParties;
import fr.ancrage.diagnostics.partie.model.FaitsDesParties.Fait;
import fr.ancrage.diagnostics.partie.model.FaitsDesParties.Fermeture;
import fr.ancrage.diagnostics.partie.model.FaitsDesParties.Ouverture;
import fr.ancrage.diagnostics.partie.model.Partie.Qualite;
import fr.ancrage.diagnostics.partie.model.Parties;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * One document by dossier, by its id; each fact is added to a set, so that a second delivery adds
 * nothing.
 */
@Component
class MongoParties implements Parties {

    private static final String COLLECTION = "parties";
    private static final int SCHEMA = 1;

    private final MongoTemplate mongo;

    MongoParties(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void retenir(String dossier, Fait fait) {
        var changement = Updates.combine(Updates.setOnInsert("schema", SCHEMA), ajout(fait));
        try {
            ecrire(dossier, changement);
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // two facts opened the document at once: it is there now
            ecrire(dossier, changement);
        }
    }

    private void ecrire(String dossier, Bson changement) {
        mongo.getCollection(COLLECTION)
                .updateOne(
                        Filters.eq("_id", dossier), changement, new UpdateOptions().upsert(true));
    }

    private static Bson ajout(Fait fait) {
        return switch (fait) {
            case Ouverture o ->
                    Updates.addToSet(
                            "ouvertures",
                            new Document("quoi", o.quoi())
                                    .append("sequence", o.sequence())
                                    .append("qualite", o.qualite().name())
                                    .append(
                                            "organisations",
                                            o.organisations().stream().sorted().toList())
                                    .append("le", o.le().toString())
                                    .append(
                                            "jusqua",
                                            o.jusqua() == null ? null : o.jusqua().toString()));
            case Fermeture f ->
                    Updates.addToSet(
                            "fermetures",
                            new Document("quoi", f.quoi()).append("sequence", f.sequence()));
        };
    }

    @Override
    public FaitsDesParties du(String dossier) {
        var trouve = mongo.getCollection(COLLECTION).find(Filters.eq("_id", dossier)).first();
        return trouve == null
                ? FaitsDesParties.AUCUN
                : new FaitsDesParties(
                        trouve.getList("ouvertures", Document.class, List.of()).stream()
                                .map(MongoParties::ouverture)
                                .toList(),
                        trouve.getList("fermetures", Document.class, List.of()).stream()
                                .map(d -> new Fermeture(d.getString("quoi"), sequence(d)))
                                .toList());
    }

    private static Ouverture ouverture(Document d) {
        var jusqua = d.getString("jusqua");
        return new Ouverture(
                d.getString("quoi"),
                sequence(d),
                Qualite.valueOf(d.getString("qualite")),
                new HashSet<>(d.getList("organisations", String.class)),
                LocalDate.parse(d.getString("le")),
                jusqua == null ? null : LocalDate.parse(jusqua));
    }

    private static long sequence(Document d) {
        return d.get("sequence", Number.class).longValue();
    }
}
