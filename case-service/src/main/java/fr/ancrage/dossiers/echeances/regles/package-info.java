/** The law as files ({@code resources/regles}) and the French calendar, read once at start. */
@NullMarked
package fr.ancrage.dossiers.echeances.regles;

import org.jspecify.annotations.NullMarked;
