package fr.ancrage.dossiers.dette.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.dossiers.dette.model.BudgetMenage.Nature;
import fr.ancrage.dossiers.dette.model.BudgetMenage.Periodicite;
import fr.ancrage.dossiers.dette.model.BudgetMenage.Poste;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetMenageTest {

    private static final LocalDate JOUR = LocalDate.of(2026, 11, 20);

    private static BudgetMenage budget(Poste... postes) {
        return BudgetMenage.nouveau(JOUR, List.of(postes), new Saisie("agent", "cd-21", JOUR));
    }

    private static Poste poste(Nature nature, String montant, Periodicite periodicite) {
        return new Poste(nature, new BigDecimal(montant), periodicite);
    }

    @Test
    void chaque_ligne_revient_au_mois_et_la_capacite_est_ce_qui_reste() {
        var budget =
                budget(
                        poste(Nature.SALAIRE, "1200", Periodicite.MENSUELLE),
                        poste(Nature.LOYER_RESIDUEL, "350", Periodicite.MENSUELLE),
                        poste(Nature.ENERGIE_EAU, "270", Periodicite.TRIMESTRIELLE),
                        poste(Nature.ASSURANCES, "600", Periodicite.ANNUELLE),
                        poste(Nature.VIE_COURANTE, "630", Periodicite.MENSUELLE));

        assertThat(budget.resteAVivre()).isEqualByComparingTo("710");
        assertThat(budget.capacite()).isEqualByComparingTo("80");
        assertThat(budget.moisPourApurer(new BigDecimal("800"))).isEqualTo(10);
        assertThat(budget.moisPourApurer(new BigDecimal("800.01"))).isEqualTo(11);
    }

    @Test
    void un_budget_en_deficit_n_a_pas_de_capacite() {
        var budget =
                budget(
                        poste(Nature.MINIMA_SOCIAUX, "600", Periodicite.MENSUELLE),
                        poste(Nature.CREDITS, "700", Periodicite.MENSUELLE));

        assertThat(budget.resteAVivre()).isEqualByComparingTo("-100");
        assertThat(budget.capacite()).isZero();
        assertThat(budget.moisPourApurer(new BigDecimal("800"))).isZero();
        assertThat(budget.toString()).doesNotContain("600");
    }
}
