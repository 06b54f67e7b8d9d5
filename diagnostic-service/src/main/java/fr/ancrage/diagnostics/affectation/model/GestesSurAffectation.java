package fr.ancrage.diagnostics.affectation.model;

import fr.ancrage.diagnostics.affectation.model.Decision.Prise;
import fr.ancrage.diagnostics.affectation.model.Decision.Refusee;
import fr.ancrage.diagnostics.repartition.model.Designation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What agents may do with an assignment. Each state answers yes only to what it allows; the default
 * answer is the reason why not.
 */
sealed interface GestesSurAffectation permits Affectation {

    Demande demande();

    Optional<Designation> designation();

    List<Tentative> tentatives();

    default Decision accepter(String agent, LocalDate le) {
        return new Refusee(MotifRefus.PAS_A_ACCEPTER);
    }

    default Decision refuser(Motif motif, LocalDate le) {
        return new Refusee(MotifRefus.PAS_A_ACCEPTER);
    }

    default Decision enregistrer(Tentative tentative, LocalDate aujourdhui) {
        return new Refusee(MotifRefus.PAS_ACCEPTEE);
    }

    default Decision remettre(Rapport rapport) {
        return new Refusee(MotifRefus.PAS_ACCEPTEE);
    }

    /** Another agent of the same organisation goes on with it. */
    default Decision confier(String agent, LocalDate le) {
        return new Refusee(MotifRefus.PAS_ACCEPTEE);
    }

    default Decision constaterCarence(LocalDate le, LocalDate aujourdhui) {
        return new Refusee(MotifRefus.PAS_ACCEPTEE);
    }

    /** What its authors wrote for themselves, once it is handed in. */
    default Optional<NotesInternes> notes() {
        return Optional.empty();
    }

    /** The authors give their notes to one more reader. */
    default Decision partagerNotes(PartageNotes partage) {
        return new Refusee(MotifRefus.SANS_NOTES);
    }

    /** That reader reads them no more. */
    default Decision reprendreNotes(String organisation, String role, LocalDate le) {
        return new Refusee(MotifRefus.SANS_NOTES);
    }

    default Decision reaffecter(Designation autre, Motif motif) {
        return new Refusee(MotifRefus.PAS_A_REAFFECTER);
    }

    /** Everything that is still open can be closed; what was handed in is a fact and stays one. */
    default Decision clore(Motif motif, LocalDate le) {
        return new Prise(
                new Affectation.Close(
                        demande(),
                        designation().orElse(null),
                        tentatives(),
                        new Affectation.Cloture(motif, le)),
                new FaitAffectation.Close(motif.code(), le));
    }
}
