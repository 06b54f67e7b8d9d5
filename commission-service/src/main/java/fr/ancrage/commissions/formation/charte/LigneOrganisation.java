package fr.ancrage.commissions.formation.charte;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.ancrage.commissions.formation.model.Organisation;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the commissions read of one of the charter's « organisations ». */
@JsonIgnoreProperties(ignoreUnknown = true)
record LigneOrganisation(String code, String nom, String type, @Nullable Territoire territoire) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Territoire(@Nullable Set<String> arrondissements, @Nullable Set<String> communes) {}

    Organisation toDomain() {
        return new Organisation(
                code,
                nom,
                type,
                territoire == null ? Set.of() : ouVide(territoire.arrondissements()),
                territoire == null ? Set.of() : ouVide(territoire.communes()));
    }

    private static Set<String> ouVide(@Nullable Set<String> valeurs) {
        return valeurs == null ? Set.of() : valeurs;
    }
}
