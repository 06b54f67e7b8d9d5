package fr.ancrage.diagnostics.visite.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.diagnostics.affectation.model.NatureActe;
import fr.ancrage.platform.test.contracts.Contract;
import org.junit.jupiter.api.Test;

/** What the visits read is in the examples of its publishers. */
class ContratsDesVisitesTest {

    @Test
    void l_exemple_d_une_etape_dit_tout_ce_qu_une_visite_demande() {
        var commande =
                Contract.of("dossiers", "dossier.etape-enregistree.v1")
                        .exampleAs(EtapeEnregistreeV1.class)
                        .toCommande(NatureActe.CQL, 3);
        assertThat(commande.acte().numero()).isEqualTo("C8550410");
        assertThat(commande.commune()).isEqualTo("21231");
        assertThat(commande.sequence()).isEqualTo(3);
    }

    @Test
    void l_exemple_d_un_avis_se_lit() {
        assertThat(Contract.of("commissions", "avis.rendu.v1").exampleAs(AvisRenduV1.class))
                .hasNoNullFieldsOrProperties();
    }
}
