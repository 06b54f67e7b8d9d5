/**
 * What this service holds of a case, and how it goes: one kind of data each, so that the proof can
 * say how many of what were erased.
 */
@NullMarked
package fr.ancrage.dossiers.effacement;

import org.jspecify.annotations.NullMarked;
