package fr.ancrage.commissions.seance.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.commissions.formation.model.Parc;
import fr.ancrage.commissions.formation.model.Situation;
import fr.ancrage.commissions.formation.model.Stade;
import fr.ancrage.commissions.seance.model.Avis;
import fr.ancrage.commissions.seance.model.DecisionApl;
import fr.ancrage.commissions.seance.model.FaitSeance;
import fr.ancrage.commissions.seance.model.Inscription;
import fr.ancrage.commissions.seance.model.MotifRetrait;
import fr.ancrage.commissions.seance.model.Preconisation;
import fr.ancrage.commissions.seance.model.Programme;
import fr.ancrage.commissions.seance.model.Seance;
import fr.ancrage.platform.test.contracts.Contract;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What we publish follows its schema. */
class ContratsTest {

    private static final LocalDate JOUR = LocalDate.of(2026, 12, 11);
    private static final Preconisation PLAN =
            new Preconisation("p1", "PCS", "orvitis", "mots", JOUR, null, Set.of(), List.of());
    private static final Inscription INSCRIPTION =
            new Inscription(
                    "d",
                    new Situation("21231", "212", Parc.PUBLIC, Stade.CQL, null, null),
                    JOUR,
                    true,
                    Set.of("cd-21"),
                    new Inscription.Derogation("mots", "agent", JOUR),
                    null,
                    new Avis(
                            "MAINTIEN",
                            "mots",
                            JOUR,
                            List.of(PLAN),
                            null,
                            JOUR.plusDays(90),
                            null));

    private final PublicationDesFaits publication = new PublicationDesFaits();
    private final Seance seance =
            Seance.programmer(
                            new Programme(
                                    "21", "mediation-dijon", JOUR, LocalTime.of(9, 5), "DDETS"),
                            Map.of(),
                            JOUR)
                    .seance();

    static Stream<FaitSeance> faits() {
        return Stream.of(
                new FaitSeance.DossierInscrit(INSCRIPTION),
                new FaitSeance.DossierRetire("d", MotifRetrait.REPORTE, JOUR),
                new FaitSeance.AvisRendu(INSCRIPTION),
                new FaitSeance.AplDecidee(
                        INSCRIPTION,
                        new DecisionApl(
                                DecisionApl.Issue.SUSPENSION, "DECISION_MOTIVEE", "mots", "A1")),
                new FaitSeance.PreconisationSuivie(
                        "d", PLAN, Preconisation.Etat.REFUSEE_PAR_LE_MENAGE, JOUR));
    }

    @ParameterizedTest
    @MethodSource("faits")
    void ce_qui_part_suit_son_schema_et_ne_dit_pas_les_mots_des_gens(FaitSeance fait) {
        var evenement = publication.evenement(seance, fait);
        assertThat(evenement.published()).isTrue();
        assertThat(Contract.of("commissions", evenement.type()).violations(evenement.data()))
                .isEmpty();
        assertThat(evenement.data().toString()).doesNotContain("mots", "agent");
    }

    @Test
    void ce_qui_n_interesse_que_l_historique_ne_part_pas() {
        assertThat(publication.evenement(seance, new FaitSeance.Close(JOUR)).published()).isFalse();
        assertThat(publication.evenement(seance, new FaitSeance.Programmee(JOUR)).published())
                .isFalse();
        assertThat(
                        publication
                                .evenement(seance, new FaitSeance.MembreEcarte("d", "o", JOUR))
                                .published())
                .isFalse();
    }
}
