package fr.ancrage.dossiers.procedure.persistence;

import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.habilitation.ClassesDesActes;
import fr.ancrage.dossiers.habilitation.Implications;
import fr.ancrage.dossiers.habilitation.Jeton;
import fr.ancrage.dossiers.habilitation.Jeton.MotAEcheance;
import fr.ancrage.dossiers.procedure.model.AccesException;
import fr.ancrage.dossiers.procedure.model.ActeEnregistre;
import fr.ancrage.dossiers.procedure.model.AnomalieRelevee;
import fr.ancrage.dossiers.procedure.model.Cloture;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.EcheanceCalculee;
import fr.ancrage.dossiers.procedure.model.EvenementDossier;
import fr.ancrage.dossiers.procedure.model.HorlogeLegale;
import fr.ancrage.dossiers.procedure.model.Implication;
import fr.ancrage.dossiers.procedure.model.Stade;
import fr.ancrage.dossiers.procedure.model.Suspension;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * The row that lists read: everything that is derived from a case's facts on a given day, and who
 * may see it.
 *
 * @param evenements what the day or a new rule brought about, for the history
 * @param reserves numbers of acts that not everybody who reads the row may know of
 */
record LigneDossier(
        Stade stade,
        List<EcheanceCalculee> echeances,
        List<AnomalieRelevee> anomalies,
        List<EvenementDossier> evenements,
        Set<String> visiblePour,
        Set<String> organisations,
        LocalDate calculeeLe,
        Optional<LocalDate> termineLe,
        Optional<Cloture> fin,
        boolean rouvrable,
        List<Suspension> suspensions,
        boolean sansActe,
        List<MotAEcheance> termes,
        Optional<LocalDate> exceptionLe,
        Optional<LocalDate> implicationDepuis,
        Set<String> reserves) {

    /** Fields that a row may be without. */
    static final List<String> FACULTATIFS =
            List.of(
                    "prochaineEcheance",
                    "termineLe",
                    "fin",
                    "rouvrable",
                    "suspensions",
                    "termes",
                    "exceptionLe",
                    "implicationDepuis");

    /** Sorts a case without a deadline behind those that have one. */
    private static final String SANS_DATE = "9999-12-31";

    /**
     * @param avant suspensions as the row told them before
     */
    static LigneDossier de(
            Dossier dossier,
            HorlogeLegale.Lecture lecture,
            List<Suspension> avant,
            TerritoireDossiers territoire,
            LocalDate aujourdhui) {
        List<Implication> implications = Implications.de(dossier, territoire);
        Set<String> organisations = new TreeSet<>();
        implications.stream()
                .filter(i -> i.fin() == null && i.enCours(aujourdhui))
                // the members of a sitting are many and do not work on the case; a paying
                // organisation pays, and the police only evaluates
                .filter(i ->
                        i.enTantQue() != Implication.Qualite.MEMBRE_COMMISSION
                                && i.enTantQue() != Implication.Qualite.EVALUATION
                                && i.enTantQue() != Implication.Qualite.ORGANISME_PAYEUR)
                .map(Implication::organisation)
                .forEach(organisations::add);
        return new LigneDossier(
                dossier.stade(aujourdhui),
                lecture.echeances(),
                lecture.anomalies(),
                evenements(lecture, avant),
                Jeton.pour(dossier, territoire, aujourdhui),
                organisations,
                aujourdhui,
                dossier.termine(),
                dossier.fin(),
                dossier.rouvrable(),
                lecture.suspensions(),
                dossier.sansActe(),
                Jeton.termes(dossier, territoire, aujourdhui),
                dossier.exceptions().stream()
                        .filter(_ -> dossier.reuniDans() == null)
                        .map(AccesException::depuis)
                        .max(Comparator.naturalOrder()),
                implications.stream()
                        .filter(_ -> dossier.reuniDans() == null)
                        .flatMap(i -> i.aRevoirDepuis().stream())
                        .min(Comparator.naturalOrder()),
                dossier.actes().stream()
                        .filter(a -> ClassesDesActes.de(a.etape().nature()) != ClasseDonnees.P)
                        .map(ActeEnregistre::numero)
                        .collect(Collectors.toSet()));
    }

    private static List<EvenementDossier> evenements(
            HorlogeLegale.Lecture lecture, List<Suspension> avant) {
        return Stream.of(
                        Suspension.ruptures(avant, lecture.suspensions()).stream(),
                        lecture.recalculs().stream().map(EvenementDossier.EcheanceRecalculee::new),
                        lecture.refus().stream()
                                .map(EvenementDossier.ConcoursRefuseParLeSilence::new))
                .<EvenementDossier>flatMap(s -> s)
                .toList();
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
        fin.ifPresent(f ->
                document.append(
                        "fin",
                        new Document("issue", f.issue().name()).append("le", f.le().toString())));
        if (rouvrable) {
            document.append("rouvrable", true);
        }
        if (!suspensions.isEmpty()) {
            document.append(
                    "suspensions", suspensions.stream().map(DossierDocument::suspension).toList());
        }
        exceptionLe.ifPresent(d -> document.append("exceptionLe", d.toString()));
        implicationDepuis.ifPresent(d -> document.append("implicationDepuis", d.toString()));
        if (!termes.isEmpty()) {
            document.append(
                    "termes",
                    termes.stream()
                            .map(t ->
                                    new Document("mot", t.mot()).append("fin", t.fin().toString()))
                            .toList());
        }
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
                        .filter(this::attendue)
                        .filter(e -> !reserves.contains(Objects.requireNonNullElse(e.acte(), "")))
                        .min(Comparator.comparing(EcheanceCalculee::date));
    }

    /** A case that was assigned, too early maybe, waits for no first day of an assignation. */
    private boolean attendue(EcheanceCalculee echeance) {
        return !echeance.code().equals("ASSIGNATION_POSSIBLE")
                || stade.compareTo(Stade.ASSIGNATION) < 0;
    }
}
