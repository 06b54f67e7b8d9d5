package fr.ancrage.notifications.envois.persistence;

import com.mongodb.client.model.Filters;
import fr.ancrage.platform.trail.TrailSubjects;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The cases of a département about which something was sent, for who keeps watch over the trail.
 */
@Component
class DossiersDeLaPiste implements TrailSubjects {

    private final CollectionEnvois envois;

    DossiersDeLaPiste(CollectionEnvois envois) {
        this.envois = envois;
    }

    @Override
    public Set<String> of(String territory, Collection<String> ids) {
        return envois.documents()
                .distinct(
                        "dossier",
                        Filters.and(
                                Filters.in("dossier", ids), Filters.eq("departement", territory)),
                        String.class)
                .into(new HashSet<>());
    }
}
