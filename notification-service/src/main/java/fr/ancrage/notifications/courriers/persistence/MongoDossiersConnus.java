package fr.ancrage.notifications.courriers.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import fr.ancrage.notifications.courriers.model.AudienceConnue;
import fr.ancrage.notifications.courriers.model.DossierConnu;
import fr.ancrage.notifications.courriers.model.DossiersConnus;
import fr.ancrage.notifications.courriers.model.MissionConnue;
import fr.ancrage.notifications.courriers.model.MissionConnue.Fin;
import fr.ancrage.notifications.courriers.model.MissionConnue.Issue;
import fr.ancrage.notifications.courriers.model.ProcedureConnue;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * One document by dossier; what acts say is added to sets and a mission keeps its latest fact, so
 * that a second delivery, or a late one, changes nothing.
 */
@Component
class MongoDossiersConnus implements DossiersConnus {

    private static final String COLLECTION = "dossiers";
    private static final String MISSIONS = "missions";
    private static final String TERMINEES = "terminees";
    private static final String AUDIENCE = "audience";
    private static final String PROCEDURE = "procedure";

    /** More merges in a row than this is no history of one household. */
    private static final int PAS = 8;

    private final MongoTemplate mongo;

    MongoDossiersConnus(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void apprendre(DossierConnu dossier) {
        var id = dossier.id();
        if (dossier.procedure() != null) {
            ecrire(id, Updates.set("schema", 2));
            noter(id, dossier.procedure());
        }
        for (var pas = 0; pas < PAS; pas++) {
            ecrire(id, changement(dossier));
            for (var mission : dossier.missions()) {
                noter(id, mission);
            }
            if (dossier.audience() != null) {
                noter(id, dossier.audience());
            }
            var suivant = du(id).reuniDans();
            if (suivant == null) {
                return;
            }
            id = suivant;
        }
    }

    @Override
    public void reunir(String dossier, String dans) {
        ecrire(dossier, Updates.set("reuniDans", dans));
        var absorbe = du(dossier);
        apprendre(
                new DossierConnu(
                        dans,
                        absorbe.departement(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        absorbe.connuDe(),
                        absorbe.missions(),
                        absorbe.terminees(),
                        absorbe.audience(),
                        null,
                        null));
    }

    @Override
    public String racine(String dossier) {
        var id = dossier;
        for (var pas = 0; pas < PAS; pas++) {
            var suivant = du(id).reuniDans();
            if (suivant == null) {
                return id;
            }
            id = suivant;
        }
        return id;
    }

    @Override
    public DossierConnu du(String dossier) {
        var d = documents().find(Filters.eq("_id", dossier)).first();
        if (d == null) {
            return DossierConnu.inconnu(dossier);
        }
        return toDomain(d);
    }

    @Override
    public Map<String, Set<String>> organisations(Collection<String> ids) {
        var toutes = new HashMap<String, Set<String>>();
        documents()
                .find(Filters.in("_id", ids))
                .forEach(d -> {
                    var connu = toDomain(d);
                    toutes.put(
                            connu.id(),
                            connu.reuniDans() == null
                                    ? connu.organisations()
                                    : organisations(connu.id()));
                });
        return toutes;
    }

    private static DossierConnu toDomain(Document d) {
        return new DossierConnu(
                d.getString("_id"),
                d.getString("departement"),
                d.getString("commune"),
                d.getString("arrondissement"),
                d.getString("parc"),
                d.getString("etude"),
                d.getString("bailleur"),
                new HashSet<>(d.getList("connuDe", String.class, List.of())),
                missions(d),
                new HashSet<>(d.getList(TERMINEES, String.class, List.of())),
                audience(d.get(AUDIENCE, Document.class)),
                procedure(d.get(PROCEDURE, Document.class)),
                d.getString("reuniDans"));
    }

    private static Set<MissionConnue> missions(Document d) {
        var missions = new HashSet<MissionConnue>();
        for (var valeur : d.get(MISSIONS, new Document()).values()) {
            if (valeur instanceof Document m) {
                missions.add(
                        new MissionConnue(
                                m.getString("affectation"),
                                m.getString("organisation"),
                                m.get("sequence", Number.class).longValue(),
                                fin(m)));
            }
        }
        return missions;
    }

    private static @Nullable Fin fin(Document mission) {
        var issue = mission.getString("issue");
        return issue == null
                ? null
                : new Fin(
                        Issue.valueOf(issue),
                        mission.getString("motif"),
                        LocalDate.parse(mission.getString("le")));
    }

    /** The latest fact of the mission stands, whichever comes first. */
    private void noter(String id, MissionConnue mission) {
        var champ = MISSIONS + "." + cle(mission);
        var document =
                new Document("affectation", mission.affectation())
                        .append("organisation", mission.organisation())
                        .append("sequence", mission.sequence());
        var fin = mission.fin();
        if (fin != null) {
            document.append("issue", fin.issue().name())
                    .append("motif", fin.motif())
                    .append("le", fin.le().toString());
        }
        documents()
                .updateOne(
                        Filters.and(
                                Filters.eq("_id", id),
                                Filters.or(
                                        Filters.exists(champ, false),
                                        Filters.lt(champ + ".sequence", mission.sequence()))),
                        Updates.set(champ, document));
    }

    /** The hearing of the latest act stands, whichever comes first. */
    private void noter(String id, AudienceConnue audience) {
        documents()
                .updateOne(
                        Filters.and(
                                Filters.eq("_id", id),
                                Filters.or(
                                        Filters.exists(AUDIENCE, false),
                                        Filters.lt(AUDIENCE + ".rang", audience.rang()))),
                        Updates.set(
                                AUDIENCE,
                                new Document("rang", audience.rang())
                                        .append("le", audience.le().toString())
                                        .append("reportee", audience.reportee())
                                        .append("acte", audience.acte())
                                        .append("acteDu", audience.acteDu().toString())));
    }

    /** The latest act says whether the dossier is closed, whichever comes first. */
    private void noter(String id, ProcedureConnue procedure) {
        documents()
                .updateOne(
                        Filters.and(
                                Filters.eq("_id", id),
                                Filters.or(
                                        Filters.exists(PROCEDURE, false),
                                        Filters.lt(PROCEDURE + ".sequence", procedure.sequence()))),
                        Updates.set(
                                PROCEDURE,
                                new Document("close", procedure.close())
                                        .append("acte", procedure.acte())
                                        .append("sequence", procedure.sequence())));
    }

    private static @Nullable ProcedureConnue procedure(@Nullable Document d) {
        return d == null
                ? null
                : new ProcedureConnue(
                        d.getBoolean("close"),
                        d.getString("acte"),
                        d.get("sequence", Number.class).longValue());
    }

    private static @Nullable AudienceConnue audience(@Nullable Document d) {
        return d == null
                ? null
                : new AudienceConnue(
                        LocalDate.parse(d.getString("le")),
                        d.getBoolean("reportee"),
                        d.getString("acte"),
                        LocalDate.parse(d.getString("acteDu")));
    }

    /** A name of a field, whatever characters an id is made of. */
    private static String cle(MissionConnue mission) {
        return UUID.nameUUIDFromBytes(
                        (mission.affectation() + "|" + mission.organisation())
                                .getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static Bson changement(DossierConnu dossier) {
        var changes = new ArrayList<Bson>();
        changes.add(Updates.set("schema", 2));
        changes.add(Updates.addEachToSet("connuDe", new ArrayList<>(dossier.connuDe())));
        if (!dossier.terminees().isEmpty()) {
            changes.add(Updates.addEachToSet(TERMINEES, new ArrayList<>(dossier.terminees())));
        }
        mettre(changes, "departement", dossier.departement());
        mettre(changes, "commune", dossier.commune());
        mettre(changes, "arrondissement", dossier.arrondissement());
        mettre(changes, "parc", dossier.parc());
        mettre(changes, "etude", dossier.etude());
        mettre(changes, "bailleur", dossier.bailleur());
        return Updates.combine(changes);
    }

    private static void mettre(List<Bson> changes, String champ, @Nullable String valeur) {
        if (valeur != null) {
            changes.add(Updates.set(champ, valeur));
        }
    }

    private void ecrire(String id, Bson change) {
        try {
            documents().updateOne(Filters.eq("_id", id), change, new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            documents().updateOne(Filters.eq("_id", id), change);
        }
    }

    private MongoCollection<Document> documents() {
        return mongo.getCollection(COLLECTION);
    }
}
