package fr.ancrage.relogements.charte.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one version of a charter says about this service's work.
 *
 * @param listeSiao absent when the département has no SIAO
 * @param vivier the organisation that holds the pool
 * @param grandeAgglomeration whether it holds, in part, one of more than 300 000 inhabitants
 *     (R-045)
 * @param formationsTechniques commissions whose recommendations enter the pool on trial
 */
public record CharteRelogement(
        String departement,
        String nom,
        String version,
        boolean grandeAgglomeration,
        Map<String, Commune> communes,
        Map<String, Organisation> organisations,
        Map<String, Delai> delais,
        Optional<DestinataireListe> listeSiao,
        Optional<Organisation> vivier,
        Set<String> formationsTechniques) {

    public CharteRelogement {
        communes = Map.copyOf(communes);
        organisations = Map.copyOf(organisations);
        delais = Map.copyOf(delais);
        formationsTechniques = Set.copyOf(formationsTechniques);
    }

    public Optional<Commune> commune(String insee) {
        return Optional.ofNullable(communes.get(insee));
    }

    public Optional<Organisation> organisation(String code) {
        return Optional.ofNullable(organisations.get(code));
    }

    public Optional<Delai> delai(String code) {
        return Optional.ofNullable(delais.get(code));
    }
}
