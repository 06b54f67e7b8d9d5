package fr.ancrage.dossiers.effacement;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import fr.ancrage.dossiers.conservation.model.Foyers;
import fr.ancrage.dossiers.menage.model.Menages;
import fr.ancrage.dossiers.procedure.model.Revendication;
import fr.ancrage.platform.erasure.Erasure;
import fr.ancrage.platform.erasure.PersonalData;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * What the acts of a case said of a household that lives on with another case: those words go, the
 * household keeps what its other acts say.
 */
class MentionsDesActes implements PersonalData {

    private final MongoTemplate mongo;
    private final Foyers foyers;
    private final Menages menages;

    MentionsDesActes(MongoTemplate mongo, Foyers foyers, Menages menages) {
        this.mongo = mongo;
        this.foyers = foyers;
        this.menages = menages;
    }

    @Override
    public String kind() {
        return "mentions";
    }

    @Override
    public long count(Set<String> dossiers) {
        Set<String> actes = actes(dossiers);
        Set<String> entiers = foyers.entiers(dossiers);
        return foyers.menages(dossiers).stream()
                .filter(m -> !entiers.contains(m))
                .flatMap(m -> menages.trouver(m).stream())
                .filter(m -> m.mentions().size() > 1)
                .flatMap(m -> m.mentions().stream())
                .filter(mention -> actes.contains(mention.acte()))
                .count();
    }

    @Override
    public void erase(Erasure erasure) {
        Set<String> actes = actes(erasure.subjects());
        for (String menage : foyers.menages(erasure.subjects())) {
            if (menages.trouver(menage).isPresent()) {
                actes.forEach(acte -> menages.oublier(menage, acte));
            }
        }
    }

    /** Keys of the cases' acts, with their generations. */
    private Set<String> actes(Set<String> dossiers) {
        Set<String> cles = new TreeSet<>();
        mongo.getCollection("dossiers")
                .find(Filters.in("_id", dossiers))
                .projection(Projections.include("departement", "actes"))
                .forEach(d ->
                        d.getList("actes", Document.class)
                                .forEach(a ->
                                        cles.add(
                                                Revendication.cle(
                                                                d.getString("departement"),
                                                                a.getString("numero"))
                                                        + "/"
                                                        + a.getInteger("generation", 1))));
        return cles;
    }
}
