package fr.ancrage.commissions.seance.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is printed by accident repeats nothing that somebody wrote of a household. */
class RienDansLesTracesTest {

    private static final LocalDate JOUR = LocalDate.of(2026, 11, 20);
    private static final String ECRIT = "Mme Canari, malade";

    @Test
    void un_avis_et_ce_qu_il_recommande_se_taisent() {
        var suivi = new Preconisation.Suivi(Preconisation.Etat.EN_COURS, JOUR, "a", ECRIT, null);
        var preconisation =
                new Preconisation(
                        "p", "RELOGEMENT", "cd-21", ECRIT, JOUR, null, Set.of(), List.of(suivi));
        assertThat(
                        List.of(
                                suivi,
                                preconisation,
                                new Avis(
                                        "A",
                                        ECRIT,
                                        JOUR,
                                        List.of(preconisation),
                                        null,
                                        null,
                                        new DecisionApl(
                                                DecisionApl.Issue.SUSPENSION,
                                                "DECISION_MOTIVEE",
                                                ECRIT,
                                                "A1")),
                                new DecisionApl(
                                        DecisionApl.Issue.SUSPENSION,
                                        "DECISION_MOTIVEE",
                                        ECRIT,
                                        "A1"),
                                new Inscription.Derogation(ECRIT, "a", JOUR)))
                .allSatisfy(dit -> assertThat(dit.toString()).doesNotContain("Canari"));
    }
}
