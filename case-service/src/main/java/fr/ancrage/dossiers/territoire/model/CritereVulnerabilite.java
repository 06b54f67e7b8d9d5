package fr.ancrage.dossiers.territoire.model;

import java.util.List;

/** A criterion of vulnerability of the charter, and the words that partners use for it. */
public record CritereVulnerabilite(String code, String libelle, List<String> alias) {

    public CritereVulnerabilite {
        alias = List.copyOf(alias);
    }
}
