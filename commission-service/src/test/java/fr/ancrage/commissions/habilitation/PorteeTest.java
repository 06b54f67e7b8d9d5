package fr.ancrage.commissions.habilitation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.commissions.candidature.model.DossierSuivi;
import fr.ancrage.commissions.candidature.model.DossierSuivi.ActeSuivi;
import fr.ancrage.commissions.formation.charte.ChartesEssayees;
import fr.ancrage.commissions.formation.model.Parc;
import fr.ancrage.commissions.formation.model.Situation;
import fr.ancrage.commissions.formation.model.Stade;
import fr.ancrage.commissions.formation.model.TableFormations;
import fr.ancrage.commissions.seance.model.Decision;
import fr.ancrage.commissions.seance.model.Preconisation;
import fr.ancrage.commissions.seance.model.Programme;
import fr.ancrage.commissions.seance.model.Seance;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a sitting opens its cases to those who sat. */
class PorteeTest {

    private static final LocalDate SEANCE = LocalDate.of(2026, 12, 11);
    private static final TableFormations TABLE = ChartesEssayees.du("21");

    /** Thirty days after the sitting, the last one included: the charter's MEMBRE_ACCES. */
    @ParameterizedTest
    @CsvSource({"2026-12-11,true", "2027-01-09,true", "2027-01-10,true", "2027-01-11,false"})
    void un_membre_lit_les_dossiers_de_sa_seance_le_temps_que_dit_la_charte(
            LocalDate jour, boolean lit) {
        var seance = seance();
        var inscription = seance.inscription("d").orElseThrow();
        var membre = membre("caf-21", jour);

        assertThat(membre.voit(seance, inscription)).isEqualTo(lit);
        assertThat(membre.voit(seance, inscription, preconisation("cd-21"))).isEqualTo(lit);
        assertThat(membre.voit(seance, inscription, preconisation("caf-21"))).isTrue();
        assertThat(membre.voit(seance)).isTrue();
        assertThat(membre.aPerdu(seance)).isEqualTo(!lit);
        assertThat(TABLE.acces().dernierJour(SEANCE)).isEqualTo(LocalDate.of(2027, 1, 10));
    }

    @Test
    void qui_n_y_siegeait_pas_ou_gere_le_departement_n_a_rien_perdu() {
        var apres = LocalDate.of(2027, 6, 1);
        var seance = seance();
        assertThat(membre("caf-21", apres).aPerdu(seance)).isTrue();
        assertThat(membre("cd-77", apres).aPerdu(seance)).isFalse();
        assertThat(
                        new Portee(null, "21", Set.of(), "caf-21", TABLE.siegeDepuis(apres), null)
                                .aPerdu(seance))
                .isFalse();
    }

    private static Portee membre(String organisation, LocalDate jour) {
        return new Portee(null, null, Set.of(), organisation, TABLE.siegeDepuis(jour), null);
    }

    private static Preconisation preconisation(String organisation) {
        return new Preconisation(
                "p", "PLAN_APUREMENT", organisation, null, SEANCE, null, Set.of(), List.of());
    }

    private static Seance seance() {
        var formation = TABLE.formation("mediation-dijon").orElseThrow();
        var jour = LocalDate.of(2026, 11, 20);
        var dossier =
                DossierSuivi.nouveau("d", "21")
                        .avec(
                                new ActeSuivi("C", "CQL", jour, jour, 1),
                                new Situation(
                                        "21231", "212", Parc.PUBLIC, Stade.CQL, "orvitis", null));
        var programmee =
                Seance.programmer(
                                new Programme(
                                        "21",
                                        "mediation-dijon",
                                        SEANCE,
                                        LocalTime.of(9, 30),
                                        "Locaux de la DDETS"),
                                TABLE.sieges(formation, SEANCE),
                                jour)
                        .seance();
        return ((Decision.Prise)
                        programmee.inscrire(
                                new Seance.DemandeInscription(
                                        dossier, formation, TABLE, jour, "secretariat-21", null)))
                .seance();
    }
}
