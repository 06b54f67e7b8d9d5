package fr.ancrage.dossiers.effacement;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import fr.ancrage.dossiers.conservation.model.FichiersDeposes;
import fr.ancrage.dossiers.imports.model.LotImport.EtatLigne;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The words of refused lines go; their verdicts, and what each file brought, stay as figures. */
@Component
class FichiersRecus implements FichiersDeposes {

    private static final String SANS_NOM = "nom effacé";

    private final MongoTemplate mongo;
    private final LignesRefusees refusees;

    FichiersRecus(MongoTemplate mongo, LignesRefusees refusees) {
        this.mongo = mongo;
        this.refusees = refusees;
        lots().createIndex(Indexes.ascending("departement", "deposeLe"));
    }

    private MongoCollection<Document> lots() {
        return mongo.getCollection("imports");
    }

    private MongoCollection<Document> lignes() {
        return mongo.getCollection("imports_lignes");
    }

    @Override
    public long arrivees(String departement, Instant avant, Set<String> retenus) {
        return lignes().countDocuments(des(lots(departement, avant), retenus));
    }

    @Override
    public void oublier(String departement, Instant avant, Set<String> retenus) {
        List<String> lots = lots(departement, avant);
        lignes().updateMany(des(lots, retenus), Updates.unset("cellules"));
        lots().updateMany(Filters.in("_id", lots), Updates.set("nomFichier", SANS_NOM));
    }

    private List<String> lots(String departement, Instant avant) {
        List<String> lots = new ArrayList<>();
        lots().find(
                        Filters.and(
                                Filters.eq("departement", departement),
                                Filters.lt("deposeLe", Date.from(avant))))
                .projection(Projections.include("_id"))
                .forEach(lot -> lots.add(lot.getString("_id")));
        return lots;
    }

    private Bson des(List<String> lots, Set<String> retenus) {
        return Filters.and(
                Filters.in("lot", lots),
                Filters.eq("etat", EtatLigne.REFUSEE.name()),
                Filters.exists("cellules"),
                Filters.nin("_id", refusees.ids(retenus)));
    }
}
