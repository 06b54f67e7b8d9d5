package fr.ancrage.dossiers.imports.model;

import java.util.Map;

/**
 * Reads one line out of its cells. Everything wrong with a line is said at once, so that a partner
 * corrects it once; a good line does not wait for a bad one.
 */
public interface ValidationLigne {

    LigneLue lire(Map<Colonne, String> cellules);
}
