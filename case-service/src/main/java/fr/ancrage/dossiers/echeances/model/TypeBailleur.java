package fr.ancrage.dossiers.echeances.model;

/** Who the landlord is: the law of 6 July 1989, art. 24, does not ask the same of all. */
public enum TypeBailleur {
    BAILLEUR_SOCIAL,
    PERSONNE_MORALE,
    SCI_FAMILIALE,
    PERSONNE_PHYSIQUE;

    /**
     * Must seize the CCAPEX two months before the assignation (art. 24 II): legal persons, except
     * the family SCI (up to the 4th degree).
     */
    public boolean doitSaisirLaCcapex() {
        return switch (this) {
            case BAILLEUR_SOCIAL, PERSONNE_MORALE -> true;
            case SCI_FAMILIALE, PERSONNE_PHYSIQUE -> false;
        };
    }

    /** The officer reports the commandement to the CCAPEX for these landlords. */
    public boolean commandementSignale() {
        return !doitSaisirLaCcapex();
    }
}
