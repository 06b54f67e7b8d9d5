package fr.ancrage.diagnostics.repartition.charte;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.ancrage.diagnostics.repartition.model.Commune;
import fr.ancrage.diagnostics.repartition.model.Secteur;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What routing reads of the charter's « territoire ». */
@JsonIgnoreProperties(ignoreUnknown = true)
record SectionTerritoire(@Nullable List<LigneSecteur> secteurs, List<LigneCommune> communes) {

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
    record LigneCommune(String insee, String nom, String arrondissement, @Nullable String epci) {

        Commune toDomain() {
            return new Commune(insee, nom, arrondissement, epci);
        }
    }

    Map<String, Secteur> secteursParCode() {
        var parCode = new LinkedHashMap<String, Secteur>();
        if (secteurs != null) {
            secteurs.forEach(s -> parCode.put(s.code(), s.toDomain()));
        }
        return parCode;
    }

    Map<String, Commune> communesParInsee() {
        var parInsee = new LinkedHashMap<String, Commune>();
        communes.forEach(c -> parInsee.put(c.insee(), c.toDomain()));
        return parInsee;
    }
}
