package fr.ancrage.diagnostics.repartition.charte;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.diagnostics.repartition.model.Charges;
import fr.ancrage.diagnostics.repartition.model.Designation;
import fr.ancrage.diagnostics.repartition.model.Mission;
import fr.ancrage.diagnostics.repartition.model.Parc;
import fr.ancrage.diagnostics.repartition.model.Repartition.Issue;
import fr.ancrage.diagnostics.repartition.model.Situation;
import fr.ancrage.diagnostics.repartition.model.Stade;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R-259, on the invented charter: the association of the mountain takes two missions at once. */
class CapaciteTest {

    private static Designation designee(Charges charges) {
        var table = ChartesSignees.du("99");
        var montagne =
                table.communes().values().stream()
                        .filter(c -> premiere(c.insee(), _ -> 0).equals("association-montagne-99"))
                        .findFirst()
                        .orElseThrow();
        return designation(montagne.insee(), charges);
    }

    private static String premiere(String insee, Charges charges) {
        return designation(insee, charges).organisation();
    }

    private static Designation designation(String insee, Charges charges) {
        var table = ChartesSignees.du("99");
        var situation =
                new Situation(
                        table.commune(insee).orElseThrow(),
                        Parc.PRIVE,
                        Stade.CQL,
                        0,
                        null,
                        null,
                        Set.of());
        var issue = table.repartir(Mission.VISITE_ANTICIPATION, situation, charges).issue();
        return ((Issue.Designee) issue).designation();
    }

    @ParameterizedTest
    @CsvSource({
        "1, association-montagne-99",
        "2, association-plaine-99",
        "3, association-plaine-99"
    })
    void une_organisation_complete_laisse_la_place_a_sa_remplacante(long enCours, String attendue) {
        assertThat(designee(_ -> enCours).organisation()).isEqualTo(attendue);
    }

    @Test
    void le_resultat_dit_qui_etait_complet_et_garde_sa_regle() {
        var designee = designee(_ -> 2);
        assertThat(designee.regle()).isEqualTo("E-42");
        assertThat(designee.precision())
                .contains("Association de la montagne a atteint sa capacité")
                .contains("Association de la plaine")
                .contains("R-259")
                .doesNotContain("2 missions");
        assertThat(designee(_ -> 1).precision()).isNull();
    }

    @Test
    void la_charge_est_celle_de_l_organisation_et_d_elle_seule() {
        assertThat(designee(o -> o.equals("association-plaine-99") ? 100 : 0).organisation())
                .isEqualTo("association-montagne-99");
    }
}
