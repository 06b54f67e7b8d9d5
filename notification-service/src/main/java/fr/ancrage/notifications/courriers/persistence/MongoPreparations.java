package fr.ancrage.notifications.courriers.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import fr.ancrage.notifications.courriers.model.Declencheur;
import fr.ancrage.notifications.courriers.model.Preparation;
import fr.ancrage.notifications.courriers.model.Preparations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** One document by fact, by its id; each change is one write that commutes with the others. */
@Component
class MongoPreparations implements Preparations {

    private static final String COLLECTION = "preparations";

    private final MongoTemplate mongo;

    MongoPreparations(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void preparer(Declencheur fait, List<Preparation.Ligne> lignes) {
        var id = Preparation.id(fait.dossier(), fait.demandeur());
        var change =
                Updates.combine(
                        Updates.set("schema", 1),
                        Updates.set("dossier", fait.dossier()),
                        Updates.set("demandeur", fait.demandeur()),
                        Updates.set("sequence", fait.sequence()),
                        Updates.set("declencheur", declencheur(fait)),
                        Updates.set(
                                "lignes", lignes.stream().map(MongoPreparations::ligne).toList()));
        if (documents()
                        .updateOne(
                                Filters.and(
                                        Filters.eq("_id", id),
                                        Filters.or(
                                                Filters.exists("sequence", false),
                                                Filters.lt("sequence", fait.sequence()))),
                                change)
                        .getMatchedCount()
                > 0) {
            return;
        }
        ecrireSiAbsent(id, change, fait);
    }

    private void ecrireSiAbsent(String id, Bson change, Declencheur fait) {
        if (documents().find(Filters.eq("_id", id)).first() == null) {
            try {
                documents()
                        .updateOne(
                                Filters.and(
                                        Filters.eq("_id", id), Filters.exists("sequence", false)),
                                change,
                                new UpdateOptions().upsert(true));
            } catch (MongoWriteException e) {
                if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                // another write opened it meanwhile: it is there now
                documents()
                        .updateOne(
                                Filters.and(
                                        Filters.eq("_id", id),
                                        Filters.or(
                                                Filters.exists("sequence", false),
                                                Filters.lt("sequence", fait.sequence()))),
                                change);
            }
        }
    }

    @Override
    public void annuler(String dossier, String demandeur, long sequence) {
        ajouter(dossier, demandeur, Updates.max("annuleeSequence", sequence));
    }

    @Override
    public void missionner(String dossier, String acte, Preparation.Mission mission) {
        ajouter(
                dossier,
                acte,
                Updates.addToSet(
                        "missions",
                        new Document("affectation", mission.affectation())
                                .append("mission", mission.mission())
                                .append("organisation", mission.organisation())));
    }

    private void ajouter(String dossier, String demandeur, Bson change) {
        var tout =
                Updates.combine(
                        change,
                        Updates.set("dossier", dossier),
                        Updates.set("demandeur", demandeur));
        var filtre = Filters.eq("_id", Preparation.id(dossier, demandeur));
        try {
            documents().updateOne(filtre, tout, new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            documents().updateOne(filtre, tout);
        }
    }

    @Override
    public Optional<Preparation> trouver(String dossier, String demandeur) {
        return Optional.ofNullable(
                        documents()
                                .find(Filters.eq("_id", Preparation.id(dossier, demandeur)))
                                .first())
                .map(MongoPreparations::toDomain);
    }

    private MongoCollection<Document> documents() {
        return mongo.getCollection(COLLECTION);
    }

    private static Document ligne(Preparation.Ligne ligne) {
        var d =
                new Document("courrier", ligne.courrier())
                        .append("destinataire", ligne.destinataire())
                        .append("organisation", ligne.organisation())
                        .append("canal", ligne.canal())
                        .append("envoi", ligne.envoi())
                        .append("source", ligne.source())
                        .append("pourquoiPas", ligne.pourquoiPas());
        d.values().removeIf(java.util.Objects::isNull);
        return d;
    }

    private static Document declencheur(Declencheur f) {
        var d =
                new Document("nature", f.nature())
                        .append("stade", f.stade())
                        .append("departement", f.departement())
                        .append("commune", f.commune())
                        .append("arrondissement", f.arrondissement())
                        .append("parc", f.parc())
                        .append("le", f.le().toString())
                        .append("jour", f.jour().toString())
                        .append("enfants", f.enfants())
                        .append("connuDe", new ArrayList<>(f.connuDe()))
                        .append("organismePayeur", f.organismePayeur())
                        .append("bailleur", f.bailleur())
                        .append("etude", f.etude())
                        .append("formation", f.formation())
                        .append("affectation", f.affectation())
                        .append("faits", new Document(new HashMap<>(f.faits())));
        d.values().removeIf(java.util.Objects::isNull);
        return d;
    }

    private static Preparation toDomain(Document d) {
        var fait = d.get("declencheur", Document.class);
        return new Preparation(
                d.getString("_id"),
                d.getString("dossier"),
                d.getString("demandeur"),
                fait == null ? null : declencheur(d, fait),
                d.getList("lignes", Document.class, List.of()).stream()
                        .map(l ->
                                new Preparation.Ligne(
                                        l.getString("courrier"),
                                        l.getString("destinataire"),
                                        l.getString("organisation"),
                                        l.getString("canal"),
                                        l.getString("envoi"),
                                        l.getString("source"),
                                        l.getString("pourquoiPas")))
                        .toList(),
                nombre(d, "annuleeSequence"),
                d.getList("missions", Document.class, List.of()).stream()
                        .map(m ->
                                new Preparation.Mission(
                                        m.getString("affectation"),
                                        m.getString("mission"),
                                        m.getString("organisation")))
                        .toList());
    }

    private static Declencheur declencheur(Document d, Document f) {
        Map<String, String> faits = new HashMap<>();
        f.get("faits", new Document()).forEach((cle, valeur) -> faits.put(cle, valeur.toString()));
        return new Declencheur(
                f.getString("nature"),
                f.getString("stade"),
                d.getString("demandeur"),
                d.getString("dossier"),
                f.getString("departement"),
                f.getString("commune"),
                f.getString("arrondissement"),
                f.getString("parc"),
                LocalDate.parse(f.getString("le")),
                LocalDate.parse(f.getString("jour")),
                f.getInteger("enfants", 0),
                new HashSet<>(f.getList("connuDe", String.class, List.of())),
                f.getString("organismePayeur"),
                f.getString("bailleur"),
                f.getString("etude"),
                f.getString("formation"),
                f.getString("affectation"),
                faits,
                nombre(d, "sequence"));
    }

    private static long nombre(Document d, String champ) {
        @Nullable Number nombre = d.get(champ, Number.class);
        return nombre == null ? 0 : nombre.longValue();
    }
}
