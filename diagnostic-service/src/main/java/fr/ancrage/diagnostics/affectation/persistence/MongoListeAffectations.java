package fr.ancrage.diagnostics.affectation.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import fr.ancrage.diagnostics.affectation.model.Affectations.Versionnee;
import fr.ancrage.diagnostics.affectation.model.Etat;
import fr.ancrage.diagnostics.affectation.model.ListeAffectations;
import fr.ancrage.platform.journal.JournaledCollection;
import fr.ancrage.platform.journal.JournaledCollections;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** The lists, read from the same documents without their journals. */
@Component
class MongoListeAffectations implements ListeAffectations {

    private final CollectionAffectations affectations;
    private final JournaledCollection collection;

    MongoListeAffectations(CollectionAffectations affectations, JournaledCollections collections) {
        this.affectations = affectations;
        this.collection = collections.collection(CollectionAffectations.NOM);
    }

    @Override
    public List<Versionnee> page(Visible visible, Filtre filtre, int page, int taille) {
        var elements = new ArrayList<Versionnee>();
        affectations
                .documents()
                .find(Filters.and(criteres(visible, filtre)))
                .projection(Projections.exclude("journal"))
                .sort(Sorts.ascending("limite", "demandeeLe", "_id"))
                .skip(page * taille)
                .limit(taille)
                .forEach(d ->
                        elements.add(
                                new Versionnee(
                                        AffectationDocument.toDomain(
                                                d.getString("_id"), collection.opened(d)),
                                        d.get("version", Number.class).longValue())));
        return elements;
    }

    @Override
    public long nombre(Visible visible, Filtre filtre) {
        return affectations.documents().countDocuments(Filters.and(criteres(visible, filtre)));
    }

    @Override
    public List<AgentDeLOrganisation> agents(String organisation) {
        var enCours = new TreeMap<String, Long>();
        affectations
                .documents()
                .find(
                        Filters.and(
                                Filters.eq("designation.organisation", organisation),
                                Filters.exists("acceptation.agent")))
                .projection(Projections.include("etat", "acceptation.agent"))
                .forEach(d ->
                        enCours.merge(
                                d.getEmbedded(List.of("acceptation", "agent"), String.class),
                                d.getString("etat").equals(Etat.ACCEPTEE.name()) ? 1L : 0L,
                                Long::sum));
        return enCours.entrySet().stream()
                .map(e -> new AgentDeLOrganisation(e.getKey(), e.getValue()))
                .toList();
    }

    private static Bson ouverte(Bson critere) {
        return Filters.and(Filters.eq("ouverte", true), critere);
    }

    private static List<Bson> criteres(Visible visible, Filtre filtre) {
        var criteres = new ArrayList<Bson>();
        criteres.add(visiblePour(visible));
        if (filtre.etat() != null) {
            criteres.add(Filters.eq("etat", filtre.etat().name()));
        }
        if (filtre.mission() != null) {
            criteres.add(Filters.eq("mission", filtre.mission().name()));
        }
        if (filtre.organisation() != null) {
            criteres.add(Filters.eq("designation.organisation", filtre.organisation()));
        }
        if (filtre.dossier() != null) {
            criteres.add(Filters.eq("dossier", filtre.dossier()));
        }
        if (filtre.agent() != null) {
            criteres.add(Filters.eq("acceptation.agent", filtre.agent()));
        }
        if (filtre.enRetardLe() != null) {
            criteres.add(ouverte(Filters.lt("limite", filtre.enRetardLe().toString())));
        }
        if (filtre.du() != null && filtre.au() != null) {
            criteres.add(
                    ouverte(
                            Filters.and(
                                    Filters.gte("limite", filtre.du().toString()),
                                    Filters.lte("limite", filtre.au().toString()))));
        }
        if (filtre.inactifDepuis() != null) {
            criteres.add(
                    ouverte(Filters.lt("derniereActivite", filtre.inactifDepuis().toString())));
        }
        return criteres;
    }

    /** The policy as part of the query (product §3). */
    private static Bson visiblePour(Visible visible) {
        var permanentes = Filters.in("visiblePour", visible.cles());
        if (visible.clesDeMission().isEmpty()) {
            return permanentes;
        }
        var missions =
                Filters.and(
                        Filters.in("visiblePour", visible.clesDeMission()),
                        Filters.or(
                                Filters.exists("finLe", false),
                                Filters.gte("finLe", visible.missionsDepuis().toString())));
        return visible.cles().isEmpty() ? missions : Filters.or(permanentes, missions);
    }
}
