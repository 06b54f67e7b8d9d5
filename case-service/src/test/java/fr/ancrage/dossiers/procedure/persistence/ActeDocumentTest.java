package fr.ancrage.dossiers.procedure.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.dossiers.procedure.model.Nature;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Acts that were stored by earlier versions are read as they were. */
class ActeDocumentTest {

    private static Document ancien() {
        return new Document("numero", "A1")
                .append("nature", "CP")
                .append("date", "2026-08-03")
                .append("origine", "SAISIE")
                .append("enregistreLe", "2026-08-04");
    }

    @Test
    void un_acte_d_avant_les_motifs_cumules_garde_son_motif() {
        assertThat(ActeDocument.acte(ancien().append("motif", "IMPAYE")).motifs())
                .containsExactly("IMPAYE");
        assertThat(ActeDocument.acte(ancien()).motifs()).isEmpty();
    }

    @Test
    void ce_qui_est_relu_est_ce_qui_etait_ecrit() {
        var acte = ActeDocument.acte(ancien().append("motif", "CONGE"));

        assertThat(acte.etape().nature()).isEqualTo(Nature.CP);
        assertThat(ActeDocument.acte(ActeDocument.de(acte))).isEqualTo(acte);
    }
}
