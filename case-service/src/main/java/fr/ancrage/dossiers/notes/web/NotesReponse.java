package fr.ancrage.dossiers.notes.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.notes.model.Note;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The notes of a case that the reader may read, the latest first, and what it may do.
 *
 * @param sujets what it may write notes about, and who may be given them
 */
record NotesReponse(
        String dossier, List<NoteReponse> elements, ActionNote ecrire, List<SujetReponse> sujets) {

    private static final String LECTURE_SEULE =
            "Un accès par exception, ou un dossier archivé, ne donne qu’à lire et à retirer.";

    /** Whether it may be done now, and why not. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ActionNote(boolean permis, @Nullable String raison) {

        static ActionNote de(boolean permis, String sinon) {
            return new ActionNote(permis, permis ? null : sinon);
        }
    }

    record LecteurDeNotes(String organisation, String nom) {}

    record SujetReponse(Note.Sujet code, String libelle, List<LecteurDeNotes> lecteurs) {}

    /** What it said before: the words are for its author alone, that it was corrected is not. */
    @DonneePersonnelle
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VersionNote(Instant le, @Nullable String texte, @Nullable String motif) {
        @Override
        public String toString() {
            return "VersionNote[***]";
        }
    }

    @DonneePersonnelle
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PartageNote(
            String organisation, String nom, String motif, Instant le, @Nullable Instant reprisLe) {
        @Override
        public String toString() {
            return "PartageNote[***]";
        }
    }

    @DonneePersonnelle
    record RetraitNote(Instant le, String motif) {
        @Override
        public String toString() {
            return "RetraitNote[***]";
        }
    }

    /**
     * @param par login of its author
     * @param texte none once it is withdrawn
     * @param versions all of them, the first one first
     * @param partages all of them for the author, the reader's own for another
     */
    @DonneePersonnelle
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NoteReponse(
            String id,
            Note.Sujet sujet,
            String libelle,
            boolean mienne,
            String par,
            String organisation,
            String nom,
            Instant le,
            @Nullable String texte,
            List<VersionNote> versions,
            List<PartageNote> partages,
            @Nullable RetraitNote retrait,
            ActionNote changer,
            ActionNote retirer) {
        @Override
        public String toString() {
            return "NoteReponse[***]";
        }
    }

    static NotesReponse de(Ouvert ouvert, List<Note> notes) {
        return new NotesReponse(
                ouvert.vu().dossier().id(),
                notes.stream().map(n -> element(n, ouvert)).toList(),
                ActionNote.de(ouvert.ecrit(), LECTURE_SEULE),
                Arrays.stream(Note.Sujet.values())
                        .filter(ouvert.lecteur().sujets()::contains)
                        .map(s -> new SujetReponse(s, s.libelle(), lecteurs(s, ouvert)))
                        .toList());
    }

    private static List<LecteurDeNotes> lecteurs(Note.Sujet sujet, Ouvert ouvert) {
        return ouvert.lecteurs(sujet).stream()
                .map(o -> new LecteurDeNotes(o.code(), o.nom()))
                .toList();
    }

    private static NoteReponse element(Note n, Ouvert ouvert) {
        boolean mienne = n.estDe(ouvert.lecteur());
        boolean aChanger = mienne && !n.retiree();
        String pasASoi =
                n.retiree() ? "Cette note est retirée." : "C’est à son auteur de le faire.";
        Note.Retrait retrait = n.retrait();
        return new NoteReponse(
                n.id(),
                n.sujet(),
                n.sujet().libelle(),
                mienne,
                n.redacteur().agent(),
                n.redacteur().organisation(),
                ouvert.nom(n.redacteur().organisation()),
                n.ecriteLe(),
                n.texte().orElse(null),
                n.versions().stream()
                        .map(v -> new VersionNote(v.le(), mienne ? v.texte() : null, v.motif()))
                        .toList(),
                n.partages().stream()
                        .filter(p ->
                                mienne
                                        || p.enCours()
                                                && p.organisation()
                                                        .equals(ouvert.lecteur().organisation()))
                        .map(p ->
                                new PartageNote(
                                        p.organisation(),
                                        ouvert.nom(p.organisation()),
                                        p.motif(),
                                        p.le(),
                                        p.reprisLe()))
                        .toList(),
                retrait == null ? null : new RetraitNote(retrait.le(), retrait.motif()),
                ActionNote.de(aChanger && ouvert.ecrit(), aChanger ? LECTURE_SEULE : pasASoi),
                ActionNote.de(aChanger, pasASoi));
    }

    @Override
    public String toString() {
        return "NotesReponse[" + dossier + "]";
    }
}
