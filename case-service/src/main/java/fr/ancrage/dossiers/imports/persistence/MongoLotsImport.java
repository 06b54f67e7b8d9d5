package fr.ancrage.dossiers.imports.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import fr.ancrage.dossiers.imports.model.LotImport;
import fr.ancrage.dossiers.imports.model.LotImport.Comptes;
import fr.ancrage.dossiers.imports.model.LotImport.Etat;
import fr.ancrage.dossiers.imports.model.LotImport.LigneTraitee;
import fr.ancrage.dossiers.imports.model.LotsImport;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Batches with their counts, slice by slice. */
@Repository
class MongoLotsImport implements LotsImport {

    private final MongoTemplate mongo;
    private final MongoLignesImport lignes;

    MongoLotsImport(MongoTemplate mongo, MongoLignesImport lignes) {
        this.mongo = mongo;
        this.lignes = lignes;
        lots().createIndex(Indexes.ascending("departement"));
        lots().createIndex(Indexes.ascending("etat"));
    }

    private MongoCollection<Document> lots() {
        return mongo.getCollection("imports");
    }

    @Override
    public void creer(LotImport lot) {
        try {
            lots().insertOne(LotDocument.de(lot));
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public void pret(String lot, int lignes, int tranches) {
        lots().updateOne(
                        Filters.and(
                                Filters.eq("_id", lot), Filters.eq("etat", Etat.RECEPTION.name())),
                        Updates.combine(
                                Updates.set("etat", Etat.EN_COURS.name()),
                                Updates.set("lignes", lignes),
                                Updates.set("tranches", tranches)));
    }

    @Override
    public void abandonner(String lot) {
        lots().updateOne(Filters.eq("_id", lot), Updates.set("etat", Etat.ECHOUE.name()));
        lignes.oublier(lot);
    }

    @Override
    public Optional<LotImport> trouver(String id) {
        return Optional.ofNullable(lots().find(Filters.eq("_id", id)).first())
                .map(LotDocument::lot);
    }

    @Override
    public Optional<Tranche> prochaine(String lot) {
        Document document = lots().find(Filters.eq("_id", lot)).first();
        if (document == null
                || document.getInteger("prochaine") >= document.getInteger("tranches")) {
            return Optional.empty();
        }
        int rang = document.getInteger("prochaine");
        return Optional.of(new Tranche(rang, lignes.deLaTranche(lot, rang)));
    }

    @Override
    public int tranchesFaites(String lot) {
        return Objects.requireNonNull(lots().find(Filters.eq("_id", lot)).first())
                .getInteger("prochaine");
    }

    @Override
    public void tranchesFaites(String lot, int rang, List<LigneTraitee> traitees, Comptes comptes) {
        // counts first: the cells disappear next, and counts could no longer be made from them
        lots().updateOne(
                        Filters.and(
                                Filters.eq("_id", lot), Filters.exists("comptes." + rang, false)),
                        Updates.set("comptes." + rang, LotDocument.comptes(comptes)));
        lignes.traitees(lot, traitees);
        lots().updateOne(
                        Filters.and(Filters.eq("_id", lot), Filters.eq("prochaine", rang)),
                        Updates.set("prochaine", rang + 1));
    }

    @Override
    public boolean passer(String lot, Etat de, Etat vers) {
        return lots().updateOne(
                                Filters.and(Filters.eq("_id", lot), Filters.eq("etat", de.name())),
                                Updates.set("etat", vers.name()))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public boolean louer(String lot, String par, Duration duree) {
        // leases follow the machine's clock, never the business one
        Instant maintenant = Instant.now();
        Document loue =
                lots().findOneAndUpdate(
                                Filters.and(
                                        Filters.eq("_id", lot),
                                        Filters.or(
                                                Filters.exists("bail", false),
                                                Filters.eq("bail.par", par),
                                                Filters.lt("bail.jusqua", Date.from(maintenant)))),
                                Updates.set(
                                        "bail",
                                        new Document("par", par)
                                                .append(
                                                        "jusqua",
                                                        Date.from(maintenant.plus(duree)))));
        return loue != null;
    }

    @Override
    public void rendre(String lot, String par) {
        lots().updateOne(
                        Filters.and(Filters.eq("_id", lot), Filters.eq("bail.par", par)),
                        Updates.unset("bail"));
    }

    @Override
    public List<String> enSouffrance() {
        Date maintenant = Date.from(Instant.now());
        List<String> ids = new ArrayList<>();
        lots().find(Filters.in("etat", Etat.EN_COURS.name(), Etat.ANNULATION.name()))
                .forEach(d -> {
                    Document bail = d.get("bail", Document.class);
                    if (bail == null || bail.getDate("jusqua").before(maintenant)) {
                        ids.add(d.getString("_id"));
                    }
                });
        return ids;
    }

    @Override
    public List<LotImport> liste(Filtre filtre, int page, int taille) {
        List<LotImport> resultat = new ArrayList<>();
        lots().find(critere(filtre))
                .sort(Sorts.descending("deposeLe"))
                .skip(page * taille)
                .limit(taille)
                .forEach(d -> resultat.add(LotDocument.lot(d)));
        return resultat;
    }

    @Override
    public long total(Filtre filtre) {
        return lots().countDocuments(critere(filtre));
    }

    @Override
    public long avecRefus(Filtre filtre, LocalDate depuis) {
        long total = 0;
        Bson recents =
                Filters.and(
                        critere(filtre),
                        Filters.eq("etat", Etat.TERMINE.name()),
                        Filters.gte(
                                "deposeLe",
                                Date.from(depuis.atStartOfDay(ZoneOffset.UTC).toInstant())));
        for (Document d : lots().find(recents)) {
            total += LotDocument.lot(d).comptes().refusees() > 0 ? 1 : 0;
        }
        return total;
    }

    private static Bson critere(Filtre filtre) {
        Bson reels =
                Filters.and(
                        Filters.in("departement", filtre.departements()),
                        Filters.eq("simulation", false));
        return filtre.deposePar() == null
                ? reels
                : Filters.and(reels, Filters.eq("deposePar", filtre.deposePar()));
    }
}
