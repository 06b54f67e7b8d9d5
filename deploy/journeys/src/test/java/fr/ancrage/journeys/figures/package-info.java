/** The figures of the charter against the journals from which they come. */
@NullMarked
package fr.ancrage.journeys.figures;

import org.jspecify.annotations.NullMarked;
