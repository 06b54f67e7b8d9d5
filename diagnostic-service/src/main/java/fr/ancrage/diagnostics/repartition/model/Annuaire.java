package fr.ancrage.diagnostics.repartition.model;

import java.util.Map;
import java.util.Optional;

/**
 * The organisations of one charter, as far as routing needs them.
 *
 * @param organisations by code
 * @param ccasParCommune CCAS by INSEE code of the commune
 */
public record Annuaire(Map<String, Organisation> organisations, Map<String, Ccas> ccasParCommune) {

    public Annuaire {
        organisations = Map.copyOf(organisations);
        ccasParCommune = Map.copyOf(ccasParCommune);
    }

    public boolean connait(String organisation) {
        return organisations.containsKey(organisation);
    }

    public Optional<Organisation> organisation(String code) {
        return Optional.ofNullable(organisations.get(code));
    }

    public Optional<Ccas> ccasDe(Commune commune) {
        return Optional.ofNullable(ccasParCommune.get(commune.insee()));
    }
}
