package fr.ancrage.dossiers.procedure.model;

import fr.ancrage.dossiers.procedure.model.ActeEnregistre.MotifAnnulation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened to a case: identifiers, dates and codes; nobody's name. */
public sealed interface EvenementDossier {

    record DossierOuvert(LocalDate le) implements EvenementDossier {}

    record EtapeEnregistree(ActeEnregistre acte) implements EvenementDossier {}

    record EtapeAnnulee(ActeEnregistre acte, MotifAnnulation motif) implements EvenementDossier {}

    record DossierClos(Cloture.Issue issue, LocalDate le) implements EvenementDossier {}

    record DossierReuni(String dans, LocalDate le) implements EvenementDossier {}

    record DossierAbsorbe(String dossier, List<String> actes, LocalDate le)
            implements EvenementDossier {}

    record ActeSepare(String acte, String vers, LocalDate le) implements EvenementDossier {}

    record ReunionProposee(String candidat, List<String> raisons) implements EvenementDossier {}

    record ReunionEcartee(String candidat, LocalDate le) implements EvenementDossier {}

    /**
     * A fact of the diagnostic-service, kept in the history and, when it grants or ends a right, as
     * an involvement.
     */
    record FaitAffectation(
            String fait,
            String affectation,
            String mission,
            @Nullable String organisation,
            @Nullable String regle,
            @Nullable String motif,
            @Nullable LocalDate le)
            implements EvenementDossier {}

    /**
     * A fact of another service that the history shows.
     *
     * @param precisions identifiers, dates and codes
     */
    record FaitService(String fait, Map<String, String> precisions, LocalDate le)
            implements EvenementDossier {
        public FaitService {
            precisions = Map.copyOf(precisions);
        }
    }

    /** A deadline that was open has moved. */
    record EcheanceRecalculee(HorlogeLegale.Recalcul recalcul) implements EvenementDossier {}

    /** Two months without an answer: the silence is a refusal. */
    record ConcoursRefuseParLeSilence(HorlogeLegale.RefusImplicite refus)
            implements EvenementDossier {}

    /** What agents wrote of the debt changed what the clock reads; amounts stay in the case. */
    record DetteNotee(DetteEcrite dette) implements EvenementDossier {}

    /** A judge's schedule was not kept: what it held back goes on. */
    record SuspensionRompue(String acte, LocalDate le) implements EvenementDossier {}

    /** What was told as a breach was none: the suspension runs again. */
    record SuspensionRetablie(String acte, LocalDate le) implements EvenementDossier {}

    /** Somebody looks at a case that nothing opens to them (F-23). */
    record ExceptionOuverte(AccesException acces) implements EvenementDossier {}

    /** The secretariat confirmed or ended it. */
    record ExceptionTranchee(AccesException acces) implements EvenementDossier {}

    /** The household answered; what, stays in the case. */
    record ConsentementEnregistre(String consentement) implements EvenementDossier {}

    /** The household took an answer back. */
    record ConsentementRetire(String consentement) implements EvenementDossier {}

    /** Somebody said what they think of the household's good faith; what, stays in the case. */
    record BonneFoiAppreciee(String appreciation) implements EvenementDossier {}

    /** The secretariat ended an involvement. */
    record ImplicationTerminee(Implication implication) implements EvenementDossier {}

    /** The secretariat found an old involvement still right. */
    record ImplicationRevue(Implication implication) implements EvenementDossier {}
}
