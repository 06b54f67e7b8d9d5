package fr.ancrage.dossiers.vues.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import fr.ancrage.dossiers.vues.model.FiltresVue;
import fr.ancrage.dossiers.vues.model.Vue;
import fr.ancrage.dossiers.vues.model.Vues;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** One document by view; an agent has one of a name. */
@Repository
class MongoVues implements Vues {

    private static final int SCHEMA = 1;
    private static final String ORGANISATION = "organisation";
    private static final String AGENT = "agent";
    private static final String NOM = "nom";
    private static final String PARTAGEE = "partagee";

    private final MongoTemplate mongo;

    MongoVues(MongoTemplate mongo) {
        this.mongo = mongo;
        documents()
                .createIndex(
                        Indexes.ascending(ORGANISATION, AGENT, NOM),
                        new IndexOptions().unique(true));
    }

    private MongoCollection<Document> documents() {
        return mongo.getCollection("vues");
    }

    @Override
    public List<Vue> pour(String organisation, String agent) {
        return documents()
                .find(
                        Filters.and(
                                Filters.eq(ORGANISATION, organisation),
                                Filters.or(Filters.eq(AGENT, agent), Filters.eq(PARTAGEE, true))))
                .sort(Sorts.ascending(NOM))
                .map(MongoVues::lire)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Vue> trouver(String id) {
        return Optional.ofNullable(documents().find(Filters.eq("_id", id)).first())
                .map(MongoVues::lire);
    }

    @Override
    public boolean ajouter(Vue vue) {
        try {
            documents().insertOne(ecrire(vue));
            return true;
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void remplacer(Vue vue) {
        documents().replaceOne(Filters.eq("_id", vue.id()), ecrire(vue));
    }

    @Override
    public void retirer(String id) {
        documents().deleteOne(Filters.eq("_id", id));
    }

    private static Document ecrire(Vue v) {
        FiltresVue f = v.filtres();
        Document filtres = new Document();
        mettre(filtres, "liste", f.liste());
        mettre(filtres, "stade", f.stade());
        mettre(filtres, "parc", f.parc());
        mettre(filtres, "commune", f.commune());
        mettre(filtres, "arrondissement", f.arrondissement());
        mettre(filtres, "organisation", f.organisation());
        mettre(filtres, "echeanceAvant", f.echeanceAvant());
        mettre(filtres, "sansActiviteDepuis", f.sansActiviteDepuis());
        mettre(filtres, "tri", f.tri());
        if (!f.colonnes().isEmpty()) {
            filtres.append("colonnes", f.colonnes());
        }
        return new Document("_id", v.id())
                .append("schema", SCHEMA)
                .append(ORGANISATION, v.organisation())
                .append(AGENT, v.agent())
                .append(NOM, v.nom())
                .append(PARTAGEE, v.partagee())
                .append("filtres", filtres);
    }

    private static void mettre(Document d, String champ, @Nullable Object valeur) {
        if (valeur != null) {
            d.append(champ, valeur.toString());
        }
    }

    private static Vue lire(Document d) {
        Document f = d.get("filtres", Document.class);
        return new Vue(
                d.getString("_id"),
                d.getString(ORGANISATION),
                d.getString(AGENT),
                d.getString(NOM),
                d.getBoolean(PARTAGEE),
                new FiltresVue(
                        f.getString("liste"),
                        f.getString("stade"),
                        f.getString("parc"),
                        f.getString("commune"),
                        f.getString("arrondissement"),
                        f.getString("organisation"),
                        jour(f, "echeanceAvant"),
                        jour(f, "sansActiviteDepuis"),
                        f.getString("tri"),
                        f.getList("colonnes", String.class, List.of())));
    }

    private static @Nullable LocalDate jour(Document d, String champ) {
        String texte = d.getString(champ);
        return texte == null ? null : LocalDate.parse(texte);
    }
}
