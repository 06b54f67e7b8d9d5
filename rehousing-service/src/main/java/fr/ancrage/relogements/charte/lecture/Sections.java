package fr.ancrage.relogements.charte.lecture;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.ancrage.relogements.charte.model.Commune;
import fr.ancrage.relogements.charte.model.Delai;
import fr.ancrage.relogements.charte.model.Organisation;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sections of a charter, as far as this service reads them. */
final class Sections {

    private Sections() {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entete(String nom) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Territoire(
            List<LigneCommune> communes, @Nullable GrandeAgglomeration grandeAgglomeration) {

        @JsonIgnoreProperties(ignoreUnknown = true)
        record GrandeAgglomeration(String nom) {}
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record LigneCommune(String insee, String nom, String arrondissement) {

        Commune toDomain() {
            return new Commune(insee, nom, arrondissement);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record LigneOrganisation(
            String code,
            String nom,
            @Nullable String type,
            @Nullable Set<String> roles,
            @Nullable Suivi territoire) {

        @JsonIgnoreProperties(ignoreUnknown = true)
        record Suivi(@Nullable Set<String> arrondissements) {}

        Organisation toDomain() {
            var suivis = territoire == null ? null : territoire.arrondissements();
            return new Organisation(
                    code,
                    nom,
                    type == null ? "" : type,
                    roles == null ? Set.of() : roles,
                    suivis == null ? Set.of() : suivis);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record LigneDelai(
            String code,
            String duree,
            String sens,
            @Nullable String calendrier,
            @Nullable Boolean jourDeLAncreExclu,
            String source) {

        Delai toDomain() {
            return new Delai(
                    code,
                    Period.parse(duree),
                    Delai.Sens.valueOf(sens),
                    "OUVRE".equals(calendrier),
                    !Boolean.FALSE.equals(jourDeLAncreExclu),
                    source);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record LigneFormation(String code, @Nullable String niveau) {

        boolean technique() {
            return "TECHNIQUE".equals(niveau);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record LigneTransmission(
            String code, @Nullable String contenu, List<Partie> vers, String source) {

        private static final String LISTE = "LISTE_CONCOURS_ACCORDES";

        @JsonIgnoreProperties(ignoreUnknown = true)
        record Partie(@Nullable String organisation) {}

        boolean listeDesConcours() {
            return LISTE.equals(contenu);
        }
    }
}
