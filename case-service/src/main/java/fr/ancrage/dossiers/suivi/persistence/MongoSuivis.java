package fr.ancrage.dossiers.suivi.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import fr.ancrage.dossiers.procedure.model.Referents;
import fr.ancrage.dossiers.procedure.model.Reunions;
import fr.ancrage.dossiers.suivi.model.Suivi;
import fr.ancrage.dossiers.suivi.model.Suivis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** One document by case and organisation. */
@Repository
class MongoSuivis implements Suivis, Referents {

    private static final String COLLECTION = "suivis";
    private static final String DOSSIER = "dossier";
    private static final String ORGANISATION = "organisation";
    private static final String REFERENT = "referent";
    private static final String REVOIR_LE = "revoirLe";
    private static final String ABONNE = "abonnements.agent";

    private final MongoTemplate mongo;
    private final Reunions reunions;

    MongoSuivis(MongoTemplate mongo, Reunions reunions) {
        this.mongo = mongo;
        this.reunions = reunions;
        documents().createIndex(Indexes.ascending(DOSSIER));
        for (String champ : List.of(REFERENT, REVOIR_LE, ABONNE)) {
            documents().createIndex(Indexes.ascending(ORGANISATION, champ));
        }
    }

    private MongoCollection<Document> documents() {
        return mongo.getCollection(COLLECTION);
    }

    @Override
    public Lu lire(String dossier, String organisation) {
        Document propre =
                documents()
                        .find(Filters.eq("_id", SuiviDocument.id(dossier, organisation)))
                        .first();
        Suivi suivi =
                propre == null ? Suivi.vide(dossier, organisation) : SuiviDocument.toDomain(propre);
        Set<String> absorbes = reunions.absorbes(Set.of(dossier)).keySet();
        if (!absorbes.isEmpty()) {
            for (Document d : documents().find(des(absorbes, organisation))) {
                suivi = suivi.reunie(SuiviDocument.toDomain(d));
            }
        }
        return new Lu(suivi, propre == null ? 0 : SuiviDocument.version(propre));
    }

    @Override
    public Map<String, Suivi> lire(Collection<String> dossiers, String organisation) {
        Map<String, String> absorbes = reunions.absorbes(dossiers);
        Set<String> tous = new HashSet<>(dossiers);
        tous.addAll(absorbes.keySet());
        Map<String, Suivi> suivis = new HashMap<>();
        List<Suivi> desAbsorbes = new ArrayList<>();
        documents()
                .find(des(tous, organisation))
                .map(SuiviDocument::toDomain)
                .forEach(s -> {
                    if (absorbes.containsKey(s.dossier())) {
                        desAbsorbes.add(s);
                    } else {
                        suivis.put(s.dossier(), s);
                    }
                });
        for (Suivi s : desAbsorbes) {
            suivis.compute(
                    absorbes.get(s.dossier()),
                    (courant, connu) ->
                            (connu == null ? Suivi.vide(courant, organisation) : connu).reunie(s));
        }
        return suivis;
    }

    private static Bson des(Collection<String> dossiers, String organisation) {
        return Filters.in(
                "_id", dossiers.stream().map(d -> SuiviDocument.id(d, organisation)).toList());
    }

    @Override
    public void enregistrer(Lu lu, Suivi suite) {
        Document document = SuiviDocument.from(suite, lu.version() + 1);
        if (lu.version() == 0) {
            try {
                documents().insertOne(document);
            } catch (MongoWriteException e) {
                if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                    throw new OptimisticLockingFailureException("another gesture came first", e);
                }
                throw e;
            }
            return;
        }
        long touches =
                documents()
                        .replaceOne(
                                Filters.and(
                                        Filters.eq("_id", document.getString("_id")),
                                        Filters.eq(SuiviDocument.VERSION, lu.version())),
                                document)
                        .getMatchedCount();
        if (touches == 0) {
            throw new OptimisticLockingFailureException("another gesture came in between");
        }
    }

    @Override
    public Map<String, Set<String>> parDossier(Collection<String> dossiers) {
        Map<String, String> absorbes = reunions.absorbes(dossiers);
        Set<String> tous = new HashSet<>(dossiers);
        tous.addAll(absorbes.keySet());
        Map<String, Set<String>> referents = new HashMap<>();
        documents()
                .find(Filters.and(Filters.in(DOSSIER, tous), Filters.gt(REFERENT, "")))
                .projection(Projections.include(DOSSIER, ORGANISATION))
                .forEach(d -> {
                    String dossier = d.getString(DOSSIER);
                    referents
                            .computeIfAbsent(
                                    absorbes.getOrDefault(dossier, dossier), _ -> new HashSet<>())
                            .add(d.getString(ORGANISATION));
                });
        return referents;
    }

    @Override
    public Set<String> confiesA(String organisation, String agent) {
        return dossiers(Filters.and(de(organisation), Filters.eq(REFERENT, agent)));
    }

    @Override
    public Set<String> aRevoir(String organisation, LocalDate jour) {
        return dossiers(
                Filters.and(
                        de(organisation),
                        Filters.gt(REVOIR_LE, ""),
                        Filters.lte(REVOIR_LE, jour.toString())));
    }

    @Override
    public Map<String, Long> suivisPar(String organisation, String agent) {
        Map<String, Long> vus = new HashMap<>();
        documents()
                .find(Filters.and(de(organisation), Filters.eq(ABONNE, agent)))
                .map(SuiviDocument::toDomain)
                .forEach(s -> s.abonnement(agent).ifPresent(a -> vus.put(s.dossier(), a.vu())));
        Map<String, String> courants = reunions.courants(vus.keySet());
        Map<String, Long> parCourant = new HashMap<>();
        vus.forEach((dossier, vu) -> {
            String courant = courants.getOrDefault(dossier, dossier);
            // the history of another case has other numbers
            parCourant.merge(courant, courant.equals(dossier) ? vu : 0L, Math::max);
        });
        return parCourant;
    }

    @Override
    public Set<String> agents(String organisation) {
        Set<String> agents = new TreeSet<>();
        documents().distinct(REFERENT, de(organisation), String.class).into(agents);
        documents().distinct(ABONNE, de(organisation), String.class).into(agents);
        return agents;
    }

    private static Bson de(String organisation) {
        return Filters.eq(ORGANISATION, organisation);
    }

    private Set<String> dossiers(Bson filtre) {
        Set<String> ids = new HashSet<>();
        documents()
                .find(filtre)
                .projection(Projections.include(DOSSIER))
                .forEach(d -> ids.add(d.getString(DOSSIER)));
        Map<String, String> courants = reunions.courants(ids);
        ids.removeAll(courants.keySet());
        ids.addAll(courants.values());
        return ids;
    }
}
