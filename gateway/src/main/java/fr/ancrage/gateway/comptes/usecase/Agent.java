package fr.ancrage.gateway.comptes.usecase;

import fr.ancrage.gateway.comptes.model.Compte;
import fr.ancrage.gateway.comptes.model.Habilitation;
import fr.ancrage.gateway.comptes.model.Habilitation.Etat;

/**
 * An agent as people manage it: who, from the directory, and what for.
 *
 * @param gerable whether the reader may decide on it
 * @param appliquee whether the directory follows already
 */
public record Agent(
        Compte compte,
        Habilitation habilitation,
        Etat etat,
        boolean revueDue,
        boolean gerable,
        boolean appliquee) {}
