package fr.ancrage.commissions.seance.usecase;

import fr.ancrage.commissions.seance.model.FaitSeance;
import fr.ancrage.commissions.seance.model.Seance;
import fr.ancrage.platform.journal.EventToRecord;

/** How a fact is written in the journal, and told to the others when it concerns them. */
public interface Publication {

    /**
     * @param seance as the fact leaves it
     */
    EventToRecord evenement(Seance seance, FaitSeance fait);
}
