package fr.ancrage.diagnostics.affectation.model;

import fr.ancrage.diagnostics.repartition.model.Stade;

/**
 * The acts that ask something of a social service (product §8), each with the stage that it opens.
 */
public enum NatureActe {
    ASSIGNATION(Stade.ASSIGNATION),
    CQL(Stade.CQL),
    RFP(Stade.REQUISITION);

    private final Stade stade;

    NatureActe(Stade stade) {
        this.stade = stade;
    }

    /**
     * The stage by which the act is routed: its own, not the dossier's of the moment, so that acts
     * that arrive out of order are routed as if they had arrived in time.
     */
    public Stade stade() {
        return stade;
    }
}
