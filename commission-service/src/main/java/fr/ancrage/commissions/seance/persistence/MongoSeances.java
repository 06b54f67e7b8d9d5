package fr.ancrage.commissions.seance.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import fr.ancrage.commissions.habilitation.Portee;
import fr.ancrage.commissions.seance.model.Decision;
import fr.ancrage.commissions.seance.model.FaitSeance;
import fr.ancrage.commissions.seance.model.Seance;
import fr.ancrage.commissions.seance.model.SeanceId;
import fr.ancrage.commissions.seance.model.Seances;
import fr.ancrage.commissions.seance.usecase.Publication;
import fr.ancrage.platform.journal.Cause;
import fr.ancrage.platform.journal.EventToRecord;
import fr.ancrage.platform.journal.JournaledCollection;
import fr.ancrage.platform.journal.JournaledCollections;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Sittings, each a document with its journal inside; the lists read the same documents. */
@Component
class MongoSeances implements Seances {

    private static final String NOM = "seances";

    private final JournaledCollection collection;
    private final MongoTemplate mongo;
    private final Publication publication;
    private final AtomicBoolean indexee = new AtomicBoolean();

    MongoSeances(JournaledCollections collections, MongoTemplate mongo, Publication publication) {
        this.collection = collections.collection(NOM);
        this.mongo = mongo;
        this.publication = publication;
    }

    @Override
    public Optional<Versionnee> trouver(SeanceId id) {
        return collection
                .find(id.toString())
                .map(s -> new Versionnee(SeanceDocument.toDomain(s.id(), s.state()), s.version()));
    }

    @Override
    public boolean creer(Decision.Prise prise, Origine origine) {
        return collection.insert(
                prise.seance().id().toString(),
                SeanceDocument.from(prise.seance()),
                evenements(prise.seance(), prise.faits()),
                cause(origine));
    }

    @Override
    public void changer(long version, Decision.Prise prise, Origine origine) {
        collection.update(
                prise.seance().id().toString(),
                version,
                SeanceDocument.from(prise.seance()),
                evenements(prise.seance(), prise.faits()),
                cause(origine));
    }

    private List<EventToRecord> evenements(Seance seance, List<FaitSeance> faits) {
        return faits.stream().map(f -> publication.evenement(seance, f)).toList();
    }

    private static Cause cause(Origine origine) {
        return new Cause(origine.auteur(), origine.message());
    }

    @Override
    public List<SeanceId> duDossier(String dossier) {
        var ids = new ArrayList<SeanceId>();
        documents()
                .find(Filters.eq("inscriptions.dossier", dossier))
                .projection(Projections.include("_id"))
                .forEach(d -> ids.add(new SeanceId(UUID.fromString(d.getString("_id")))));
        return ids;
    }

    @Override
    public Map<String, Seance> prochaines(Collection<String> dossiers) {
        var parDossier = new HashMap<String, Seance>();
        documents()
                .find(
                        Filters.and(
                                Filters.in("inscriptions.dossier", dossiers),
                                Filters.eq("etat", Seance.Etat.PROGRAMMEE.name())))
                .projection(Projections.exclude("journal"))
                .sort(Sorts.descending("date"))
                .forEach(d -> {
                    var seance = lire(d);
                    seance.inscriptions().forEach(i -> parDossier.put(i.dossier(), seance));
                });
        return parDossier;
    }

    @Override
    public List<Seance> tenuesDepuis(LocalDate jour) {
        var seances = new ArrayList<Seance>();
        documents()
                .find(Filters.gte("date", jour.toString()))
                .projection(Projections.exclude("journal"))
                .forEach(d -> seances.add(lire(d)));
        return seances;
    }

    @Override
    public Map<String, List<LocalDate>> jours(String departement, LocalDate depuis) {
        var jours = new HashMap<String, List<LocalDate>>();
        documents()
                .find(
                        Filters.and(
                                Filters.eq("visiblePour", "dep:" + departement),
                                Filters.gte("date", depuis.toString()),
                                Filters.ne("etat", Seance.Etat.ANNULEE.name())))
                .projection(Projections.include("formation", "date"))
                .forEach(d ->
                        jours.computeIfAbsent(d.getString("formation"), _ -> new ArrayList<>())
                                .add(LocalDate.parse(d.getString("date"))));
        return jours;
    }

    @Override
    public Page page(Filtre filtre, int page, int taille) {
        var criteres = new ArrayList<Bson>();
        criteres.add(Filters.in("visiblePour", filtre.cles()));
        if (filtre.formation() != null) {
            criteres.add(Filters.eq("formation", filtre.formation()));
        }
        if (filtre.etat() != null) {
            criteres.add(Filters.eq("etat", filtre.etat().name()));
        }
        if (filtre.du() != null) {
            criteres.add(Filters.gte("date", filtre.du().toString()));
        }
        if (filtre.au() != null) {
            criteres.add(Filters.lte("date", filtre.au().toString()));
        }
        var critere = Filters.and(criteres);
        var elements = new ArrayList<Seance>();
        documents()
                .find(critere)
                .projection(Projections.exclude("journal"))
                .sort(
                        filtre.recentesDAbord()
                                ? Sorts.descending("date", "heure", "_id")
                                : Sorts.ascending("date", "heure", "_id"))
                .skip(page * taille)
                .limit(taille)
                .forEach(d -> elements.add(lire(d)));
        return new Page(elements, documents().countDocuments(critere));
    }

    @Override
    public PagePreconisations preconisations(FiltrePreconisations filtre, int page, int taille) {
        var lignes = new ArrayList<Bson>();
        lignes.add(Aggregates.match(visibles("suitPour", filtre)));
        lignes.add(Aggregates.project(Projections.include("date", "inscriptions")));
        lignes.add(Aggregates.unwind("$inscriptions"));
        lignes.add(Aggregates.unwind("$inscriptions.preconisations"));
        lignes.add(Aggregates.match(Filters.and(criteres(filtre))));
        var comptage = new ArrayList<>(lignes);
        comptage.add(Aggregates.group(null, Accumulators.sum("n", 1)));
        var total = documents().aggregate(comptage).first();
        lignes.add(
                Aggregates.sort(
                        Sorts.ascending(
                                "inscriptions.preconisations.limite",
                                "inscriptions.preconisations.id")));
        lignes.add(Aggregates.skip(page * taille));
        lignes.add(Aggregates.limit(taille));
        var trouvees = documents().aggregate(lignes).into(new ArrayList<>());
        var seances = new HashMap<String, Seance>();
        documents()
                .find(Filters.in("_id", trouvees.stream().map(d -> d.getString("_id")).toList()))
                .projection(Projections.exclude("journal"))
                .forEach(d -> seances.put(d.getString("_id"), lire(d)));
        var elements = new ArrayList<Ligne>();
        for (var trouvee : trouvees) {
            ligne(seances.get(trouvee.getString("_id")), trouvee).ifPresent(elements::add);
        }
        return new PagePreconisations(
                elements, total == null ? 0 : total.get("n", Number.class).longValue());
    }

    private static Optional<Ligne> ligne(
            @org.jspecify.annotations.Nullable Seance seance, Document trouvee) {
        var inscription = trouvee.get("inscriptions", Document.class);
        var id = inscription.get("preconisations", Document.class).getString("id");
        if (seance == null) {
            return Optional.empty();
        }
        for (var i : seance.inscriptions()) {
            var avis = i.avis();
            if (avis != null) {
                for (var p : avis.preconisations()) {
                    if (p.id().equals(id)) {
                        return Optional.of(new Ligne(seance, i, p));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Bson visibles(String champ, FiltrePreconisations filtre) {
        var toujours = Filters.in(champ, filtre.cles());
        var membre = filtre.membre();
        return membre == null
                ? toujours
                : Filters.or(
                        toujours,
                        Filters.and(
                                Filters.eq(champ, Portee.organisation(membre)),
                                Filters.or(
                                        Filters.gte("date", filtre.siegeDepuis().toString()),
                                        Filters.eq(champ, Portee.adresseA(membre)))));
    }

    private static List<Bson> criteres(FiltrePreconisations filtre) {
        var champ = "inscriptions.preconisations.";
        var criteres = new ArrayList<Bson>();
        criteres.add(visibles(champ + "visiblePour", filtre));
        if (filtre.ouvertes()) {
            criteres.add(Filters.eq(champ + "ouverte", true));
        }
        if (filtre.organisation() != null) {
            criteres.add(Filters.eq(champ + "organisation", filtre.organisation()));
        }
        if (filtre.type() != null) {
            criteres.add(Filters.eq(champ + "type", filtre.type()));
        }
        if (filtre.dossier() != null) {
            criteres.add(Filters.eq("inscriptions.dossier", filtre.dossier()));
        }
        if (filtre.enRetardLe() != null) {
            criteres.add(Filters.eq(champ + "ouverte", true));
            criteres.add(Filters.lt(champ + "limite", filtre.enRetardLe().toString()));
        }
        return criteres;
    }

    private static Seance lire(Document d) {
        return SeanceDocument.toDomain(d.getString("_id"), d);
    }

    /**
     * Indexes are declared at the first use, so that the service starts while its database is away.
     */
    private MongoCollection<Document> documents() {
        var documents = mongo.getCollection(NOM);
        if (!indexee.get()) {
            documents.createIndex(Indexes.ascending("visiblePour", "date"));
            documents.createIndex(Indexes.ascending("inscriptions.dossier"));
            documents.createIndex(Indexes.ascending("suitPour"));
            documents.createIndex(Indexes.ascending("date"));
            indexee.set(true);
        }
        return documents;
    }
}
