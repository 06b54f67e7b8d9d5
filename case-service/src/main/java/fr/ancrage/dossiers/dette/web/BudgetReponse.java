package fr.ancrage.dossiers.dette.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.dossiers.dette.model.BudgetMenage;
import fr.ancrage.dossiers.dette.model.BudgetMenage.Genre;
import fr.ancrage.dossiers.dette.model.ReleveDette;
import fr.ancrage.dossiers.dette.web.DetteReponse.OrigineReponse;
import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the household earns and spends by month, and what that leaves for the debt.
 *
 * @param moisPourApurer in how many months the capacity pays off the statement that is looked at;
 *     absent without capacity or statement
 */
@DonneePersonnelle
@JsonInclude(JsonInclude.Include.NON_NULL)
record BudgetReponse(
        String id,
        LocalDate au,
        List<PosteReponse> postes,
        BigDecimal ressources,
        BigDecimal charges,
        BigDecimal resteAVivre,
        BigDecimal vieCourante,
        BigDecimal capacite,
        @Nullable Integer moisPourApurer,
        OrigineReponse origine) {

    /** One line; {@code parMois} is the amount brought back to a month. */
    record PosteReponse(
            BudgetMenage.Nature nature,
            String libelle,
            Genre genre,
            BigDecimal montant,
            BudgetMenage.Periodicite periodicite,
            BigDecimal parMois) {}

    @Override
    public String toString() {
        return "BudgetReponse[***]";
    }

    static BudgetReponse de(BudgetMenage b, @Nullable ReleveDette releve, Ouverte ouverte) {
        int mois = releve == null ? 0 : b.moisPourApurer(releve.montant());
        return new BudgetReponse(
                b.id(),
                b.au(),
                b.postes().stream()
                        .map(p ->
                                new PosteReponse(
                                        p.nature(),
                                        p.nature().libelle(),
                                        p.nature().genre(),
                                        p.montant(),
                                        p.periodicite(),
                                        p.parMois()))
                        .toList(),
                b.total(Genre.RESSOURCE),
                b.total(Genre.CHARGE),
                b.resteAVivre(),
                b.total(Genre.VIE_COURANTE),
                b.capacite(),
                mois == 0 ? null : mois,
                OrigineReponse.de(b.saisie(), ouverte));
    }
}
