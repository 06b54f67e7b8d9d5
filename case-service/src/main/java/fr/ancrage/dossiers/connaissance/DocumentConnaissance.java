package fr.ancrage.dossiers.connaissance;

import java.util.List;

/**
 * What the template {@code connaissance} prints; the case is named by its reference alone, since
 * the data-protection officer reads no class of data (product §3).
 */
record DocumentConnaissance(
        String reference,
        String etabliLe,
        String delegue,
        boolean personne,
        List<Organisme> organismes) {

    record Organisme(
            String nom, String qualites, String periode, boolean court, List<Ligne> lignes) {}

    record Ligne(String nature, String quoi, String premiere, String derniere, int fois) {}
}
