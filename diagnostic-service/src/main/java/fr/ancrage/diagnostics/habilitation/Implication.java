package fr.ancrage.diagnostics.habilitation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a piece of work is and whom it involves, which is all that access asks.
 *
 * @param connuDe organisations that declared that they know the household
 * @param organisation the one that answers for it now; none while nobody does
 * @param retireeA the one that it was taken back from, which may read that it was
 * @param finLe the day on which the work ended
 */
public record Implication(
        String departement,
        String arrondissement,
        Set<String> connuDe,
        @Nullable String organisation,
        @Nullable String retireeA,
        @Nullable LocalDate finLe) {

    public Implication {
        connuDe = Set.copyOf(connuDe);
    }

    /** The keys by which it is found. */
    public Set<String> cles() {
        var cles = new HashSet<String>();
        cles.add(Portee.DEPARTEMENT + departement);
        cles.add(Portee.ARRONDISSEMENT + arrondissement);
        connuDe.forEach(code -> cles.add(Portee.CONNU + code));
        if (organisation != null) {
            cles.add(Portee.ORGANISATION + organisation);
            cles.add(Portee.MISSION + organisation);
        }
        if (retireeA != null) {
            cles.add(Portee.RETRAIT + retireeA);
        }
        return Set.copyOf(cles);
    }
}
