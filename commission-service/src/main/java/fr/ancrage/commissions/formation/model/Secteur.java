package fr.ancrage.commissions.formation.model;

import java.util.Set;

/**
 * A part of the département that the charter names: by arrondissements, by EPCI, by communes, or by
 * several of them.
 */
public record Secteur(
        String code, Set<String> arrondissements, Set<String> epci, Set<String> communes) {

    public Secteur {
        arrondissements = Set.copyOf(arrondissements);
        epci = Set.copyOf(epci);
        communes = Set.copyOf(communes);
    }

    public boolean couvre(Commune commune) {
        return communes.contains(commune.insee())
                || arrondissements.contains(commune.arrondissement())
                || (commune.epci() != null && epci.contains(commune.epci()));
    }
}
