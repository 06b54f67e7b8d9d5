package fr.ancrage.diagnostics.affectation.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import fr.ancrage.diagnostics.affectation.model.Demande.Suite;
import fr.ancrage.diagnostics.affectation.model.Demande.Suite.Annulation;
import fr.ancrage.diagnostics.affectation.model.Demande.Suite.Examen;
import fr.ancrage.diagnostics.affectation.model.Demande.Suite.FinImplication;
import fr.ancrage.diagnostics.affectation.model.Demande.Suite.FinProcedure;
import fr.ancrage.diagnostics.affectation.model.Demande.Suite.FinProcedure.Cause;
import fr.ancrage.diagnostics.affectation.model.Demande.Suite.Renvoi;
import fr.ancrage.diagnostics.affectation.model.Demande.Suite.Reunion;
import fr.ancrage.diagnostics.affectation.model.Demande.Suite.Saisine;
import fr.ancrage.diagnostics.affectation.model.Demande.Suites;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * One document by dossier, by its id; each fact is added to a set, so that a second delivery adds
 * nothing.
 */
@Component
class MongoSuites implements Suites {

    private static final String COLLECTION = "suites";

    private final MongoTemplate mongo;
    private final AtomicBoolean indexee = new AtomicBoolean();

    MongoSuites(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void retenir(String dossier, Suite.Fait fait) {
        var changement = changement(fait);
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
        documents()
                .updateOne(
                        Filters.eq("_id", dossier), changement, new UpdateOptions().upsert(true));
    }

    private static Bson changement(Suite.Fait fait) {
        return switch (fait) {
            case FinProcedure f ->
                    Updates.addToSet(
                            champ(f.cause()),
                            new Document("acte", f.acte())
                                    .append("date", f.date().toString())
                                    .append("enregistreeLe", f.enregistreeLe().toString())
                                    .append("sequence", f.sequence()));
            case Annulation a ->
                    Updates.addToSet(
                            "annulations",
                            new Document("acte", a.acte())
                                    .append("le", a.le().toString())
                                    .append("sequence", a.sequence()));
            case Renvoi r ->
                    Updates.addToSet(
                            "renvois",
                            new Document("acte", r.acte())
                                    .append("date", r.date().toString())
                                    .append("audience", r.audience().toString())
                                    .append("sequence", r.sequence()));
            case Saisine s ->
                    Updates.addToSet(
                            "saisines",
                            new Document("acte", s.acte())
                                    .append("date", s.date().toString())
                                    .append("sequence", s.sequence()));
            case Reunion(var dans) -> Updates.set("reuniDans", dans);
            case Examen e ->
                    Updates.addToSet(
                            "examens",
                            new Document("seance", e.seance()).append("le", e.le().toString()));
            case FinImplication f ->
                    Updates.addToSet(
                            "fins",
                            new Document("quoi", f.quoi())
                                    .append("organisation", f.organisation())
                                    .append("le", f.le().toString()));
        };
    }

    @Override
    public Suite du(String dossier) {
        var trouve = documents().find(Filters.eq("_id", dossier)).first();
        if (trouve == null) {
            return Suite.AUCUNE;
        }
        return new Suite(
                trouve.getString("reuniDans"),
                Arrays.stream(Cause.values()).flatMap(c -> fins(trouve, c).stream()).toList(),
                lire(
                        trouve,
                        "annulations",
                        d -> new Annulation(d.getString("acte"), jour(d, "le"), sequence(d))),
                lire(
                        trouve,
                        "renvois",
                        d ->
                                new Renvoi(
                                        d.getString("acte"),
                                        jour(d, "date"),
                                        jour(d, "audience"),
                                        sequence(d))),
                lire(
                        trouve,
                        "saisines",
                        d -> new Saisine(d.getString("acte"), jour(d, "date"), sequence(d))),
                lire(trouve, "examens", d -> new Examen(d.getString("seance"), jour(d, "le"))),
                lire(
                        trouve,
                        "fins",
                        d ->
                                new FinImplication(
                                        d.getString("quoi"),
                                        d.getString("organisation"),
                                        jour(d, "le"))));
    }

    private static List<FinProcedure> fins(Document trouve, Cause cause) {
        return lire(
                trouve,
                champ(cause),
                d ->
                        new FinProcedure(
                                cause,
                                d.getString("acte"),
                                jour(d, "date"),
                                jour(d, "enregistreeLe"),
                                sequence(d)));
    }

    private static String champ(Cause cause) {
        return switch (cause) {
            case EXPULSION -> "expulsions";
            case CLOTURE -> "clotures";
        };
    }

    @Override
    public List<String> reunisDans(String dossier) {
        return documents()
                .find(Filters.eq("reuniDans", dossier))
                .projection(Projections.include("_id"))
                .map(d -> d.getString("_id"))
                .into(new ArrayList<>());
    }

    private MongoCollection<Document> documents() {
        var documents = mongo.getCollection(COLLECTION);
        if (!indexee.get()) {
            documents.createIndex(Indexes.ascending("reuniDans"));
            indexee.set(true);
        }
        return documents;
    }

    private static <T> List<T> lire(Document trouve, String champ, Function<Document, T> ligne) {
        return trouve.getList(champ, Document.class, List.of()).stream().map(ligne).toList();
    }

    private static LocalDate jour(Document d, String champ) {
        return LocalDate.parse(d.getString(champ));
    }

    private static long sequence(Document d) {
        return d.get("sequence", Number.class).longValue();
    }
}
