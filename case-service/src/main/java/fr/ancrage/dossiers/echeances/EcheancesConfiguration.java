package fr.ancrage.dossiers.echeances;

import fr.ancrage.dossiers.echeances.model.CalculEcheances;
import fr.ancrage.dossiers.echeances.model.CalculIndemnisation;
import fr.ancrage.dossiers.echeances.model.JeuDeRegles;
import fr.ancrage.dossiers.echeances.model.LoiDuDepartement;
import fr.ancrage.dossiers.echeances.regles.DelaisDesChartesEnVigueur;
import fr.ancrage.dossiers.echeances.regles.JoursFeriesFrancais;
import fr.ancrage.dossiers.echeances.regles.LectureRegles;
import fr.ancrage.platform.charter.Chartes;
import fr.ancrage.platform.horloge.HorlogeMetier;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The legal clock with the law that lies in {@code ancrage.echeances.regles}. */
@Configuration(proxyBeanMethods = false)
class EcheancesConfiguration {

    /**
     * Another place may be added to the property: its rules come over the others by their dates.
     */
    @Bean
    JeuDeRegles jeuDeRegles(
            @Value("${ancrage.echeances.regles:" + LectureRegles.EMPLACEMENT + "}")
                    List<String> emplacements) {
        return LectureRegles.lire(emplacements);
    }

    @Bean
    CalculEcheances calculEcheances(LoiDuDepartement loi, Chartes chartes, HorlogeMetier horloge) {
        return new CalculEcheances(
                loi, new JoursFeriesFrancais(), new DelaisDesChartesEnVigueur(chartes, horloge));
    }

    @Bean
    CalculIndemnisation calculIndemnisation(LoiDuDepartement loi) {
        return new CalculIndemnisation(loi, new JoursFeriesFrancais());
    }
}
