package fr.ancrage.relogements.identites;

import java.util.Collection;
import java.util.Map;

/** The names of households, and the keys with which what is frozen of them is sealed. */
public interface Identites {

    /**
     * Those that exist, by the id that was asked; a household that was erased is absent.
     *
     * @throws fr.ancrage.platform.messages.Outage when the case-service cannot be asked
     */
    Map<String, Identite> demander(Collection<String> dossiers);
}
