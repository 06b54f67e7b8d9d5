package fr.ancrage.commissions.formation.charte;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.ancrage.commissions.formation.model.Commune;
import fr.ancrage.commissions.formation.model.Secteur;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the commissions read of the charter's « territoire ». */
@JsonIgnoreProperties(ignoreUnknown = true)
record SectionTerritoire(
        List<LigneArrondissement> arrondissements,
        @Nullable List<LigneSecteur> secteurs,
        List<LigneCommune> communes) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record LigneArrondissement(String code, String nom) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record LigneSecteur(
            String code,
            @Nullable Set<String> arrondissements,
            @Nullable Set<String> epci,
            @Nullable Set<String> communes) {

        Secteur toDomain() {
            return new Secteur(code, ouVide(arrondissements), ouVide(epci), ouVide(communes));
        }

        private static Set<String> ouVide(@Nullable Set<String> valeurs) {
            return valeurs == null ? Set.of() : valeurs;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record LigneCommune(String insee, String nom, String arrondissement, @Nullable String epci) {}

    Map<String, Secteur> secteursParCode() {
        var parCode = new LinkedHashMap<String, Secteur>();
        if (secteurs != null) {
            secteurs.forEach(s -> parCode.put(s.code(), s.toDomain()));
        }
        return parCode;
    }

    Map<String, Commune> communesParInsee() {
        return communes.stream()
                .collect(
                        Collectors.toMap(
                                LigneCommune::insee,
                                c -> new Commune(c.insee(), c.nom(), c.arrondissement(), c.epci()),
                                (a, _) -> a));
    }

    Map<String, String> nomsDesArrondissements() {
        return arrondissements.stream()
                .collect(
                        Collectors.toMap(
                                LigneArrondissement::code, LigneArrondissement::nom, (a, _) -> a));
    }
}
