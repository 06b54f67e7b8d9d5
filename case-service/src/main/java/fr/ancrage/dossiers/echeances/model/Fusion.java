package fr.ancrage.dossiers.echeances.model;

import java.util.List;

/**
 * A new computation laid over what was stored: the calendar to keep, and what moved, for the
 * history.
 */
public record Fusion(Calendrier calendrier, List<Recalcul> recalculs) {
    public Fusion {
        recalculs = List.copyOf(recalculs);
    }

    /** An échéance whose date or rule changed. */
    public record Recalcul(Echeance avant, Echeance apres) {
        /** The facts are the same: the law changed, not the dossier. */
        public boolean parUneRegleNouvelle() {
            return avant.faits().equals(apres.faits());
        }
    }
}
