package fr.ancrage.dossiers.tableaudebord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReouverturesTest {

    private static final HistoriqueReponse CLOTURE =
            ligne(5, "dossier.etape-enregistree.v1", "Clôture.", Map.of("stade", "CLOS"));
    private static final HistoriqueReponse REQUISITION =
            ligne(8, "dossier.etape-enregistree.v1", "RFP.", Map.of("stade", "REQUISITION"));

    private static HistoriqueReponse ligne(
            long sequence, String type, String libelle, Map<String, Object> details) {
        return new HistoriqueReponse(sequence, type, Instant.EPOCH, "a", libelle, details);
    }

    @Test
    void la_reouverture_dit_ce_que_la_cloture_a_ferme() {
        assertThat(
                        Reouvertures.dites(
                                List.of(
                                        CLOTURE,
                                        ligne(
                                                6,
                                                "affectation.close",
                                                "Mission terminée : le DSF, le dossier est clos.",
                                                Map.of("motif", "DOSSIER_CLOS")),
                                        ligne(
                                                7,
                                                "relogement.sortie-du-vivier",
                                                "Sorti du vivier.",
                                                Map.of("issue", "DOSSIER_CLOS")),
                                        REQUISITION)))
                .extracting(HistoriqueReponse::libelle)
                .last()
                .isEqualTo(
                        "RFP. Le dossier est rouvert ; reste fermé par la clôture : Mission"
                                + " terminée : le DSF, le dossier est clos ; Sorti du vivier.");
    }

    @Test
    void une_cloture_annulee_le_dit_aussi() {
        HistoriqueReponse annulee =
                ligne(7, "dossier.etape-annulee.v1", "Annulée.", Map.of("stade", "CQL"));
        assertThat(
                        Reouvertures.dites(
                                List.of(
                                        CLOTURE,
                                        ligne(
                                                6,
                                                "affectation.close",
                                                "Mission terminée : le DSF, le dossier est clos.",
                                                Map.of("motif", "DOSSIER_CLOS")),
                                        annulee)))
                .extracting(HistoriqueReponse::libelle)
                .last()
                .isEqualTo(
                        "Annulée. Le dossier est rouvert ; reste fermé par la clôture : Mission"
                                + " terminée : le DSF, le dossier est clos.");
    }

    @Test
    void sans_rien_de_ferme_elle_dit_seulement_que_le_dossier_est_rouvert() {
        assertThat(Reouvertures.dites(List.of(CLOTURE, REQUISITION)))
                .extracting(HistoriqueReponse::libelle)
                .containsExactly("Clôture.", "RFP. Le dossier est rouvert.");
        assertThat(Reouvertures.dites(List.of(REQUISITION))).containsExactly(REQUISITION);
    }
}
