/** Reads what people typed, and says all that is wrong with it at once. */
@NullMarked
package fr.ancrage.commissions.saisie;

import org.jspecify.annotations.NullMarked;
