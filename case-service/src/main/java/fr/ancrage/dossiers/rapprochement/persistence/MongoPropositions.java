package fr.ancrage.dossiers.rapprochement.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import fr.ancrage.dossiers.rapprochement.model.Propositions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/**
 * One document by pair of cases; {@code ouvertePour} is the département while it waits, so that the
 * list is one key.
 */
@Repository
class MongoPropositions implements Propositions {

    private static final int SCHEMA = 1;

    private final MongoTemplate mongo;

    MongoPropositions(MongoTemplate mongo) {
        this.mongo = mongo;
        propositions().createIndex(Indexes.ascending("ouvertePour"));
        propositions().createIndex(Indexes.ascending("dossiers"));
        propositions().createIndex(Indexes.ascending("etat"));
    }

    private MongoCollection<Document> propositions() {
        return mongo.getCollection("rapprochements");
    }

    @Override
    public void proposer(PropositionReunion p) {
        try {
            propositions()
                    .insertOne(
                            new Document("_id", p.id())
                                    .append("schema", SCHEMA)
                                    .append("departement", p.departement())
                                    .append("ouvertePour", p.departement())
                                    .append("dossier", p.dossier())
                                    .append("candidat", p.candidat())
                                    .append("dossiers", List.of(p.dossier(), p.candidat()))
                                    .append("raisons", p.raisons())
                                    .append("acte", p.acte())
                                    .append("proposeeLe", p.proposeeLe().toString())
                                    .append("etat", p.etat().name()));
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public Optional<PropositionReunion> trouver(String id) {
        return Optional.ofNullable(propositions().find(Filters.eq("_id", id)).first())
                .map(MongoPropositions::lire);
    }

    @Override
    public boolean passer(String id, Etat de, Etat vers, @Nullable String par) {
        List<Bson> changements = new ArrayList<>();
        changements.add(Updates.set("etat", vers.name()));
        if (par != null) {
            changements.add(Updates.set("decideePar", par));
        }
        changements.add(Updates.unset("ouvertePour"));
        return propositions()
                        .updateOne(
                                Filters.and(Filters.eq("_id", id), Filters.eq("etat", de.name())),
                                Updates.combine(changements))
                        .getModifiedCount()
                == 1;
    }

    @Override
    public List<PropositionReunion> duDossier(String dossier) {
        return liste(Filters.eq("dossiers", dossier));
    }

    @Override
    public List<PropositionReunion> enCours() {
        return liste(Filters.eq("etat", Etat.EN_COURS.name()));
    }

    @Override
    public List<PropositionReunion> ouvertes(String departement) {
        return liste(Filters.eq("ouvertePour", departement)).stream()
                .sorted(
                        java.util.Comparator.comparing(PropositionReunion::proposeeLe)
                                .thenComparing(PropositionReunion::id))
                .toList();
    }

    @Override
    public long nombreOuvertes(String departement) {
        return propositions().countDocuments(Filters.eq("ouvertePour", departement));
    }

    private List<PropositionReunion> liste(Bson filtre) {
        List<PropositionReunion> liste = new ArrayList<>();
        propositions().find(filtre).forEach(d -> liste.add(lire(d)));
        return liste;
    }

    private static PropositionReunion lire(Document d) {
        return new PropositionReunion(
                d.getString("_id"),
                d.getString("departement"),
                d.getString("dossier"),
                d.getString("candidat"),
                d.getList("raisons", String.class),
                d.getString("acte"),
                LocalDate.parse(d.getString("proposeeLe")),
                Etat.valueOf(d.getString("etat")),
                d.getString("decideePar"));
    }
}
