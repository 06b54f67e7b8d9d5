package fr.ancrage.relogements.vivier.model;

import java.time.LocalDate;

/**
 * A rapport social that makes an entry complete: handed in on the platform, or received by
 * the secretariat, which read it.
 *
 * @param reference the assignment, or what the secretariat received
 * @param organisation who wrote it: it follows the entry
 */
public record RapportSocial(String reference, String organisation, LocalDate le, Nature nature) {

    /** What may stand for it; the last two in the parc privé without one. */
    public enum Nature {
        RAPPORT_SOCIAL,
        RAPPORT_TRAVAILLEUR_SOCIAL_CAF,
        DIAGNOSTIC_CCAPEX
    }
}
