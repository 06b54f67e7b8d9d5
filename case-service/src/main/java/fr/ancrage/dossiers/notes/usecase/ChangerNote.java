package fr.ancrage.dossiers.notes.usecase;

import fr.ancrage.dossiers.notes.model.GesteNote;
import fr.ancrage.dossiers.notes.model.Note;
import fr.ancrage.dossiers.notes.model.Notes;
import fr.ancrage.dossiers.notes.model.RefusNote;
import fr.ancrage.platform.usecase.UseCase;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Corrects, withdraws, shares or takes back a note: its author's to do, and nobody else's. */
@UseCase
public class ChangerNote {

    /**
     * @param possibles organisations that the policy lets read a note, by what it is about
     */
    public record Commande(
            String dossier,
            String departement,
            String note,
            Note.Lecteur par,
            Map<Note.Sujet, Set<String>> possibles,
            GesteNote geste,
            Instant le) {}

    public sealed interface Resultat {

        record Changee() implements Resultat {}

        record Refusee(RefusNote motif) implements Resultat {}

        /** Somebody else's, shared with the caller. */
        record DUnAutre() implements Resultat {}

        record Inconnue() implements Resultat {}
    }

    private final Notes notes;

    public ChangerNote(Notes notes) {
        this.notes = notes;
    }

    public Resultat executer(Commande c) {
        Optional<Notes.Lue> connue =
                notes.duDossier(c.dossier()).stream()
                        .filter(l -> l.note().id().equals(c.note()) && l.note().lueDe(c.par()))
                        .findFirst();
        if (connue.isEmpty()) {
            return new Resultat.Inconnue();
        }
        Notes.Lue lue = connue.get();
        if (!lue.note().estDe(c.par())) {
            return new Resultat.DUnAutre();
        }
        if (c.geste() instanceof GesteNote.Partager(String organisation, _)
                && !c.possibles()
                        .getOrDefault(lue.note().sujet(), Set.of())
                        .contains(organisation)) {
            return new Resultat.Refusee(RefusNote.LECTEUR_SANS_DROIT);
        }
        return switch (lue.note().apres(c.geste(), c.le())) {
            case Note.Suite.Faite(Note suite) -> {
                notes.enregistrer(c.departement(), lue, suite);
                yield new Resultat.Changee();
            }
            case Note.Suite.Refusee(RefusNote motif) -> new Resultat.Refusee(motif);
        };
    }
}
