package fr.ancrage.diagnostics.affectation.usecase;

import fr.ancrage.diagnostics.affectation.model.Affectation;
import fr.ancrage.diagnostics.affectation.model.FaitAffectation;
import fr.ancrage.platform.journal.EventToRecord;

/** How a fact is written in the journal, and told to the others when it concerns them. */
public interface Publication {

    /**
     * @param affectation as the fact leaves it
     */
    EventToRecord evenement(Affectation affectation, FaitAffectation fait);
}
