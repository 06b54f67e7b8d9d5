package fr.ancrage.diagnostics.affectation.model;

import static fr.ancrage.diagnostics.affectation.model.UneAffectation.MARDI;
import static fr.ancrage.diagnostics.affectation.model.UneAffectation.acceptee;
import static fr.ancrage.diagnostics.affectation.model.UneAffectation.apres;
import static fr.ancrage.diagnostics.affectation.model.UneAffectation.rapport;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What authors keep for themselves, give to somebody for a reason, and take back. */
class NotesInternesTest {

    private static final LocalDate LE = MARDI.plusDays(1);
    private static final PartageNotes PARTAGE =
            new PartageNotes("ddets-21", "secretariat", "Canari à protéger", LE);

    private final Affectation rendue = apres(acceptee().remettre(rapport()));

    private static NotesInternes notes(Affectation affectation) {
        return affectation.notes().orElseThrow();
    }

    private static Affectation reprises(Affectation affectation) {
        return apres(affectation.reprendreNotes("ddets-21", "secretariat", LE));
    }

    @Test
    void les_notes_ne_sont_a_personne_d_autre_quand_le_rapport_est_remis() {
        assertThat(notes(rendue).enCours()).isEmpty();
        assertThat(acceptee().notes()).isEmpty();
    }

    @Test
    void un_partage_nomme_son_lecteur_et_son_motif_reste_hors_du_journal() {
        var decision = (Decision.Prise) rendue.partagerNotes(PARTAGE);
        assertThat(notes(decision.affectation()).enCours()).containsExactly(PARTAGE);
        assertThat(decision.faits())
                .containsExactly(new FaitAffectation.NotesPartagees("ddets-21", "secretariat", LE));
        assertThat(PARTAGE.toString()).doesNotContain("Canari");
    }

    @Test
    void un_partage_repris_reste_ecrit_et_peut_etre_refait() {
        var repris = reprises(apres(rendue.partagerNotes(PARTAGE)));
        assertThat(notes(repris).enCours()).isEmpty();
        assertThat(notes(repris).partages()).containsExactly(PARTAGE.repris(LE));
        var refait = apres(repris.partagerNotes(PARTAGE));
        assertThat(notes(refait).enCours()).containsExactly(PARTAGE);
        assertThat(notes(reprises(refait)).partages())
                .containsExactly(PARTAGE.repris(LE), PARTAGE.repris(LE));
    }

    @Test
    void on_ne_partage_pas_deux_fois_et_on_ne_reprend_que_ce_qui_est_partage() {
        var partagee = apres(rendue.partagerNotes(PARTAGE));
        assertThat(partagee.partagerNotes(PARTAGE))
                .isEqualTo(new Decision.Refusee(MotifRefus.NOTES_DEJA_PARTAGEES));
        assertThat(partagee.reprendreNotes("ddets-21", "gestionnaire", LE))
                .isEqualTo(new Decision.Refusee(MotifRefus.NOTES_NON_PARTAGEES));
        assertThat(rendue.reprendreNotes("ddets-21", "secretariat", LE))
                .isEqualTo(new Decision.Refusee(MotifRefus.NOTES_NON_PARTAGEES));
    }

    @Test
    void sans_notes_il_n_y_a_rien_a_partager() {
        assertThat(acceptee().partagerNotes(PARTAGE))
                .isEqualTo(new Decision.Refusee(MotifRefus.SANS_NOTES));
        assertThat(acceptee().reprendreNotes("ddets-21", "secretariat", LE))
                .isEqualTo(new Decision.Refusee(MotifRefus.SANS_NOTES));
    }
}
