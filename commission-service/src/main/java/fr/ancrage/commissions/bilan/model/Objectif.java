package fr.ancrage.commissions.bilan.model;

import org.jspecify.annotations.Nullable;

/**
 * An objective of the charter.
 *
 * @param mesure code of what is to vary: counted by the platform, or declared
 * @param variation in per cent, below zero for a fall
 */
public record Objectif(
        String code, String libelle, String mesure, int variation, int de, int a, String source) {

    /** The declared figure that the variation is counted from. */
    public String reference() {
        return "REFERENCE_" + code;
    }

    /** How far it is, in per cent; nothing while one of the two figures is not known. */
    public @Nullable Long constate(@Nullable Long valeur, @Nullable Long depart) {
        return valeur == null || depart == null || depart == 0
                ? null
                : (Long) Math.round(100.0 * (valeur - depart) / depart);
    }
}
