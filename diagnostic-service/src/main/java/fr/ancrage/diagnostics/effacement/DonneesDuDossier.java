package fr.ancrage.diagnostics.effacement;

import fr.ancrage.platform.erasure.PersonalData;
import fr.ancrage.platform.erasure.StoredDocuments;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What this service holds of a case: the missions with their reports, and what follows them. */
@Configuration(proxyBeanMethods = false)
class DonneesDuDossier {

    /** The charter's word for diagnostics, enquêtes and reports of visits. */
    private static final String RAPPORTS = "RAPPORT_SOCIAL";

    @Bean
    PersonalData affectations(MongoTemplate mongo) {
        return StoredDocuments.of(mongo, "affectations", "affectations", "dossier")
                .ofClasses(RAPPORTS)
                .without("agent", "ouverte", "limite");
    }

    @Bean
    PersonalData visites(MongoTemplate mongo) {
        return StoredDocuments.of(mongo, "visites", "visites", "dossier").ofClasses(RAPPORTS);
    }

    @Bean
    PersonalData suites(MongoTemplate mongo) {
        return StoredDocuments.of(mongo, "suites", "suites", "_id");
    }
}
