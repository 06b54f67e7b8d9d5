package fr.ancrage.relogements.habilitation;

import java.util.Set;

/** What an agent may do here, and with which roles. */
public enum Acte {
    DIRE_EXECUTION("secretariat", "gestionnaire", "commissaire-justice"),
    ANNONCER_EXPULSION("secretariat", "gestionnaire", "commissaire-justice", "siao"),
    NOTER_VEILLE("siao"),
    NOTER_SITUATION("secretariat", "gestionnaire"),
    PESER_DALO("secretariat", "gestionnaire"),
    ENTRER_AU_VIVIER("secretariat"),
    ENREGISTRER_RAPPORT("secretariat"),
    PRECISER_BESOINS("secretariat", "acces-logement"),
    DESIGNER_CHEF_DE_FILE("acces-logement"),
    PROPOSER("acces-logement", "bailleur"),
    REPONDRE("acces-logement", "bailleur"),
    APPRECIER_REFUS("acces-logement"),
    NOTER_EVOLUTION("secretariat", "acces-logement", "travailleur-social", "encadrant"),
    NOTER_DALO("secretariat", "acces-logement"),
    SORTIR("acces-logement", "secretariat");

    private final Set<String> roles;

    Acte(String... roles) {
        this.roles = Set.of(roles);
    }

    Set<String> roles() {
        return roles;
    }
}
