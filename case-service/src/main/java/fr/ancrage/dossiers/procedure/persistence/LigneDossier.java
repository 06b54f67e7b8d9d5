package fr.ancrage.dossiers.procedure.persistence;

import fr.ancrage.dossiers.habilitation.Jeton;
import fr.ancrage.dossiers.procedure.model.AnomalieRelevee;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.EcheanceCalculee;
import fr.ancrage.dossiers.procedure.model.HorlogeLegale;
import fr.ancrage.dossiers.procedure.model.Implication;
import fr.ancrage.dossiers.procedure.model.Stade;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;

/**
 * The row that lists read: everything that is derived from a case's facts on a given day, and who
 * may see it.
 */
record LigneDossier(
        Stade stade,
        List<EcheanceCalculee> echeances,
        List<AnomalieRelevee> anomalies,
        List<HorlogeLegale.Recalcul> recalculs,
        Set<String> visiblePour,
        Set<String> organisations,
        LocalDate calculeeLe,
        Optional<LocalDate> termineLe,
        boolean sansActe) {

    /** Sorts a case without a deadline behind those that have one. */
    private static final String SANS_DATE = "9999-12-31";

    static LigneDossier de(
            Dossier dossier,
            HorlogeLegale.Lecture lecture,
            TerritoireDossiers territoire,
            LocalDate aujourdhui) {
        Set<String> organisations = new TreeSet<>(dossier.situation().connuDe());
        dossier.implications().stream()
                .filter(i -> i.enCours(aujourdhui))
                // the members of a sitting are many and do not work on the case
                .filter(i -> i.enTantQue() != Implication.Qualite.MEMBRE_COMMISSION)
                .map(Implication::organisation)
                .forEach(organisations::add);
        if (dossier.bailleur().organisation() != null) {
            organisations.add(dossier.bailleur().organisation());
        }
        dossier.actes().stream()
                .filter(a -> a.compte() && a.organisationEtude() != null)
                .forEach(a ->
                        organisations.add(java.util.Objects.requireNonNull(a.organisationEtude())));
        return new LigneDossier(
                dossier.stade(aujourdhui),
                lecture.echeances(),
                lecture.anomalies(),
                lecture.recalculs(),
                Jeton.pour(dossier, territoire, aujourdhui),
                organisations,
                aujourdhui,
                dossier.termine(),
                dossier.sansActe());
    }

    Document toDocument() {
        Document document =
                new Document("stade", stade.name())
                        .append(
                                "echeances",
                                echeances.stream().map(DossierDocument::echeance).toList())
                        .append(
                                "anomalies",
                                anomalies.stream().map(DossierDocument::anomalie).toList())
                        .append("visiblePour", List.copyOf(visiblePour))
                        .append("organisations", List.copyOf(organisations))
                        .append("calculeeLe", calculeeLe.toString())
                        .append("sansActe", sansActe);
        termineLe.ifPresent(t -> document.append("termineLe", t.toString()));
        document.append(
                "prochaineEcheanceLe", prochaine().map(e -> e.date().toString()).orElse(SANS_DATE));
        prochaine()
                .ifPresent(e -> document.append("prochaineEcheance", DossierDocument.echeance(e)));
        return document;
    }

    private Optional<EcheanceCalculee> prochaine() {
        return stade == Stade.CLOS
                ? Optional.empty()
                : echeances.stream()
                        .filter(EcheanceCalculee::aVenir)
                        .min(Comparator.comparing(EcheanceCalculee::date));
    }
}
