/**
 * The legal delays of a diagnosis, as data, and the French working days by which they are counted.
 */
@NullMarked
package fr.ancrage.diagnostics.affectation.regles;

import org.jspecify.annotations.NullMarked;
