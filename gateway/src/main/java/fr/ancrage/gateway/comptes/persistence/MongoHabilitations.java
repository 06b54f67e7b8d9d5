package fr.ancrage.gateway.comptes.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import fr.ancrage.gateway.comptes.model.CompteId;
import fr.ancrage.gateway.comptes.model.Decision;
import fr.ancrage.gateway.comptes.model.FaitHabilitation;
import fr.ancrage.gateway.comptes.model.Gestionnaire;
import fr.ancrage.gateway.comptes.model.Habilitation;
import fr.ancrage.gateway.comptes.model.Habilitation.Statut;
import fr.ancrage.gateway.comptes.model.Habilitations;
import fr.ancrage.platform.journal.Cause;
import fr.ancrage.platform.journal.JournaledCollection;
import fr.ancrage.platform.journal.JournaledCollections;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** One document for each account, by its id in the directory, with its history inside. */
@Component
class MongoHabilitations implements Habilitations {

    private static final Logger LOG = LoggerFactory.getLogger(MongoHabilitations.class);

    private static final String NOM = "habilitations";
    private static final List<String> SUIVIES =
            List.of(Statut.ACTIVE.name(), Statut.SUSPENDUE.name());

    private final JournaledCollection collection;
    private final MongoTemplate mongo;
    private final AtomicBoolean indexee = new AtomicBoolean();

    MongoHabilitations(JournaledCollections collections, MongoTemplate mongo) {
        this.collection = collections.collection(NOM);
        this.mongo = mongo;
    }

    private MongoCollection<Document> documents() {
        var documents = mongo.getCollection(NOM);
        if (!indexee.get()) {
            documents.createIndex(Indexes.ascending(HabilitationDocument.ORGANISATION));
            documents.createIndex(Indexes.ascending(HabilitationDocument.DEPARTEMENT));
            documents.createIndex(
                    Indexes.ascending(HabilitationDocument.STATUT, HabilitationDocument.REVUE));
            documents.createIndex(Indexes.ascending(HabilitationDocument.A_APPLIQUER));
            indexee.set(true);
        }
        return documents;
    }

    @Override
    public Optional<Versionnee> trouver(CompteId compte) {
        return collection
                .find(compte.valeur())
                .map(s ->
                        new Versionnee(
                                HabilitationDocument.toDomain(s.id(), s.state()), s.version()));
    }

    @Override
    public List<FaitDate> historique(CompteId compte) {
        return collection
                .find(compte.valeur())
                .map(s ->
                        s.journal().stream()
                                .map(e ->
                                        new FaitDate(FaitDocument.toDomain(e), e.at(), e.author()))
                                .toList())
                .orElse(List.of());
    }

    @Override
    public boolean ajouter(Decision.Prise prise, String auteur) {
        return collection.insert(
                prise.habilitation().compte().valeur(),
                HabilitationDocument.from(
                        prise.habilitation(), !(prise.fait() instanceof FaitHabilitation.Reprise)),
                List.of(FaitDocument.from(prise.fait())),
                new Cause(auteur, null));
    }

    @Override
    public void changer(long version, Decision.Prise prise, String auteur) {
        collection.update(
                prise.habilitation().compte().valeur(),
                version,
                HabilitationDocument.from(prise.habilitation(), true),
                List.of(FaitDocument.from(prise.fait())),
                new Cause(auteur, null));
    }

    @Override
    public void appliquee(Versionnee v) {
        try {
            collection.update(
                    v.habilitation().compte().valeur(),
                    v.version(),
                    HabilitationDocument.from(v.habilitation(), false),
                    List.of(),
                    Cause.system("annuaire"));
        } catch (OptimisticLockingFailureException e) {
            LOG.debug("une habilitation a changé entre-temps : elle sera appliquée à son tour");
        }
    }

    @Override
    public List<Habilitation> deLOrganisation(String organisation) {
        return lire(Filters.eq(HabilitationDocument.ORGANISATION, organisation));
    }

    @Override
    public List<Habilitation> aRevoir(LocalDate jour) {
        return documents()
                .find(
                        Filters.and(
                                Filters.in(HabilitationDocument.STATUT, SUIVIES),
                                Filters.lte(HabilitationDocument.REVUE, jour.toString())))
                .projection(Projections.exclude("journal"))
                .sort(Sorts.ascending(HabilitationDocument.REVUE, "_id"))
                .map(MongoHabilitations::habilitation)
                .into(new ArrayList<>());
    }

    @Override
    public Map<String, Effectif> effectifs(String departement, LocalDate jour) {
        var effectifs = new HashMap<String, Effectif>();
        for (var h : lire(Filters.eq(HabilitationDocument.DEPARTEMENT, departement))) {
            if (h.statut() != Statut.FERMEE) {
                effectifs.merge(
                        h.organisation(),
                        new Effectif(
                                1,
                                h.roles().contains(Gestionnaire.REFERENT) ? 1 : 0,
                                h.revueDue(jour) ? 1 : 0),
                        (a, b) ->
                                new Effectif(
                                        a.agents() + b.agents(),
                                        a.referents() + b.referents(),
                                        a.revuesDues() + b.revuesDues()));
            }
        }
        return effectifs;
    }

    @Override
    public List<Versionnee> suivies() {
        return versionnees(Filters.in(HabilitationDocument.STATUT, SUIVIES));
    }

    @Override
    public List<Versionnee> aAppliquer() {
        return versionnees(Filters.eq(HabilitationDocument.A_APPLIQUER, true));
    }

    private List<Habilitation> lire(Bson critere) {
        return versionnees(critere).stream().map(Versionnee::habilitation).toList();
    }

    private List<Versionnee> versionnees(Bson critere) {
        return documents()
                .find(critere)
                .projection(Projections.exclude("journal"))
                .map(d ->
                        new Versionnee(habilitation(d), d.get("version", Number.class).longValue()))
                .into(new ArrayList<>());
    }

    private static Habilitation habilitation(Document d) {
        return HabilitationDocument.toDomain(d.getString("_id"), d);
    }
}
