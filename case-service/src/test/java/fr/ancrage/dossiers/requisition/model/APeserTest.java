package fr.ancrage.dossiers.requisition.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.dossiers.menage.model.Adresse;
import fr.ancrage.dossiers.menage.model.ComplementsMenage;
import fr.ancrage.dossiers.menage.model.FicheMenage;
import fr.ancrage.dossiers.menage.model.Menage;
import fr.ancrage.dossiers.menage.model.Mention;
import fr.ancrage.dossiers.menage.model.Personne;
import fr.ancrage.dossiers.menage.model.Vulnerabilite;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A criterion weighs once it is validated; asked for, nobody knows yet. */
class APeserTest {

    @ParameterizedTest
    @CsvSource({
        "DEMANDEE,NON_RENSEIGNE",
        "DEMANDEE ACTIVE,OUI",
        "DEMANDEE ACTIVE TERMINEE,NON",
        "DEMANDEE TERMINEE,NON"
    })
    void un_critere_ne_pese_qu_une_fois_valide(String etapes, APeser.Indication indication) {
        List<Vulnerabilite.Etape> suivies =
                Arrays.stream(etapes.split(" "))
                        .map(e ->
                                new Vulnerabilite.Etape(
                                        Vulnerabilite.Etat.valueOf(e),
                                        LocalDate.of(2026, 11, 2),
                                        "essai",
                                        "ddets-21"))
                        .toList();
        FicheMenage fiche =
                new FicheMenage(List.of(), List.of(new Vulnerabilite("v1", "HANDICAP", suivies)));

        Mention mention =
                new Mention(
                        "A1",
                        List.of(new Personne("Mme", "Témoin", "Anne")),
                        new Adresse("1 rue Pasteur", "21000", "21231", "Dijon"),
                        Set.of(),
                        null,
                        null,
                        null,
                        ComplementsMenage.AUCUN);

        assertThat(APeser.vulnerabilite(new Menage("m1", "21", List.of(mention), fiche)))
                .isEqualTo(indication);
    }
}
