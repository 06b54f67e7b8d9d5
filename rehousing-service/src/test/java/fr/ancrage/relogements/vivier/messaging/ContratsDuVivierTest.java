package fr.ancrage.relogements.vivier.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.test.contracts.Contract;
import fr.ancrage.relogements.TroisChartes;
import fr.ancrage.relogements.charte.lecture.ChartesDuRelogement;
import fr.ancrage.relogements.vivier.model.EntreeVivier;
import fr.ancrage.relogements.vivier.model.EtatEntree;
import fr.ancrage.relogements.vivier.model.FaitVivier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both sides of the contracts of the pool. */
class ContratsDuVivierTest {

    private static final LocalDate JOUR = LocalDate.of(2026, 11, 20);
    private static final HorlogeMetier HORLOGE =
            HorlogeMetier.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneId.of("Europe/Paris"));

    private final PublicationDuVivier publication =
            new PublicationDuVivier(
                    new ChartesDuRelogement(TroisChartes.chartes(), HORLOGE), HORLOGE);

    static Stream<FaitVivier> faits() {
        return Stream.of(
                new FaitVivier.Entree(EtatEntree.A_COMPLETER, JOUR),
                new FaitVivier.Entree(EtatEntree.COMPLETE, JOUR),
                new FaitVivier.Completee(JOUR),
                new FaitVivier.ChefDeFileDesigne("orvitis", JOUR),
                new FaitVivier.Sortie("RELOGE_CONTINGENT", JOUR));
    }

    @ParameterizedTest
    @MethodSource("faits")
    void ce_qui_part_suit_son_schema(FaitVivier fait) {
        var evenement = publication.evenement(EntreeVivier.du("d", "21"), fait);
        assertThat(evenement.published()).isTrue();
        assertThat(Contract.of("relogements", evenement.type()).violations(evenement.data()))
                .isEmpty();
    }

    @Test
    void ce_qui_n_interesse_que_l_historique_ne_part_pas() {
        assertThat(
                        publication
                                .evenement(
                                        EntreeVivier.du("d", "21"),
                                        new FaitVivier.BesoinsPrecises())
                                .published())
                .isFalse();
    }

    @Test
    void les_exemples_de_l_avis_et_du_rapport_se_lisent() {
        var avis = Contract.of("commissions", "avis.rendu.v1").exampleAs(AvisRenduV1.class);
        assertThat(avis.recommandeUnRelogement()).isTrue();
        assertThat(avis.formation()).isNotBlank();
        var rapport =
                Contract.of("diagnostics", "affectation.rapport-remis.v1")
                        .exampleAs(RapportRemisV1.class);
        assertThat(rapport.organisation()).isNotBlank();
        assertThat(rapport.le()).isNotNull();
    }
}
