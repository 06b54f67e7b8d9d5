/**
 * What a manager looks at before the prefect decides on the concours de la force publique: the
 * papers of the réquisition and everything that speaks for or against a grant. It
 * decides nothing and stores nothing: all of it is derived from the case.
 */
@NullMarked
package fr.ancrage.dossiers.requisition;

import org.jspecify.annotations.NullMarked;
