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
record ReglesReponse(
        List<RegleReponse> elements,
        long total,
        int page,
        int taille,
        @Nullable String departement,
        Adapter adapter) {

    /** Whether the reader may adapt what is to be confirmed, and why not. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Adapter(boolean permis, @Nullable String raison) {}

    /**
     * @param adaptation what holds instead of the rule here, if anything
     * @param decisions who decided what, the latest first; absent for whoever does not decide
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RegleReponse(
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
            @Nullable AdaptationReponse adaptation,
            @Nullable List<DecisionReponse> decisions) {

        static RegleReponse de(
                RegleDatee regle, ReglesDuDepartement departement, boolean decide) {
            return new RegleReponse(
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
                    departement.de(regle).map(AdaptationReponse::de).orElse(null),
                    decide
                            ? departement.historique(regle).stream()
                                    .map(DecisionReponse::de)
                                    .toList()
                            : null);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AdaptationReponse(
            @Nullable BigDecimal valeur, boolean report642, String motif, LocalDate le) {
        static AdaptationReponse de(AdaptationRegle adaptation) {
            return new AdaptationReponse(
                    adaptation.valeur(),
                    adaptation.report642(),
                    adaptation.motif(),
                    adaptation.le());
        }
    }

    /** {@code valeur} absent: the rule was taken back as it is written. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DecisionReponse(
            @Nullable BigDecimal valeur,
            boolean report642,
            String motif,
            String par,
            LocalDate le) {
        static DecisionReponse de(AdaptationRegle decision) {
            return new DecisionReponse(
                    decision.valeur(),
                    decision.report642(),
                    decision.motif(),
                    decision.par(),
                    decision.le());
        }

        @Override
        public String toString() {
            return "DecisionReponse[***]";
        }
    }

    static ReglesReponse de(
            JeuDeRegles regles, ReglesDuDepartement departement, boolean decide) {
        List<RegleReponse> elements =
                regles.regles().stream()
                        .map(regle -> RegleReponse.de(regle, departement, decide))
                        .toList();
        return new ReglesReponse(
                elements,
                elements.size(),
                0,
                elements.size(),
                departement.departement(),
                decide
                        ? new Adapter(true, null)
                        : new Adapter(
                                false,
                                "L'administrateur du département adapte les règles à confirmer."));
    }
}
