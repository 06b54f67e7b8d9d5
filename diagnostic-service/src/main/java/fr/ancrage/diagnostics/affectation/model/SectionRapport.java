package fr.ancrage.diagnostics.affectation.model;

/**
 * The sections of the diagnosis in the order of décret 2021-8 art. 2 and CERFA 16227*01.
 */
public enum SectionRapport {
    REDACTEUR(true),
    PRESENCE_LOCATAIRE(true),
    TRANSMISSION(true),
    IDENTITE_LOCATAIRE(true),
    SITUATION_FAMILIALE(true),
    ACCOMPAGNEMENT(true),
    SITUATION_LOCATIVE(true),
    ENDETTEMENT_LOCATIF(true),
    TRAITEMENT_DETTE(true),
    REPRISE_PAIEMENT(true),
    CAPACITE_REMBOURSEMENT(true),
    PRECONISATIONS(true),
    OBSERVATIONS_ECRITES(false),
    RELOGEMENT(false),
    CCAPEX(false);

    private final boolean obligatoire;

    SectionRapport(boolean obligatoire) {
        this.obligatoire = obligatoire;
    }

    /** Sections 13 to 15 are written « le cas échéant ». */
    public boolean obligatoire() {
        return obligatoire;
    }
}
