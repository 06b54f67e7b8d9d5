/**
 * Matching: whether an act speaks of a household that is already known (R-092, F-22). Certain,
 * probable with reasons, or nothing: weak evidence never merges.
 */
@NullMarked
package fr.ancrage.dossiers.rapprochement.model;

import org.jspecify.annotations.NullMarked;
