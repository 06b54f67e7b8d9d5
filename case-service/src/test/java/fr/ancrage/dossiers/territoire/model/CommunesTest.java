package fr.ancrage.dossiers.territoire.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommunesTest {

    private static final Communes COMMUNES =
            new Communes(
                    List.of(
                            new Commune(
                                    "77316",
                                    "Moret-Loing-et-Orvanne",
                                    "774",
                                    List.of("77250"),
                                    List.of("Moret-sur-Loing", "Écuelles")),
                            new Commune("21239", "Écuelles", "211", List.of("21240")),
                            new Commune("21542", "Saint-Apollinaire", "212", List.of("21850"))));

    @ParameterizedTest
    @CsvSource({
        "MORET SUR LOING, 77316",
        "Moret-Loing-et-Orvanne, 77316",
        "ST APOLLINAIRE CEDEX 2, 21542",
        // a name of today goes before one of yesterday
        "Ecuelles, 21239"
    })
    void une_commune_se_trouve_sous_son_nom_et_sous_celui_d_avant(String nom, String insee) {
        assertThat(COMMUNES.trouver(nom, null)).map(Commune::insee).contains(insee);
    }
}
