/** A département joins by writing its charter. */
@NullMarked
package fr.ancrage.journeys.departement;

import org.jspecify.annotations.NullMarked;
