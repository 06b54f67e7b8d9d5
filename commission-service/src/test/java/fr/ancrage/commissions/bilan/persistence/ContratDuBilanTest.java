package fr.ancrage.commissions.bilan.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.commissions.bilan.model.BilanAnnuel;
import fr.ancrage.commissions.bilan.model.BilanId;
import fr.ancrage.commissions.bilan.model.Chiffres;
import fr.ancrage.platform.test.contracts.Contract;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContratDuBilanTest {

    private static final BilanId ID = new BilanId("21", 2026);

    @Test
    void seul_un_bilan_arrete_part_et_sans_ses_mots() {
        var textes = new BilanAnnuel.Textes("mots", "mots", Map.of());
        var arrete =
                new BilanAnnuel(
                        ID,
                        textes,
                        new BilanAnnuel.Arrete(
                                LocalDate.of(2027, 2, 15),
                                new Chiffres(List.of(), List.of(), List.of(), List.of())));
        assertThat(MongoBilans.evenements(arrete))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.published()).isTrue();
                    assertThat(Contract.of("commissions", e.type()).violations(e.data())).isEmpty();
                    assertThat(e.data().toString()).doesNotContain("mots");
                });
        assertThat(MongoBilans.evenements(new BilanAnnuel(ID, textes, null)))
                .noneMatch(e -> e.published());
    }
}
