package fr.ancrage.dossiers.echeances.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.dossiers.echeances.model.AdaptationRegle;
import fr.ancrage.dossiers.echeances.model.Ancre;
import fr.ancrage.dossiers.echeances.model.JeuDeRegles;
import fr.ancrage.dossiers.echeances.model.RegleDatee;
import fr.ancrage.dossiers.echeances.model.ReglesDuDepartement;
import fr.ancrage.dossiers.echeances.model.Unite;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dated rules as they are written, and what this département made of the doubtful ones. */
record ReglesDuDroitReponse(
        List<RegleDuDroitReponse> elements,
        long total,
        int page,
        int taille,
        @Nullable String departement,
        DroitDAdapter adapter) {

    /** Whether the reader may adapt what is to be confirmed, and why not. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DroitDAdapter(boolean permis, @Nullable String raison) {}

    /**
     * @param adaptation what holds instead of the rule here, if anything
     * @param decisions who decided what, the latest first; absent for whoever does not decide
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RegleDuDroitReponse(
            String id,
            String cle,
            String regle,
            @Nullable BigDecimal valeur,
            Unite unite,
            @Nullable LocalDate dateDebut,
            @Nullable LocalDate dateFin,
            Ancre ancre,
            String reference,
            String confiance,
            boolean report642,
            boolean adaptable,
            @Nullable AdaptationRegleReponse adaptation,
            @Nullable List<DecisionSurRegleReponse> decisions) {

        static RegleDuDroitReponse de(
                RegleDatee regle, ReglesDuDepartement departement, boolean decide) {
            return new RegleDuDroitReponse(
                    regle.id(),
                    regle.cle().code(),
                    regle.jeu(),
                    regle.valeur(),
                    regle.unite(),
                    regle.dateDebut(),
                    regle.dateFin(),
                    regle.ancre(),
                    regle.reference(),
                    regle.confiance().marque(),
                    regle.report642(),
                    ReglesDuDepartement.adaptable(regle),
                    departement.de(regle).map(AdaptationRegleReponse::de).orElse(null),
                    decide
                            ? departement.historique(regle).stream()
                                    .map(DecisionSurRegleReponse::de)
                                    .toList()
                            : null);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AdaptationRegleReponse(
            @Nullable BigDecimal valeur, boolean report642, String motif, LocalDate le) {
        static AdaptationRegleReponse de(AdaptationRegle adaptation) {
            return new AdaptationRegleReponse(
                    adaptation.valeur(),
                    adaptation.report642(),
                    adaptation.motif(),
                    adaptation.le());
        }
    }

    /** {@code valeur} absent: the rule was taken back as it is written. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DecisionSurRegleReponse(
            @Nullable BigDecimal valeur,
            boolean report642,
            String motif,
            String par,
            LocalDate le) {
        static DecisionSurRegleReponse de(AdaptationRegle decision) {
            return new DecisionSurRegleReponse(
                    decision.valeur(),
                    decision.report642(),
                    decision.motif(),
                    decision.par(),
                    decision.le());
        }

        @Override
        public String toString() {
            return "DecisionSurRegleReponse[***]";
        }
    }

    static ReglesDuDroitReponse de(
            JeuDeRegles regles, ReglesDuDepartement departement, boolean decide) {
        List<RegleDuDroitReponse> elements =
                regles.regles().stream()
                        .map(regle -> RegleDuDroitReponse.de(regle, departement, decide))
                        .toList();
        return new ReglesDuDroitReponse(
                elements,
                elements.size(),
                0,
                elements.size(),
                departement.departement(),
                decide
                        ? new DroitDAdapter(true, null)
                        : new DroitDAdapter(
                                false,
                                "L'administrateur du département adapte les règles à confirmer."));
    }
}
