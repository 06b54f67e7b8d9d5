package fr.ancrage.platform.trail;

import fr.ancrage.platform.charter.Charte;
import fr.ancrage.platform.charter.Chartes;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.security.AgentConnecte;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who keeps watch over the trail, and where: the charter says the territory. */
final class TrailOfficer {

    private static final String ROLE = "dpo";

    private final @Nullable Chartes charters;
    private final @Nullable HorlogeMetier clock;

    /**
     * @param charters absent in a service without any: nobody keeps watch there
     */
    TrailOfficer(@Nullable Chartes charters, @Nullable HorlogeMetier clock) {
        this.charters = charters;
        this.clock = clock;
    }

    /** Where the agent keeps watch; nothing for everybody else. */
    Optional<String> territory(AgentConnecte agent) {
        return agent.a(ROLE) ? territory(agent.organisation()) : Optional.empty();
    }

    /** Of what territory an organisation is, today. */
    Optional<String> territory(String organisation) {
        return charters == null || clock == null
                ? Optional.empty()
                : charters.deLOrganisation(organisation, clock.aujourdhui())
                        .map(Charte::departement);
    }

    /** The same, as entries write it. */
    String written(String organisation) {
        return territory(organisation).orElse(Trail.NONE);
    }
}
