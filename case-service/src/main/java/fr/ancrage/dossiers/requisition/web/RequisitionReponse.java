package fr.ancrage.dossiers.requisition.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.dossiers.echeances.model.Periode;
import fr.ancrage.dossiers.habilitation.ClasseDonnees;
import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.procedure.model.ActeEnregistre;
import fr.ancrage.dossiers.procedure.model.AnomalieRelevee;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.RetourDiagnostic;
import fr.ancrage.dossiers.procedure.model.Suspension;
import fr.ancrage.dossiers.requisition.model.APeser;
import fr.ancrage.dossiers.requisition.model.PieceRequisition;
import fr.ancrage.dossiers.requisition.model.PiecesRequisition;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * @param numero of the réquisition; none while nobody asked for the force
 * @param pieces the papers of R-159
 * @param reponseLe day of the implicit refusal
 * @param reponseSiCompleteeLe the same, counted from the day when the last paper came
 * @param treve the winter truce that runs today
 * @param suspensions what runs today
 * @param aPeser yes or no, for whoever reads this screen, and nothing more
 * @param criteres words of the charter; absent when they are not for the reader
 */
@DonneePersonnelle
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequisitionReponse(
        String dossier,
        String reference,
        @Nullable String numero,
        @Nullable LocalDate recueLe,
        boolean complete,
        List<PieceReponse> pieces,
        @Nullable LocalDate reponseLe,
        @Nullable LocalDate completeeLe,
        @Nullable LocalDate reponseSiCompleteeLe,
        @Nullable IntervalleReponse treve,
        List<SuspensionEnCours> suspensions,
        List<ConstatReponse> anomalies,
        APeser aPeser,
        @Nullable List<String> criteres,
        @Nullable Integer enfants,
        @Nullable DernierRapport rapport) {

    record PieceReponse(
            String code,
            String libelle,
            String reference,
            boolean presente,
            @Nullable LocalDate le,
            @Nullable String acte) {}

    record IntervalleReponse(LocalDate du, LocalDate au) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SuspensionEnCours(
            String libelle,
            List<String> arrete,
            LocalDate du,
            @Nullable LocalDate au,
            String reference) {}

    record ConstatReponse(String code, String explication) {}

    /**
     * @param jours how old it is
     */
    record DernierRapport(
            String mission, String organisation, boolean carence, LocalDate le, long jours) {}

    /** What was read of the law and of the household. */
    record Lu(
            @Nullable LocalDate reponse,
            @Nullable LocalDate reponseSiCompletee,
            @Nullable Periode treve,
            List<AnomalieRelevee> anomalies,
            List<Suspension> suspensions,
            @Nullable List<String> criteres,
            APeser aPeser) {}

    static RequisitionReponse de(
            Dossier dossier,
            PiecesRequisition pieces,
            Lu lu,
            Set<ClasseDonnees> classes,
            LocalDate aujourdhui) {
        ActeEnregistre recue = pieces.requisition();
        boolean social = classes.contains(ClasseDonnees.S) || classes.contains(ClasseDonnees.R);
        Periode treve = lu.treve();
        return new RequisitionReponse(
                dossier.id(),
                dossier.reference(),
                recue == null ? null : recue.numero(),
                recue == null ? null : recue.etape().date(),
                pieces.complete(),
                pieces.pieces().stream().map(RequisitionReponse::piece).toList(),
                lu.reponse(),
                lu.reponseSiCompletee() == null ? null : pieces.completeeApres().orElse(null),
                lu.reponseSiCompletee(),
                treve == null ? null : new IntervalleReponse(treve.du(), treve.au()),
                lu.suspensions().stream()
                        .filter(s -> s.court(aujourdhui))
                        .map(RequisitionReponse::suspension)
                        .toList(),
                lu.anomalies().stream()
                        .map(a -> new ConstatReponse(a.code(), a.explication()))
                        .toList(),
                lu.aPeser(),
                lu.criteres(),
                classes.contains(ClasseDonnees.S) ? dossier.situation().enfants() : null,
                social ? rapport(dossier, aujourdhui) : null);
    }

    private static PieceReponse piece(PieceRequisition p) {
        return new PieceReponse(
                p.code().name(),
                p.code().libelle(),
                p.code().reference(),
                p.presente(),
                p.le(),
                p.acte());
    }

    private static SuspensionEnCours suspension(Suspension s) {
        return new SuspensionEnCours(
                s.sorte().libelle(),
                s.arrete().stream().sorted().map(Suspension.Effet::libelle).toList(),
                s.du(),
                s.au(),
                s.sorte().reference());
    }

    private static @Nullable DernierRapport rapport(Dossier dossier, LocalDate aujourdhui) {
        return dossier.suites().retours().stream()
                .max(Comparator.comparing(RetourDiagnostic::le))
                .map(r ->
                        new DernierRapport(
                                r.mission(),
                                r.organisation(),
                                r.carence(),
                                r.le(),
                                ChronoUnit.DAYS.between(r.le(), aujourdhui)))
                .orElse(null);
    }

    @Override
    public String toString() {
        return "RequisitionReponse[***]";
    }
}
