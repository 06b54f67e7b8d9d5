package fr.ancrage.dossiers.conservation.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All that each service holds of cases, by kind. */
public interface DonneesDesServices {

    /**
     * @return empty when the service is away
     */
    Optional<Map<String, List<Map<String, Object>>>> de(String service, Set<String> dossiers);

    /**
     * Cases of which a service holds something of this class that is dated on a day or before.
     *
     * @throws RuntimeException when a service is away: who asks, asks again
     */
    Set<String> echus(String objet, String departement, LocalDate jusqua);
}
