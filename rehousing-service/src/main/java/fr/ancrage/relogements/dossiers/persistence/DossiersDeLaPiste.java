package fr.ancrage.relogements.dossiers.persistence;

import fr.ancrage.platform.trail.StoredSubjects;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The cases of a département that are known here, for who keeps watch over the trail. */
@Component
class DossiersDeLaPiste extends StoredSubjects {

    DossiersDeLaPiste(MongoTemplate mongo) {
        super(mongo, MongoDossiersConnus.COLLECTION, "departement");
    }
}
