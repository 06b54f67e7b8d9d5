package fr.ancrage.dossiers.conservation.charte;

import fr.ancrage.dossiers.conservation.model.RegleConservation;
import fr.ancrage.dossiers.conservation.model.ReglesConservation;
import fr.ancrage.platform.charter.Chartes;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The section {@code conservation} of each charter. */
@Component
class ChartesConservation implements ReglesConservation {

    record LigneConservation(
            String objet,
            String libelle,
            String aPartirDe,
            @Nullable String duree,
            String sort,
            String source) {

        RegleConservation toDomain() {
            return new RegleConservation(
                    objet,
                    libelle,
                    aPartirDe,
                    duree == null ? null : Period.parse(duree),
                    RegleConservation.Sort.valueOf(sort),
                    source);
        }
    }

    private final Chartes chartes;

    ChartesConservation(Chartes chartes) {
        this.chartes = chartes;
    }

    @Override
    public List<RegleConservation> pour(String departement, LocalDate jour) {
        return chartes
                .pour(departement, jour)
                .flatMap(c -> c.optionalSection("conservation", LigneConservation[].class))
                .stream()
                .flatMap(Stream::of)
                .map(LigneConservation::toDomain)
                .toList();
    }

    @Override
    public List<String> departements() {
        return chartes.departements();
    }
}
