package fr.ancrage.diagnostics.partie.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.diagnostics.partie.messaging.PartiesRecues.EntreeV1;
import fr.ancrage.diagnostics.partie.messaging.PartiesRecues.EtapeV1;
import fr.ancrage.diagnostics.partie.messaging.PartiesRecues.InscritV1;
import fr.ancrage.diagnostics.partie.messaging.PartiesRecues.RetireV1;
import fr.ancrage.diagnostics.partie.messaging.PartiesRecues.SortieV1;
import fr.ancrage.diagnostics.partie.model.FaitsDesParties.Ouverture;
import fr.ancrage.platform.test.contracts.Contract;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What this service reads of the parts in a dossier is in the examples of its publishers. */
class ContratsDesPartiesTest {

    @Test
    void l_exemple_d_une_etape_dit_le_bailleur_ou_qu_il_n_y_en_a_pas() {
        var etape =
                Contract.of("dossiers", "dossier.etape-enregistree.v1").exampleAs(EtapeV1.class);
        assertThat(etape.enregistreLe()).isEqualTo("2026-11-20");
        assertThat(((Ouverture) etape.fait(1)).organisations()).isEmpty();
        assertThat(
                        ((Ouverture)
                                        new EtapeV1(
                                                        etape.dossier(),
                                                        etape.enregistreLe(),
                                                        "orvitis")
                                                .fait(1))
                                .organisations())
                .containsExactly("orvitis");
    }

    @Test
    void l_exemple_d_une_inscription_ouvre_a_ses_membres_jusqu_apres_la_seance() {
        var inscrit = Contract.of("commissions", "dossier.inscrit.v1").exampleAs(InscritV1.class);
        assertThat(inscrit).hasNoNullFieldsOrProperties();
        var ouverture = (Ouverture) inscrit.fait(2, Period.ofDays(30));
        assertThat(ouverture.quoi()).isEqualTo("seance/" + inscrit.seance());
        assertThat(ouverture.organisations()).contains("cd-21", "caf-21", "ccas-dijon");
        assertThat(ouverture.jusqua()).isEqualTo(LocalDate.of(2027, 1, 11));
    }

    @Test
    void l_exemple_d_un_retrait_se_lit_et_une_reunion_n_en_est_pas_un() {
        var retire = Contract.of("commissions", "dossier.retire.v1").exampleAs(RetireV1.class);
        assertThat(retire).hasNoNullFieldsOrProperties();
        assertThat(retire.quitteLaSeance()).isTrue();
        assertThat(new RetireV1("d", "s", "REUNION").quitteLaSeance()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vivier.entree.v1", "vivier.chef-de-file-designe.v1"})
    void les_exemples_du_vivier_se_lisent(String type) {
        assertThat(Contract.of("relogements", type).exampleAs(EntreeV1.class))
                .hasNoNullFieldsOrProperties();
    }

    @Test
    void l_exemple_d_une_sortie_du_vivier_se_lit() {
        assertThat(Contract.of("relogements", "vivier.sortie.v1").exampleAs(SortieV1.class))
                .hasNoNullFieldsOrProperties();
    }
}
