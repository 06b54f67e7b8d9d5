package fr.ancrage.relogements.vivier.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.relogements.concours.model.FaitVeille;
import fr.ancrage.relogements.concours.model.SituationParticuliere;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is printed by accident repeats nothing that somebody wrote of a household. */
class RienDansLesTracesTest {

    private static final LocalDate JOUR = LocalDate.of(2026, 11, 20);
    private static final String ECRIT = "Mme Canari, malade";

    @Test
    void ce_qui_est_ecrit_d_un_menage_se_tait() {
        var reponse = new Proposition.Reponse(false, Proposition.Auteur.MENAGE, ECRIT, JOUR);
        assertThat(
                        List.of(
                                reponse,
                                new Proposition.Appreciation(true, ECRIT, JOUR),
                                new Proposition(1, "orvitis", ECRIT, JOUR, reponse, null),
                                new Sortie(Sortie.Issue.AUTRE, JOUR, ECRIT),
                                new SituationParticuliere(ECRIT, JOUR, "ddets-21"),
                                new FaitVeille(FaitVeille.Nature.CONTACTE, JOUR, "siao-21", ECRIT)))
                .allSatisfy(dit -> assertThat(dit.toString()).doesNotContain("Canari"));
    }
}
