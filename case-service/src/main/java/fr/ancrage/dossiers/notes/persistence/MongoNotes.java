package fr.ancrage.dossiers.notes.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import fr.ancrage.dossiers.notes.model.Note;
import fr.ancrage.dossiers.notes.model.Notes;
import fr.ancrage.dossiers.procedure.model.Reunions;
import fr.ancrage.platform.sealing.SealedCollections;
import fr.ancrage.platform.sealing.SealedFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** One document by note, found by the case on which it was written. */
@Repository
class MongoNotes implements Notes {

    private static final String COLLECTION = "notes";
    private static final String DEPARTEMENT = "departement";
    private static final String VERSION = "version";

    private final MongoTemplate mongo;
    private final SealedFields scelles;
    private final Reunions reunions;

    MongoNotes(MongoTemplate mongo, SealedCollections collections, Reunions reunions) {
        this.mongo = mongo;
        this.reunions = reunions;
        this.scelles = collections.of(COLLECTION, DEPARTEMENT, NoteDocument.scelles());
        notes().createIndex(Indexes.ascending(NoteDocument.DOSSIER));
    }

    private MongoCollection<Document> notes() {
        return mongo.getCollection(COLLECTION);
    }

    @Override
    public List<Lue> duDossier(String dossier) {
        List<Lue> lues = new ArrayList<>();
        notes().find(Filters.in(NoteDocument.DOSSIER, reunions.famille(dossier)))
                .forEach(d ->
                        lues.add(
                                new Lue(
                                        NoteDocument.toDomain(scelles.open(d)),
                                        d.get(VERSION, Number.class).longValue())));
        lues.sort(Comparator.comparing((Lue l) -> l.note().ecriteLe()).reversed());
        return lues;
    }

    @Override
    public void ajouter(String departement, Note note) {
        notes().insertOne(document(departement, note, 1));
    }

    @Override
    public void enregistrer(String departement, Lue lue, Note suite) {
        long changees =
                notes().replaceOne(
                                Filters.and(
                                        Filters.eq("_id", suite.id()),
                                        Filters.eq(VERSION, lue.version())),
                                document(departement, suite, lue.version() + 1))
                        .getMatchedCount();
        if (changees == 0) {
            throw new OptimisticLockingFailureException("the note was changed meanwhile");
        }
    }

    private Document document(String departement, Note note, long version) {
        return scelles.seal(
                NoteDocument.from(note).append(DEPARTEMENT, departement).append(VERSION, version));
    }
}
