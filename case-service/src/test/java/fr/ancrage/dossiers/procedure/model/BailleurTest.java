package fr.ancrage.dossiers.procedure.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BailleurTest {

    @ParameterizedTest
    @CsvSource({
        "M. BENALI, , M. Benali",
        "Mme LE GOFF, , Mme Le Goff",
        "GIRAUD, PERSONNE_PHYSIQUE, Giraud",
        "CDC HABITAT SOCIAL, BAILLEUR_SOCIAL, CDC HABITAT SOCIAL",
        "SCI Dumont, SCI_FAMILIALE, SCI Dumont"
    })
    void une_personne_s_ecrit_en_lettres_ordinaires_une_societe_comme_elle_s_ecrit(
            String nom, TypeBailleur type, String attendu) {
        assertThat(new Bailleur(nom, type, null).nomEcrit()).isEqualTo(attendu);
    }

    @Test
    void un_acte_qui_en_dit_moins_n_efface_rien() {
        Bailleur connu = new Bailleur("ORVITIS", TypeBailleur.BAILLEUR_SOCIAL, "orvitis");

        assertThat(connu.completePar(Bailleur.INCONNU)).isEqualTo(connu);
        assertThat(connu.completePar(new Bailleur("Orvitis", null, null)))
                .isEqualTo(new Bailleur("Orvitis", TypeBailleur.BAILLEUR_SOCIAL, "orvitis"));
        assertThat(connu.completePar(new Bailleur("M. Rivière", null, null)))
                .isEqualTo(new Bailleur("M. Rivière", null, null));
    }
}
