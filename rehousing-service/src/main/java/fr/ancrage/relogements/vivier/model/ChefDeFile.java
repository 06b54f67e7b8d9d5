package fr.ancrage.relogements.vivier.model;

import java.time.LocalDate;

/**
 * The landlord that leads the rehousing, designated at an inter-landlord commission.
 *
 * @param commissionLe the Monday after the DALO commission, by default
 */
public record ChefDeFile(String organisation, LocalDate commissionLe, LocalDate designeLe) {}
