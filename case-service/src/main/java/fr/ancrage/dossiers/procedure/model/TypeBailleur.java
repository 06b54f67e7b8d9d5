package fr.ancrage.dossiers.procedure.model;

/** Kind of landlord: several delays and duties depend on it. */
public enum TypeBailleur {
    BAILLEUR_SOCIAL,
    PERSONNE_MORALE,
    SCI_FAMILIALE,
    PERSONNE_PHYSIQUE
}
