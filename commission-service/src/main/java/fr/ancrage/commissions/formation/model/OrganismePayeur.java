package fr.ancrage.commissions.formation.model;

/** Who pays the housing benefit; a household may have none. */
public enum OrganismePayeur {
    CAF,
    MSA
}
