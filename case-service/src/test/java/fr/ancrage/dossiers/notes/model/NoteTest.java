package fr.ancrage.dossiers.notes.model;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.dossiers.notes.model.Note.Lecteur;
import fr.ancrage.dossiers.notes.model.Note.Redacteur;
import fr.ancrage.dossiers.notes.model.Note.Sujet;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A note is its author's; it is shared by name, within the policy, and its trace outlives it. */
class NoteTest {

    private static final Instant LUNDI = Instant.parse("2026-11-16T09:00:00Z");
    private static final Instant MARDI = Instant.parse("2026-11-17T09:00:00Z");
    private static final Set<Sujet> TOUT = Set.of(Sujet.values());
    private static final Lecteur AUTEUR = new Lecteur("ts-1", "cd-21", TOUT);
    private static final Lecteur COLLEGUE = new Lecteur("ts-2", "cd-21", TOUT);
    private static final Lecteur SECRETARIAT = new Lecteur("secretariat-21", "ddets-21", TOUT);

    private static Note note() {
        return Note.ecrite(
                "d-1",
                Sujet.MENAGE,
                new Redacteur("ts-1", "cd-21"),
                "La famille rappelle lundi.",
                LUNDI);
    }

    private static Note apres(Note note, GesteNote geste) {
        return ((Note.Suite.Faite) note.apres(geste, MARDI)).note();
    }

    private static RefusNote refus(Note note, GesteNote geste) {
        return ((Note.Suite.Refusee) note.apres(geste, MARDI)).motif();
    }

    private static GesteNote partager(String organisation) {
        return new GesteNote.Partager(organisation, "Pour préparer la séance.");
    }

    @Test
    void elle_n_est_d_abord_lue_que_de_son_auteur_pas_meme_de_ses_collegues() {
        assertThat(note().lueDe(AUTEUR)).isTrue();
        assertThat(note().lueDe(COLLEGUE)).isFalse();
        assertThat(note().lueDe(SECRETARIAT)).isFalse();
    }

    @Test
    void l_auteur_qui_a_change_d_organisation_ne_la_lit_plus() {
        assertThat(note().lueDe(new Lecteur("ts-1", "ccas-dijon", TOUT))).isFalse();
    }

    @Test
    void partagee_elle_est_lue_de_l_organisation_nommee_jusqu_a_ce_qu_elle_soit_reprise() {
        Note partagee = apres(note(), partager("ddets-21"));

        assertThat(partagee.lueDe(SECRETARIAT)).isTrue();
        assertThat(partagee.lueDe(COLLEGUE)).isFalse();
        assertThat(refus(partagee, partager("ddets-21"))).isEqualTo(RefusNote.NOTE_DEJA_PARTAGEE);

        Note reprise = apres(partagee, new GesteNote.Reprendre("ddets-21"));

        assertThat(reprise.lueDe(SECRETARIAT)).isFalse();
        assertThat(reprise.partages()).hasSize(1);
        assertThat(reprise.partages().getFirst().reprisLe()).isEqualTo(MARDI);
        assertThat(refus(reprise, new GesteNote.Reprendre("ddets-21")))
                .isEqualTo(RefusNote.NOTE_NON_PARTAGEE);
        assertThat(apres(reprise, partager("ddets-21")).lueDe(SECRETARIAT)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Sujet.class)
    void un_partage_n_ouvre_rien_au_dela_des_droits_du_lecteur(Sujet lu) {
        Note partagee = apres(note(), partager("ddets-21"));

        assertThat(partagee.lueDe(new Lecteur("secretariat-21", "ddets-21", Set.of(lu))))
                .isEqualTo(lu == Sujet.MENAGE);
        assertThat(partagee.lueDe(new Lecteur("ts-1", "cd-21", Set.of(lu))))
                .isEqualTo(lu == Sujet.MENAGE);
    }

    @Test
    void une_correction_garde_les_mots_d_avant_et_sa_raison() {
        Note corrigee = apres(note(), new GesteNote.Corriger("Elle rappelle mardi.", "Erreur."));

        assertThat(corrigee.texte()).contains("Elle rappelle mardi.");
        assertThat(corrigee.versions().getFirst().texte()).isEqualTo("La famille rappelle lundi.");
        assertThat(corrigee.versions().getLast().motif()).isEqualTo("Erreur.");
        assertThat(corrigee.ecriteLe()).isEqualTo(LUNDI);
        assertThat(refus(corrigee, new GesteNote.Corriger("Elle rappelle mardi.", "Encore.")))
                .isEqualTo(RefusNote.NOTE_INCHANGEE);
    }

    @Test
    void retiree_ses_mots_s_en_vont_tous_et_sa_trace_reste() {
        Note note = apres(note(), partager("ddets-21"));
        Note corrigee = apres(note, new GesteNote.Corriger("Elle rappelle mardi.", "Erreur."));

        Note retiree = apres(corrigee, new GesteNote.Retirer("Ce n’était pas ce ménage."));

        assertThat(retiree.texte()).isEmpty();
        assertThat(retiree.versions())
                .hasSize(2)
                .allSatisfy(v -> {
                    assertThat(v.texte()).isNull();
                    assertThat(v.motif()).isNull();
                });
        assertThat(retiree.partages().getFirst().motif()).isEmpty();
        assertThat(retiree.retrait()).isNotNull();
        assertThat(retiree.lueDe(SECRETARIAT)).isTrue();
        assertThat(refus(retiree, new GesteNote.Retirer("Encore.")))
                .isEqualTo(RefusNote.NOTE_RETIREE);
        assertThat(refus(retiree, partager("ccas-dijon"))).isEqualTo(RefusNote.NOTE_RETIREE);
    }

    @Test
    void rien_de_ce_qu_elle_dit_n_est_dans_son_nom() {
        Note note = apres(note(), partager("ddets-21"));

        assertThat(note.toString() + note.versions() + note.partages() + partager("ddets-21"))
                .doesNotContain("rappelle", "séance");
    }
}
