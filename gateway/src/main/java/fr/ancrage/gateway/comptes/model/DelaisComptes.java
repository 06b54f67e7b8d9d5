package fr.ancrage.gateway.comptes.model;

import java.time.Period;

/**
 * How long things last; the operator sets them.
 *
 * @param revue between two reviews of an agent
 * @param avertissement without use until the agent is warned
 * @param fermeture without use until the account is closed
 */
public record DelaisComptes(Period revue, Period avertissement, Period fermeture) {}
