package fr.ancrage.relogements.implications;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.platform.test.contracts.Contract;
import org.junit.jupiter.api.Test;

class ContratsTest {

    @Test
    void l_exemple_d_une_implication_terminee_dit_de_quoi_et_un_locataire_reste_a_son_bailleur() {
        var fin =
                Contract.of("dossiers", "dossier.implication-terminee.v1")
                        .exampleAs(ImplicationTermineeV1.class);
        assertThat(fin.quoi()).isEqualTo("5e9c2f2a-2222-3b4c-9d5e-0f1a2b3c4d5e");
        assertThat(bailleur("vivier/e1/chef-de-file/orvitis").quoi()).isEqualTo("e1");
        assertThat(bailleur("vivier/e1/chef-de-file/orvitis").chefDeFile()).isTrue();
        assertThat(bailleur("bailleur/orvitis").chefDeFile()).isFalse();
    }

    private static ImplicationTermineeV1 bailleur(String implication) {
        return new ImplicationTermineeV1("d", "21", implication, "orvitis", "BAILLEUR");
    }
}
