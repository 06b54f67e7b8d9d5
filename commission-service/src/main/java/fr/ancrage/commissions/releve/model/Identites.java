package fr.ancrage.commissions.releve.model;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Who the households of some cases are. */
public interface Identites {

    /** What they are asked for; the case-service notes it. */
    enum Finalite {
        LISTE,
        RELEVE
    }

    /**
     * By case; a case that is unknown or erased is absent.
     *
     * @return empty when the case-service is away
     */
    Optional<Map<String, Identite>> de(Collection<String> dossiers, Finalite finalite);
}
