package fr.ancrage.dossiers.conservation.model;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A legal hold on a household: for a reason, from a day until a day included or until it is lifted,
 * nothing of it goes.
 *
 * @param menages ids of the household, those merged into it included
 */
public record Gel(
        String id,
        String departement,
        String reference,
        Set<String> menages,
        String motif,
        LocalDate depuis,
        @Nullable LocalDate jusqua,
        @Nullable LocalDate leveLe) {

    public Gel {
        menages = Set.copyOf(menages);
    }

    public boolean actif(LocalDate jour) {
        return leveLe == null
                && !jour.isBefore(depuis)
                && (jusqua == null || !jour.isAfter(jusqua));
    }

    /** Lifted, it holds nothing from that day on; lifting it again changes nothing. */
    public Gel lever(LocalDate le) {
        return leveLe != null
                ? this
                : new Gel(id, departement, reference, menages, motif, depuis, jusqua, le);
    }

    /** The reason may name people. */
    @Override
    public String toString() {
        return "Gel[" + id + "]";
    }
}
