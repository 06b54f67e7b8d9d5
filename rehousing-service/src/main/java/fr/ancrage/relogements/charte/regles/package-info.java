/** The legal delays of this service, as dated data, and the French working days. */
@NullMarked
package fr.ancrage.relogements.charte.regles;

import org.jspecify.annotations.NullMarked;
