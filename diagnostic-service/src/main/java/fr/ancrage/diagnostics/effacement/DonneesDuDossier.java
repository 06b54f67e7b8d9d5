package fr.ancrage.diagnostics.effacement;

import fr.ancrage.platform.erasure.PersonalData;
import fr.ancrage.platform.erasure.Stores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service holds of a case: the missions with their reports, and what follows them. */
@Configuration(proxyBeanMethods = false)
class DonneesDuDossier {

    /** The charter's word for diagnostics, enquêtes and reports of visits. */
    private static final String RAPPORTS = "RAPPORT_SOCIAL";

    @Bean
    PersonalData affectations(Stores stores) {
        return stores.documents("affectations", "affectations", "dossier")
                .ofClasses(RAPPORTS)
                .countedFrom("remisLe")
                .without("agent", "ouverte", "limite");
    }

    @Bean
    PersonalData visites(Stores stores) {
        return stores.documents("visites", "visites", "dossier").ofClasses(RAPPORTS);
    }

    @Bean
    PersonalData suites(Stores stores) {
        return stores.documents("suites", "suites", "_id");
    }

    @Bean
    PersonalData parties(Stores stores) {
        return stores.documents("parties", "parties", "_id");
    }
}
