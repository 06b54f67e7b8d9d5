package fr.ancrage.dossiers.dette.charte;

import fr.ancrage.dossiers.dette.model.ImpayeDeGestion;
import fr.ancrage.dossiers.dette.model.ImpayeDeGestion.Terme;
import fr.ancrage.dossiers.dette.model.ImpayesDeGestion;
import fr.ancrage.dossiers.echeances.model.Parc;
import fr.ancrage.platform.charter.Chartes;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the section {@code impayeDeGestion}. */
@Component
class ImpayesDesChartes implements ImpayesDeGestion {

    private final Chartes chartes;

    ImpayesDesChartes(Chartes chartes) {
        this.chartes = chartes;
    }

    @Override
    public Optional<ImpayeDeGestion> pour(String departement, LocalDate jour) {
        return chartes.pour(departement, jour)
                .flatMap(charte ->
                        charte.optionalSection("impayeDeGestion", Section.class)
                                .map(section ->
                                        section.toDomain("CHARTE-" + charte.departement())));
    }

    record Section(
            Map<Parc, Terme> termes, int retardApresMois, int impayeApresMois, String source) {

        ImpayeDeGestion toDomain(String charte) {
            return new ImpayeDeGestion(charte, termes, retardApresMois, impayeApresMois, source);
        }
    }
}
