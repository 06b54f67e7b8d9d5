package fr.ancrage.dossiers.procedure.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The legal clock, as cases ask it. */
public interface HorlogeLegale {

    /** What the law makes of a case's facts on a given day. */
    record Lecture(
            List<EcheanceCalculee> echeances,
            List<AnomalieRelevee> anomalies,
            List<Recalcul> recalculs,
            List<RefusImplicite> refus,
            List<Suspension> suspensions) {

        public static final Lecture VIDE =
                new Lecture(List.of(), List.of(), List.of(), List.of(), List.of());

        public Lecture {
            echeances = List.copyOf(echeances);
            anomalies = List.copyOf(anomalies);
            recalculs = List.copyOf(recalculs);
            refus = List.copyOf(refus);
            suspensions = List.copyOf(suspensions);
        }
    }

    /**
     * A deadline whose date or rule changed.
     *
     * @param regleNouvelle the law changed, not the case
     */
    record Recalcul(
            String code,
            LocalDate avant,
            LocalDate apres,
            String regle,
            @Nullable String acte,
            boolean regleNouvelle) {}

    /**
     * The prefect's silence has become a refusal since the case was last read.
     *
     * @param acte number of the réquisition
     */
    record RefusImplicite(@Nullable String acte, LocalDate le, String regle) {}

    /**
     * @param stockees what was computed before: a date that was reached stays what it was
     */
    Lecture lire(Dossier dossier, List<EcheanceCalculee> stockees, LocalDate aujourdhui);

    /**
     * Anomalies of one act alone, before anything is known of its case: what an import can warn of.
     */
    List<AnomalieRelevee> prevenir(ActeRecu acte, LocalDate aujourdhui);

    /** Why nobody may plan an expulsion of this case on a day. */
    List<AnomalieRelevee> obstacles(
            Dossier dossier, EtapeExpulsion.ExpulsionPrevue prevue, LocalDate aujourdhui);
}
