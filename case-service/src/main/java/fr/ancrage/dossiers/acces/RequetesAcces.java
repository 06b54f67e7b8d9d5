package fr.ancrage.dossiers.acces;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import fr.ancrage.dossiers.procedure.model.AccesException;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.platform.horloge.HorlogeMetier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Which cases of a département somebody looked at by exception, or involve somebody for long. */
@Repository
@EnableConfigurationProperties(RegleAcces.class)
public class RequetesAcces {

    /** For how long the secretariat finds what it has looked at. */
    private static final int MOIS_MONTRES = 12;

    /** Cases, and how many there are in all. */
    public record Page(List<Dossier> dossiers, long total) {}

    private final MongoTemplate mongo;
    private final Dossiers dossiers;
    private final RegleAcces regle;
    private final HorlogeMetier horloge;

    RequetesAcces(MongoTemplate mongo, Dossiers dossiers, RegleAcces regle, HorlogeMetier horloge) {
        this.mongo = mongo;
        this.dossiers = dossiers;
        this.regle = regle;
        this.horloge = horloge;
    }

    /** How many accesses by exception the secretariat still has to look at. */
    public long exceptionsAConfirmer(Collection<String> departements) {
        return avecException(departements).stream()
                .flatMap(d -> d.exceptions().stream())
                .filter(AccesException::aConfirmer)
                .count();
    }

    /** How many cases involve somebody for long, without end. */
    public long implicationsARevoir(Collection<String> departements) {
        return mongo.getCollection("dossiers").countDocuments(implications(departements));
    }

    /** An involvement that waits since this day, or an earlier one, is old. */
    public LocalDate limite() {
        return horloge.aujourdhui().minus(regle.implicationRevueApres());
    }

    /** Cases with an access by exception in the last months, the latest first. */
    public List<Dossier> avecException(Collection<String> departements) {
        LocalDate depuis = horloge.aujourdhui().minusMonths(MOIS_MONTRES);
        return lire(
                mongo.getCollection("dossiers")
                        .find(
                                Filters.and(
                                        Filters.in("departement", departements),
                                        Filters.gte("exceptionLe", depuis.toString())))
                        .projection(Projections.include("_id"))
                        .sort(Sorts.descending("exceptionLe"))
                        .into(new ArrayList<>()));
    }

    /** Cases that involve somebody for long, without end; the oldest first. */
    public Page aRevoir(Collection<String> departements, int page, int taille) {
        return new Page(
                lire(
                        mongo.getCollection("dossiers")
                                .find(implications(departements))
                                .projection(Projections.include("_id"))
                                .sort(Sorts.ascending("implicationDepuis", "_id"))
                                .skip(page * taille)
                                .limit(taille)
                                .into(new ArrayList<>())),
                implicationsARevoir(departements));
    }

    private Bson implications(Collection<String> departements) {
        return Filters.and(
                Filters.in("departement", departements),
                Filters.lte("implicationDepuis", limite().toString()));
    }

    private List<Dossier> lire(List<Document> ids) {
        return ids.stream()
                .flatMap(d -> dossiers.trouver(d.getString("_id")).stream())
                .map(Dossiers.Lu::dossier)
                .toList();
    }
}
