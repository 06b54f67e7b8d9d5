package fr.ancrage.relogements.vivier.usecase;

import fr.ancrage.platform.journal.EventToRecord;
import fr.ancrage.relogements.vivier.model.EntreeVivier;
import fr.ancrage.relogements.vivier.model.FaitVivier;

/** How a fact is written in the journal, and told to the others when it concerns them. */
public interface Publication {

    /**
     * @param entree as the fact leaves it
     */
    EventToRecord evenement(EntreeVivier entree, FaitVivier fait);
}
