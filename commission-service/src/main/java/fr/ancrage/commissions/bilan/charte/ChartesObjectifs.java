package fr.ancrage.commissions.bilan.charte;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.ancrage.commissions.bilan.model.Objectif;
import fr.ancrage.commissions.bilan.model.Objectifs;
import fr.ancrage.platform.charter.Chartes;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** The objectives that the signatories set themselves. */
@Component
class ChartesObjectifs implements Objectifs {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record LigneObjectif(
            String code,
            String libelle,
            String mesure,
            int variation,
            int de,
            int a,
            String source) {

        Objectif toDomain() {
            return new Objectif(code, libelle, mesure, variation, de, a, source);
        }
    }

    private final Chartes chartes;

    ChartesObjectifs(Chartes chartes) {
        this.chartes = chartes;
    }

    @Override
    public List<Objectif> pour(String departement, LocalDate jour) {
        return chartes
                .pour(departement, jour)
                .flatMap(c -> c.optionalSection("objectifs", LigneObjectif[].class))
                .stream()
                .flatMap(Arrays::stream)
                .map(LigneObjectif::toDomain)
                .toList();
    }
}
