package fr.ancrage.diagnostics.affectation.persistence;

import com.mongodb.client.model.Filters;
import fr.ancrage.diagnostics.affectation.model.Etat;
import fr.ancrage.diagnostics.repartition.model.Charges;
import org.springframework.stereotype.Component;

/** Counted each time: what an organisation has in hand is what is stored. */
@Component
class MongoCharges implements Charges {

    private final CollectionAffectations affectations;

    MongoCharges(CollectionAffectations affectations) {
        this.affectations = affectations;
    }

    @Override
    public long enCours(String organisation) {
        return affectations
                .documents()
                .countDocuments(
                        Filters.and(
                                Filters.eq("designation.organisation", organisation),
                                Filters.in("etat", Etat.A_ACCEPTER.name(), Etat.ACCEPTEE.name())));
    }
}
