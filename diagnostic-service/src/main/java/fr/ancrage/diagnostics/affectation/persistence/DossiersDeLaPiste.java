package fr.ancrage.diagnostics.affectation.persistence;

import com.mongodb.client.model.Filters;
import fr.ancrage.platform.trail.TrailSubjects;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The cases of a département that have an assignment, for who keeps watch over the trail. */
@Component
class DossiersDeLaPiste implements TrailSubjects {

    private final CollectionAffectations affectations;

    DossiersDeLaPiste(CollectionAffectations affectations) {
        this.affectations = affectations;
    }

    @Override
    public Set<String> of(String territory, Collection<String> ids) {
        return affectations
                .documents()
                .distinct(
                        "dossier",
                        Filters.and(
                                Filters.in("dossier", ids), Filters.eq("departement", territory)),
                        String.class)
                .into(new HashSet<>());
    }
}
