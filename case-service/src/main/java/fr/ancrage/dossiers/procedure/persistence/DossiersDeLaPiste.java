package fr.ancrage.dossiers.procedure.persistence;

import fr.ancrage.platform.trail.StoredSubjects;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The cases of a département, for who keeps watch over the trail there. */
@Component
class DossiersDeLaPiste extends StoredSubjects {

    DossiersDeLaPiste(MongoTemplate mongo) {
        super(mongo, MongoDossiers.COLLECTION, "departement");
    }
}
