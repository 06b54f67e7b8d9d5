package fr.ancrage.dossiers.dette;

import fr.ancrage.dossiers.dette.model.DefinitionsImpaye;
import fr.ancrage.dossiers.dette.model.ReglesDesPlans;
import fr.ancrage.dossiers.echeances.model.DelaisDesChartes;
import fr.ancrage.dossiers.echeances.model.JeuDeRegles;
import fr.ancrage.dossiers.echeances.regles.DelaisDesChartesEnVigueur;
import fr.ancrage.dossiers.echeances.regles.JoursFeriesFrancais;
import fr.ancrage.platform.charter.Chartes;
import fr.ancrage.platform.horloge.HorlogeMetier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules of arrears and of plans, with the law of the legal clock. */
@Configuration(proxyBeanMethods = false)
class DetteConfiguration {

    @Bean
    DefinitionsImpaye definitionsImpaye(JeuDeRegles regles) {
        return new DefinitionsImpaye(regles, new JoursFeriesFrancais());
    }

    @Bean
    ReglesDesPlans reglesDesPlans(JeuDeRegles regles) {
        return new ReglesDesPlans(regles, new JoursFeriesFrancais());
    }

    @Bean
    DelaisDesChartes delaisDesChartes(Chartes chartes, HorlogeMetier horloge) {
        return new DelaisDesChartesEnVigueur(chartes, horloge);
    }
}
