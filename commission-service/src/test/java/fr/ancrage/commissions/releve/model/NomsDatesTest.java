package fr.ancrage.commissions.releve.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.commissions.releve.noms.ReglesDesNoms;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A document says the name that was valid on the day of its sitting. */
class NomsDatesTest {

    private static final String AUJOURDHUI =
            "Direction départementale de l'emploi, du travail et des solidarités de la Côte-d'Or";

    private final NomsDates noms = ReglesDesNoms.nomsDates();

    @ParameterizedTest
    @CsvSource({
        "2022-06-29, Huissier de justice",
        "2022-06-30, Huissier de justice",
        "2022-07-01, Commissaire de justice"
    })
    void le_commissaire_de_justice_fut_huissier(LocalDate jour, String nom) {
        assertThat(noms.le(jour, "Commissaire de justice")).isEqualTo(nom);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-30, Direction départementale de la cohésion sociale de la Côte-d'Or",
        "2021-03-31, Direction départementale de la cohésion sociale de la Côte-d'Or",
        "2021-04-01, ''"
    })
    void la_ddets_fut_ddcs(LocalDate jour, String nom) {
        assertThat(noms.le(jour, AUJOURDHUI)).isEqualTo(nom.isEmpty() ? AUJOURDHUI : nom);
        assertThat(noms.le(jour, "Locaux de la DDETS"))
                .isEqualTo(
                        jour.isBefore(LocalDate.of(2021, 4, 1))
                                ? "Locaux de la DDCS"
                                : "Locaux de la DDETS");
    }
}
