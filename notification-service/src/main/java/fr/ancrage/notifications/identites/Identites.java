package fr.ancrage.notifications.identites;

import java.util.List;
import java.util.Map;

/** Names, addresses and keys of households, asked when they are needed and kept by nobody. */
public interface Identites {

    /** Why they are asked, as the case-service writes it in its trail. */
    enum Finalite {
        COURRIER,
        LISTE
    }

    /**
     * @return by the ids that were asked; unknown and erased ones are absent
     * @throws IdentitesAbsentes when the case-service cannot be asked now
     */
    Map<String, Identite> pour(List<String> dossiers, Finalite finalite);
}
