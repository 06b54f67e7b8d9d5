/** Counting the facts of the others, and recounting them from journals. */
@NullMarked
package fr.ancrage.commissions.indicateur.usecase;

import org.jspecify.annotations.NullMarked;
