package fr.ancrage.diagnostics.repartition.charte;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.ancrage.diagnostics.repartition.model.Annuaire;
import fr.ancrage.diagnostics.repartition.model.Ccas;
import fr.ancrage.diagnostics.repartition.model.Commune;
import fr.ancrage.diagnostics.repartition.model.Organisation;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What routing and access read of one of the charter's « organisations ». */
@JsonIgnoreProperties(ignoreUnknown = true)
record LigneOrganisation(
        String code,
        String nom,
        @Nullable Set<String> roles,
        @Nullable Boolean travailleursSociaux,
        @Nullable Integer capacite,
        @Nullable Territoire territoire) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Territoire(@Nullable Set<String> arrondissements, @Nullable Set<String> communes) {}

    private Organisation toDomain() {
        var arrondissements = territoire == null ? null : territoire.arrondissements();
        return new Organisation(
                code,
                nom,
                arrondissements == null ? Set.of() : arrondissements,
                roles == null ? Set.of() : roles,
                capacite);
    }

    private boolean estLeCcasDe(Commune commune) {
        var communes = territoire == null ? null : territoire.communes();
        return code.startsWith("ccas-")
                && (communes == null
                        ? code.equals(commune.codeCcas())
                        : communes.contains(commune.insee()));
    }

    static Annuaire annuaire(List<LigneOrganisation> lignes, Collection<Commune> communes) {
        var organisations = new HashMap<String, Organisation>();
        var ccas = new HashMap<String, Ccas>();
        for (var ligne : lignes) {
            organisations.put(ligne.code(), ligne.toDomain());
            communes.stream()
                    .filter(ligne::estLeCcasDe)
                    .forEach(commune ->
                            ccas.put(
                                    commune.insee(),
                                    new Ccas(
                                            ligne.code(),
                                            Boolean.TRUE.equals(ligne.travailleursSociaux()))));
        }
        return new Annuaire(organisations, ccas);
    }
}
