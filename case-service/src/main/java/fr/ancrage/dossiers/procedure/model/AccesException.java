package fr.ancrage.dossiers.procedure.model;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One agent's access by exception to one case that nothing opens to them (F-23, « bris de glace »):
 * asked with a reason, for some days, shown to the secretariat at once. It ends by itself; what it
 * shows is what the agent's own roles show of any case.
 *
 * @param agent the login
 * @param jusqua the last day, included
 * @param motif in the agent's words; it never leaves with an event
 * @param verdict what the secretariat made of it; none while it has not looked
 */
public record AccesException(
        String id,
        String agent,
        String organisation,
        LocalDate depuis,
        LocalDate jusqua,
        String motif,
        @Nullable Verdict verdict) {

    /** What the secretariat decided: it was right to look, or it ends now. */
    public record Verdict(Sens sens, String par, LocalDate le, @Nullable String raison) {}

    /** Which way the secretariat decided. */
    public enum Sens {
        CONFIRME,
        TERMINE
    }

    /** Where an access stands on a given day. */
    public enum Etat {
        A_CONFIRMER,
        CONFIRME,
        TERMINE,
        ECHU
    }

    public AccesException {
        if (jusqua.isBefore(depuis)) {
            throw new IllegalArgumentException("an access does not end before it begins");
        }
    }

    AccesException tranche(Verdict decision) {
        return new AccesException(id, agent, organisation, depuis, jusqua, motif, decision);
    }

    /** Ended by the secretariat, it opens nothing any more, the same day included. */
    public boolean termine() {
        return verdict != null && verdict.sens() == Sens.TERMINE;
    }

    /** The secretariat still has to look at it, even when it is over. */
    public boolean aConfirmer() {
        return verdict == null;
    }

    public Etat etat(LocalDate jour) {
        if (termine()) {
            return Etat.TERMINE;
        }
        if (verdict == null) {
            return Etat.A_CONFIRMER;
        }
        return jour.isAfter(jusqua) ? Etat.ECHU : Etat.CONFIRME;
    }

    /** The days on which it opens the case. */
    public List<LocalDate> jours() {
        return termine()
                ? List.of()
                : Stream.iterate(depuis, d -> !d.isAfter(jusqua), d -> d.plusDays(1)).toList();
    }

    @Override
    public String toString() {
        return "AccesException[" + id + "]";
    }
}
