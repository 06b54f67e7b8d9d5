/** One part of the platform is away: the others go on, and say so. */
@NullMarked
package fr.ancrage.journeys.away;

import org.jspecify.annotations.NullMarked;
