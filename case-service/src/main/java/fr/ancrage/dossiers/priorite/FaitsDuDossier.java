package fr.ancrage.dossiers.priorite;

import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.priorite.model.Fait;
import fr.ancrage.dossiers.procedure.model.Stade;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a case that rules of priority look at: those that a reader may know, and no other.
 */
final class FaitsDuDossier {

    private FaitsDuDossier() {}

    static Map<Fait, Long> de(Document d, Set<ClasseDonnees> classes, LocalDate aujourdhui) {
        Map<Fait, Long> faits = new EnumMap<>(Fait.class);
        Stade stade = Stade.valueOf(d.getString("stade"));
        if (stade == Stade.CLOS || stade == Stade.EXPULSION) {
            return faits;
        }
        if (classes.contains(ClasseDonnees.P)) {
            procedure(d, stade, aujourdhui, faits);
        }
        if (classes.contains(ClasseDonnees.S)) {
            Integer enfants = d.get("situation", new Document()).getInteger("enfants");
            if (enfants != null) {
                faits.put(Fait.ENFANTS, enfants.longValue());
            }
        }
        if (classes.contains(ClasseDonnees.D)) {
            dette(d, faits);
        }
        if (classes.contains(ClasseDonnees.S) || classes.contains(ClasseDonnees.R)) {
            faits.put(
                    Fait.CARENCES,
                    liste(d.get("suites", new Document()), "retours").stream()
                            .filter(r -> r.getBoolean("carence", false))
                            .count());
        }
        return faits;
    }

    private static void procedure(
            Document d, Stade stade, LocalDate aujourdhui, Map<Fait, Long> faits) {
        faits.put(Fait.STADE, (long) stade.ordinal());
        faits.put(
                Fait.ANOMALIES,
                liste(d, "anomalies").stream().map(a -> a.getString("code")).distinct().count());
        LocalDate activite = date(d, "derniereActivite");
        if (activite != null) {
            faits.put(Fait.JOURS_SANS_ACTIVITE, ChronoUnit.DAYS.between(activite, aujourdhui));
        }
        LocalDate echeance = date(d.get("prochaineEcheance", new Document()), "date");
        if (echeance != null && !echeance.isBefore(aujourdhui)) {
            faits.put(Fait.JOURS_AVANT_ECHEANCE, ChronoUnit.DAYS.between(aujourdhui, echeance));
        }
    }

    private static void dette(Document d, Map<Fait, Long> faits) {
        Document bail = d.get("bail", new Document());
        BigDecimal loyer = montant(bail, "loyer");
        BigDecimal charges = montant(bail, "charges");
        BigDecimal dette = montant(d.get("dette", new Document()), "montant");
        if (loyer == null || loyer.signum() <= 0 || dette == null) {
            return;
        }
        BigDecimal parMois = charges == null ? loyer : loyer.add(charges);
        faits.put(Fait.DETTE_EN_MOIS, dette.divide(parMois, 0, RoundingMode.DOWN).longValueExact());
    }

    private static List<Document> liste(Document d, String champ) {
        List<Document> liste = d.getList(champ, Document.class);
        return liste == null ? List.of() : liste;
    }

    private static @Nullable LocalDate date(Document d, String champ) {
        String texte = d.getString(champ);
        return texte == null ? null : LocalDate.parse(texte);
    }

    private static @Nullable BigDecimal montant(Document d, String champ) {
        return switch (d.get(champ)) {
            case null -> null;
            case Decimal128 decimal -> decimal.bigDecimalValue();
            case Object autre -> new BigDecimal(autre.toString());
        };
    }
}
