/** Partners' files through the public API, against what is true of their households. */
@NullMarked
package fr.ancrage.journeys.imports;

import org.jspecify.annotations.NullMarked;
