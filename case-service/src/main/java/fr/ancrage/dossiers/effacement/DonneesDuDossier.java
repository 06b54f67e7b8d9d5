package fr.ancrage.dossiers.effacement;

import fr.ancrage.dossiers.conservation.model.Foyers;
import fr.ancrage.dossiers.menage.model.ClesMenages;
import fr.ancrage.dossiers.menage.model.Menages;
import fr.ancrage.platform.erasure.PersonalData;
import fr.ancrage.platform.erasure.Stores;
import fr.ancrage.platform.sealing.SealedCollections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * What this service holds of a case. The case itself goes last: it says which household is its own,
 * so that an erasure that a crash cut is completed. The household and its key go with its last
 * case.
 */
@Configuration(proxyBeanMethods = false)
class DonneesDuDossier {

    @Bean
    @Order(1)
    PersonalData lignesImportees(Stores stores) {
        return new SansExport(stores.documents("lignes-importees", "imports_lignes", "dossier"));
    }

    @Bean
    @Order(1)
    LignesRefusees lignesRefusees(
            MongoTemplate mongo, SealedCollections scelles, Foyers foyers, Menages menages) {
        return new LignesRefusees(mongo, scelles, foyers, menages);
    }

    @Bean
    @Order(1)
    PersonalData rapprochements(Stores stores) {
        return new SansExport(stores.documents("rapprochements", "rapprochements", "dossiers"));
    }

    @Bean
    @Order(1)
    PersonalData suivis(Stores stores) {
        return new SansExport(stores.documents("suivis", "suivis", "dossier"));
    }

    @Bean
    @Order(2)
    PersonalData revendications(MongoTemplate mongo) {
        return new RevendicationsDesActes(mongo);
    }

    @Bean
    @Order(6)
    PersonalData cles(Foyers foyers, ClesMenages cles) {
        return new ClesDesMenages(foyers, cles);
    }

    @Bean
    @Order(4)
    PersonalData gels(Stores stores, Foyers foyers) {
        return new DonneesDuMenage(stores, foyers, "gels", "gels", "menages", true);
    }

    @Bean
    @Order(4)
    PersonalData foyersRevendiques(Stores stores, Foyers foyers) {
        return new DonneesDuMenage(stores, foyers, "foyers", "foyers", "menage", false);
    }

    @Bean
    @Order(5)
    PersonalData menages(Stores stores, Foyers foyers) {
        return new DonneesDuMenage(stores, foyers, "menages", "menages", "_id", true);
    }

    @Bean
    @Order(6)
    PersonalData mentions(MongoTemplate mongo, Foyers foyers, Menages menages) {
        return new MentionsDesActes(mongo, foyers, menages);
    }

    @Bean
    @Order(4)
    PersonalData situations(Stores stores) {
        return stores.documents("situations", "situations", "_id").without("agent");
    }

    @Bean
    @Order(4)
    PersonalData notes(Stores stores) {
        return stores.documents("notes", "notes", "dossier").without("agent");
    }

    @Bean
    @Order(4)
    PersonalData copies(Stores stores) {
        return new SansExport(stores.documents("copies", "copies", "dossiers"));
    }

    @Bean
    @Order(4)
    PersonalData dettes(Stores stores) {
        // as in the case: the household is told by which organisation, not by whom
        return stores.documents("dettes", "dettes", "_id").without("agent");
    }

    @Bean
    @Order(7)
    PersonalData dossiers(Stores stores) {
        return stores.documents("dossiers", "dossiers", "_id")
                .without(
                        "lot",
                        "ligne",
                        "origine",
                        "faits",
                        "calculeeLe",
                        "prochaineEcheance",
                        "prochaineEcheanceLe",
                        "suites",
                        "sansActe",
                        "rouvrable",
                        // the household is told what was done, by which organisation, not by whom
                        "agent");
    }
}
