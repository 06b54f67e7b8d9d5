package fr.ancrage.dossiers.procedure.model;

import java.time.LocalDate;

/**
 * A dated step of the procedure, as somebody reported it: a fact, stored even when late or
 * surprising. The stage and the legal clock are derived from these and from nothing else.
 */
public sealed interface EtapeProcedure
        permits EtapeImpaye, EtapeJudiciaire, EtapeExpulsion, EtapeAccompagnement {

    LocalDate date();

    Nature nature();

    /** Made as the table says. */
    static EtapeProcedure de(Nature nature, LocalDate date, Precisions precisions) {
        return nature.etape(date, precisions);
    }

    /** What it says beside its day. */
    default Precisions precisions() {
        return Precisions.AUCUNE;
    }

    /**
     * The day that the step is about, which tells to which procedure it belongs: a
     * signalement may be told long after its impayé, of a procedure that ended since.
     */
    default LocalDate dateDesFaits() {
        return date();
    }
}
