package fr.ancrage.notifications.envois.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import fr.ancrage.notifications.envois.model.DossiersLisibles;
import fr.ancrage.notifications.envois.model.Envois.Versionne;
import fr.ancrage.notifications.envois.model.EtatEnvoi;
import fr.ancrage.notifications.envois.model.ListeEnvois;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * The lists, read from the same documents without their journals; the policy is part of the query.
 */
@Component
class MongoListeEnvois implements ListeEnvois {

    private final CollectionEnvois envois;

    MongoListeEnvois(CollectionEnvois envois) {
        this.envois = envois;
    }

    @Override
    public List<Versionne> page(Set<String> cles, Filtre filtre, int page, int taille) {
        return lire(criteres(Filters.in("visiblePour", cles), filtre), page, taille);
    }

    @Override
    public long nombre(Set<String> cles, Filtre filtre) {
        return envois.documents().countDocuments(criteres(Filters.in("visiblePour", cles), filtre));
    }

    @Override
    public List<Versionne> boite(
            String organisation, DossiersLisibles lisibles, Filtre filtre, int page, int taille) {
        return lire(criteres(dansLaBoite(organisation, lisibles), filtre), page, taille);
    }

    @Override
    public long nombreBoite(String organisation, DossiersLisibles lisibles, Filtre filtre) {
        return envois.documents()
                .countDocuments(criteres(dansLaBoite(organisation, lisibles), filtre));
    }

    private static Bson dansLaBoite(String organisation, DossiersLisibles lisibles) {
        var adresse = Filters.eq("boite", organisation);
        return lisibles.tous()
                ? adresse
                : Filters.and(
                        adresse,
                        Filters.or(
                                Filters.exists("dossier", false),
                                Filters.in("departement", lisibles.departements()),
                                Filters.in("arrondissement", lisibles.arrondissements())));
    }

    @Override
    public List<Versionne> bloques(int page, int taille) {
        return lire(Filters.eq("etat", EtatEnvoi.BLOQUE.name()), page, taille);
    }

    @Override
    public long nombreBloques() {
        return envois.documents().countDocuments(Filters.eq("etat", EtatEnvoi.BLOQUE.name()));
    }

    private List<Versionne> lire(Bson filtre, int page, int taille) {
        var elements = new ArrayList<Versionne>();
        envois.documents()
                .find(filtre)
                .projection(Projections.exclude("journal"))
                .sort(Sorts.descending("prepareLe", "_id"))
                .skip(page * taille)
                .limit(taille)
                .forEach(d -> elements.add(MongoEnvois.versionne(d)));
        return elements;
    }

    private static Bson criteres(Bson visible, Filtre filtre) {
        var criteres = new ArrayList<Bson>();
        criteres.add(visible);
        egal(criteres, "etat", filtre.etat() == null ? null : filtre.etat().name());
        egal(criteres, "courrier", filtre.courrier());
        egal(criteres, "dossier", filtre.dossier());
        egal(criteres, "impression", filtre.impression());
        egal(criteres, "canal", filtre.canal() == null ? null : filtre.canal().name());
        var destinataire = filtre.destinataire();
        if (destinataire != null) {
            criteres.add(
                    Filters.or(
                            Filters.eq("genre", destinataire),
                            Filters.eq("organisation", destinataire)));
        }
        if (filtre.nonLu() != null) {
            criteres.add(Filters.exists("luLe", !filtre.nonLu()));
        }
        return Filters.and(criteres);
    }

    private static void egal(
            List<Bson> criteres, String champ, @org.jspecify.annotations.Nullable String valeur) {
        if (valeur != null) {
            criteres.add(Filters.eq(champ, valeur));
        }
    }
}
