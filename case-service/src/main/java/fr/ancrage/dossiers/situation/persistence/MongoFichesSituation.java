package fr.ancrage.dossiers.situation.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import fr.ancrage.dossiers.procedure.model.Reunions;
import fr.ancrage.dossiers.situation.model.FicheSituation;
import fr.ancrage.dossiers.situation.model.FichesSituation;
import fr.ancrage.dossiers.situation.model.MesureSociale;
import fr.ancrage.dossiers.situation.model.MesureSociale.Arret;
import fr.ancrage.dossiers.situation.model.Renseignement;
import fr.ancrage.platform.sealing.SealedCollections;
import fr.ancrage.platform.sealing.SealedFields;
import java.util.List;
import org.bson.Document;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * One document per case, to which things are only ever added. A case that was reunited into another
 * keeps its document: it is read with the keeper's, so that nothing has to be moved.
 */
@Repository
class MongoFichesSituation implements FichesSituation {

    static final String COLLECTION = "situations";
    private static final String VERSION = "version";

    private final MongoTemplate mongo;
    private final SealedFields scelles;
    private final Reunions reunions;

    MongoFichesSituation(MongoTemplate mongo, SealedCollections collections, Reunions reunions) {
        this.mongo = mongo;
        this.reunions = reunions;
        this.scelles = collections.of(COLLECTION, "departement", FicheDocument.scelles());
    }

    private MongoCollection<Document> situations() {
        return mongo.getCollection(COLLECTION);
    }

    @Override
    public Lue de(String dossier) {
        FicheSituation fiche = FicheSituation.vide(dossier);
        long version = 0;
        for (Document d : situations().find(Filters.in("_id", reunions.famille(dossier)))) {
            FicheSituation lue = FicheDocument.toDomain(scelles.open(d));
            if (lue.dossier().equals(dossier)) {
                version = d.get(VERSION, Number.class).longValue();
            }
            fiche = fiche.avec(lue);
        }
        return new Lue(fiche, version);
    }

    @Override
    public void ajouter(String departement, Lue lue, Renseignement renseignement) {
        ajouter(departement, lue, FicheDocument.RENSEIGNEMENTS, FicheDocument.from(renseignement));
    }

    @Override
    public void ajouter(String departement, Lue lue, MesureSociale mesure) {
        ajouter(departement, lue, FicheDocument.MESURES, FicheDocument.from(mesure));
    }

    @Override
    public void ajouter(String departement, Lue lue, Arret arret) {
        ajouter(departement, lue, FicheDocument.ARRETS, FicheDocument.from(arret));
    }

    private void ajouter(String departement, Lue lue, String champ, Document ajout) {
        Document fiche =
                new Document("_id", lue.fiche().dossier())
                        .append("schema", FicheDocument.SCHEMA)
                        .append("departement", departement)
                        .append(VERSION, lue.version() + 1);
        if (lue.version() == 0) {
            creer(fiche.append(champ, List.of(ajout)));
            return;
        }
        Object scelle =
                scelles.sealed(fiche, new Document(champ, List.of(ajout)))
                        .getList(champ, Document.class)
                        .getFirst();
        long changes =
                situations()
                        .updateOne(
                                Filters.and(
                                        Filters.eq("_id", lue.fiche().dossier()),
                                        Filters.eq(VERSION, lue.version())),
                                new Document("$inc", new Document(VERSION, 1L))
                                        .append("$push", new Document(champ, scelle))
                                        .append(
                                                "$addToSet",
                                                new Document(
                                                        SealedFields.KEYS,
                                                        new Document(
                                                                "$each", scelles.keys(fiche)))))
                        .getMatchedCount();
        if (changes == 0) {
            throw autreChose();
        }
    }

    private void creer(Document fiche) {
        try {
            situations().insertOne(scelles.seal(fiche));
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                throw autreChose();
            }
            throw e;
        }
    }

    private static OptimisticLockingFailureException autreChose() {
        return new OptimisticLockingFailureException("somebody said something else meanwhile");
    }
}
