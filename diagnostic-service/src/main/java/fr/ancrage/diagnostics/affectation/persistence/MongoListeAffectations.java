package fr.ancrage.diagnostics.affectation.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import fr.ancrage.diagnostics.affectation.model.Affectations.Versionnee;
import fr.ancrage.diagnostics.affectation.model.Etat;
import fr.ancrage.diagnostics.affectation.model.ListeAffectations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lists, read from the same documents without their journals. */
@Component
class MongoListeAffectations implements ListeAffectations {

    private final CollectionAffectations affectations;

    MongoListeAffectations(CollectionAffectations affectations) {
        this.affectations = affectations;
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
                                        AffectationDocument.toDomain(d.getString("_id"), d),
                                        d.get("version", Number.class).longValue())));
        return elements;
    }

    @Override
    public long nombre(Visible visible, Filtre filtre) {
        return affectations.documents().countDocuments(Filters.and(criteres(visible, filtre)));
    }

    @Override
    public Travail travail(
            Visible visible,
            @Nullable String organisation,
            LocalDate aujourdhui,
            LocalDate finDeSemaine,
            LocalDate inactifDepuis) {
        var visibles = new ArrayList<Bson>();
        visibles.add(visiblePour(visible));
        if (organisation != null) {
            visibles.add(Filters.eq("designation.organisation", organisation));
        }
        return new Travail(
                compter(visibles, Filters.eq("etat", Etat.A_ACCEPTER.name())),
                compter(
                        visibles,
                        Filters.and(
                                Filters.eq("ouverte", true),
                                Filters.gte("limite", aujourdhui.toString()),
                                Filters.lte("limite", finDeSemaine.toString()))),
                compter(visibles, enRetard(aujourdhui)),
                compter(
                        visibles,
                        Filters.and(
                                Filters.eq("ouverte", true),
                                Filters.lt("derniereActivite", inactifDepuis.toString()))));
    }

    private long compter(List<Bson> visibles, Bson critere) {
        return affectations.documents().countDocuments(Filters.and(Filters.and(visibles), critere));
    }

    private static Bson enRetard(LocalDate jour) {
        return Filters.and(Filters.eq("ouverte", true), Filters.lt("limite", jour.toString()));
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
        if (filtre.enRetardLe() != null) {
            criteres.add(enRetard(filtre.enRetardLe()));
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
