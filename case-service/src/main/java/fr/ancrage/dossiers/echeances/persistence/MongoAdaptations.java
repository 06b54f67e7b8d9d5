package fr.ancrage.dossiers.echeances.persistence;

import fr.ancrage.dossiers.echeances.model.AdaptationRegle;
import fr.ancrage.dossiers.echeances.model.Adaptations;
import fr.ancrage.dossiers.echeances.model.JeuDeRegles;
import fr.ancrage.dossiers.echeances.model.LoiDuDepartement;
import fr.ancrage.dossiers.echeances.model.ReglesDuDepartement;
import fr.ancrage.platform.journal.Cause;
import fr.ancrage.platform.journal.EventToRecord;
import fr.ancrage.platform.journal.JournaledCollection;
import fr.ancrage.platform.journal.JournaledCollections;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Repository;

/**
 * One document by département, whose journal says who decided what. The legal clock asks at each
 * computation, and sees what another instance wrote within seconds.
 */
@Repository
class MongoAdaptations implements Adaptations, LoiDuDepartement {

    /** What stays in the history of the département's rules. */
    record RegleAdapteeV1(String regle, @Nullable String valeur, boolean report642, LocalDate le) {}

    private record Lue(JeuDeRegles loi, long quand) {}

    private static final String COLLECTION = "regles_adaptees";
    private static final int SCHEMA = 1;
    private static final long FRAICHEUR = Duration.ofSeconds(5).toNanos();

    private final JournaledCollection collection;
    private final JeuDeRegles regles;
    private final Map<String, Lue> lues = new ConcurrentHashMap<>();

    MongoAdaptations(JournaledCollections collections, JeuDeRegles regles) {
        this.collection = collections.collection(COLLECTION);
        this.regles = regles;
    }

    @Override
    public JeuDeRegles pour(String departement) {
        long maintenant = System.nanoTime();
        Lue lue = lues.get(departement);
        if (lue == null || maintenant - lue.quand() > FRAICHEUR) {
            lue = new Lue(regles.adapte(du(departement).regles()), maintenant);
            lues.put(departement, lue);
        }
        return lue.loi();
    }

    @Override
    public Lu du(String departement) {
        return collection
                .find(departement)
                .map(s -> new Lu(lire(departement, s.state()), s.version()))
                .orElseGet(() -> new Lu(ReglesDuDepartement.sans(departement), 0));
    }

    @Override
    public void enregistrer(Lu lu, ReglesDuDepartement suite) {
        String departement = suite.departement();
        AdaptationRegle decision = suite.decisions().getLast();
        List<EventToRecord> faits =
                List.of(
                        EventToRecord.internal(
                                "regle.adaptee",
                                new RegleAdapteeV1(
                                        decision.regle(),
                                        decision.valeur() == null
                                                ? null
                                                : decision.valeur().toPlainString(),
                                        decision.report642(),
                                        decision.le())));
        Cause cause = new Cause(decision.par(), null);
        if (lu.version() > 0) {
            collection.update(departement, lu.version(), ecrire(suite), faits, cause);
        } else if (!collection.insert(departement, ecrire(suite), faits, cause)) {
            throw new OptimisticLockingFailureException("another adaptation came first");
        }
        lues.remove(departement);
    }

    private static Document ecrire(ReglesDuDepartement regles) {
        return new Document("schema", SCHEMA)
                .append(
                        "decisions",
                        regles.decisions().stream().map(MongoAdaptations::decision).toList());
    }

    private static Document decision(AdaptationRegle d) {
        Document document =
                new Document("regle", d.regle())
                        .append("report642", d.report642())
                        .append("motif", d.motif())
                        .append("par", d.par())
                        .append("le", d.le().toString());
        if (d.valeur() != null) {
            document.append("valeur", d.valeur().toPlainString());
        }
        return document;
    }

    private static ReglesDuDepartement lire(String departement, Document document) {
        return new ReglesDuDepartement(
                departement,
                document.getList("decisions", Document.class).stream()
                        .map(d ->
                                new AdaptationRegle(
                                        d.getString("regle"),
                                        d.containsKey("valeur")
                                                ? new BigDecimal(d.getString("valeur"))
                                                : null,
                                        d.getBoolean("report642", false),
                                        d.getString("motif"),
                                        d.getString("par"),
                                        LocalDate.parse(d.getString("le"))))
                        .toList());
    }
}
