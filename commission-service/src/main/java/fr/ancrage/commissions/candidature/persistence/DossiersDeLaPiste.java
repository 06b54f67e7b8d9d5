package fr.ancrage.commissions.candidature.persistence;

import fr.ancrage.platform.trail.StoredSubjects;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The cases of a département that are followed here, for who keeps watch over the trail. */
@Component
class DossiersDeLaPiste extends StoredSubjects {

    DossiersDeLaPiste(MongoTemplate mongo) {
        super(mongo, MongoDossiersSuivis.NOM, "departement");
    }
}
