package fr.ancrage.dossiers.conservation.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import fr.ancrage.dossiers.conservation.model.CopieMenage;
import fr.ancrage.dossiers.conservation.model.CopieMenage.Part;
import fr.ancrage.dossiers.conservation.model.CopiesMenages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** One document by copy, written once. */
@Repository
class MongoCopiesMenages implements CopiesMenages {

    private static final int SCHEMA = 1;

    private final MongoTemplate mongo;

    MongoCopiesMenages(MongoTemplate mongo) {
        this.mongo = mongo;
        copies().createIndex(Indexes.ascending("departement", "etablieLe"));
        copies().createIndex(Indexes.ascending("dossiers"));
    }

    private MongoCollection<Document> copies() {
        return mongo.getCollection("copies");
    }

    @Override
    public void garder(CopieMenage c) {
        copies().insertOne(
                        new Document("_id", c.id())
                                .append("schema", SCHEMA)
                                .append("departement", c.departement())
                                .append("reference", c.reference())
                                .append("dossiers", List.copyOf(c.dossiers()))
                                .append("etablieLe", c.etablieLe().toString())
                                .append(
                                        "parts",
                                        c.parts().stream()
                                                .map(p ->
                                                        new Document("service", p.service())
                                                                .append("recue", p.recue())
                                                                .append("elements", p.elements()))
                                                .toList())
                                .append("contenu", new Binary(c.contenu())));
    }

    @Override
    public Optional<CopieMenage> trouver(String id) {
        return Optional.ofNullable(copies().find(Filters.eq("_id", id)).first())
                .map(MongoCopiesMenages::lire);
    }

    @Override
    public List<CopieMenage> page(String departement, int page, int taille) {
        List<CopieMenage> elements = new ArrayList<>();
        copies().find(Filters.eq("departement", departement))
                .sort(Sorts.descending("etablieLe", "_id"))
                .skip(page * taille)
                .limit(taille)
                .forEach(d -> elements.add(lire(d)));
        return elements;
    }

    @Override
    public long total(String departement) {
        return copies().countDocuments(Filters.eq("departement", departement));
    }

    private static CopieMenage lire(Document d) {
        return new CopieMenage(
                d.getString("_id"),
                d.getString("departement"),
                d.getString("reference"),
                new HashSet<>(d.getList("dossiers", String.class)),
                LocalDate.parse(d.getString("etablieLe")),
                d.getList("parts", Document.class).stream()
                        .map(p ->
                                new Part(
                                        p.getString("service"),
                                        p.getBoolean("recue"),
                                        p.getInteger("elements")))
                        .toList(),
                d.get("contenu", Binary.class).getData());
    }
}
