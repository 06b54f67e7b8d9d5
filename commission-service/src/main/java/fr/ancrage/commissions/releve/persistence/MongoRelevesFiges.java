package fr.ancrage.commissions.releve.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import fr.ancrage.commissions.releve.model.Entete;
import fr.ancrage.commissions.releve.model.ReleveFige;
import fr.ancrage.commissions.releve.model.ReleveFige.Part;
import fr.ancrage.commissions.releve.model.RelevesFiges;
import java.time.LocalDate;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** One document by sitting, written once: the first one stands. */
@Component
class MongoRelevesFiges implements RelevesFiges {

    private static final String NOM = "releves";
    private static final int SCHEMA = 1;

    private final MongoTemplate mongo;

    MongoRelevesFiges(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<ReleveFige> trouver(String seance) {
        return Optional.ofNullable(mongo.getCollection(NOM).find(Filters.eq("_id", seance)).first())
                .map(d ->
                        new ReleveFige(
                                seance,
                                LocalDate.parse(d.getString("le")),
                                entete(d.get("entete", Document.class)),
                                d.getList("parts", Document.class).stream()
                                        .map(p ->
                                                new Part(
                                                        p.getString("dossier"),
                                                        p.get("scelle", Binary.class).getData()))
                                        .toList()));
    }

    @Override
    public void figer(ReleveFige releve) {
        try {
            mongo.getCollection(NOM)
                    .insertOne(
                            new Document("_id", releve.seance())
                                    .append("schema", SCHEMA)
                                    .append("le", releve.le().toString())
                                    .append("entete", document(releve.entete()))
                                    .append(
                                            "parts",
                                            releve.parts().stream()
                                                    .map(p ->
                                                            new Document("dossier", p.dossier())
                                                                    .append(
                                                                            "scelle",
                                                                            new Binary(p.scelle())))
                                                    .toList()));
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    private static Document document(Entete e) {
        return new Document("departement", e.departement())
                .append("formation", e.formation())
                .append("niveau", e.niveau())
                .append("date", e.date())
                .append("heure", e.heure())
                .append("lieu", e.lieu())
                .append("secretariat", e.secretariat())
                .append("presidence", e.presidence())
                .append(
                        "membres",
                        e.membres().stream()
                                .map(m ->
                                        new Document("nom", m.nom())
                                                .append("presence", m.presence()))
                                .toList());
    }

    private static Entete entete(Document d) {
        return new Entete(
                d.getString("departement"),
                d.getString("formation"),
                d.get("niveau", ""),
                d.getString("date"),
                d.getString("heure"),
                d.getString("lieu"),
                d.getString("secretariat"),
                d.getList("presidence", String.class),
                d.getList("membres", Document.class).stream()
                        .map(m ->
                                new Entete.Assistance(m.getString("nom"), m.getString("presence")))
                        .toList());
    }
}
