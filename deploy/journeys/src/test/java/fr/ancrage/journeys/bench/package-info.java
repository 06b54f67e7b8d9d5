/** Figures of the whole platform; {@code make bench}, no part of {@code make test}. */
@NullMarked
package fr.ancrage.journeys.bench;

import org.jspecify.annotations.NullMarked;
