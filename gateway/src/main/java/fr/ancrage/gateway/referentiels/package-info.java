/** The lists that filters are made of, from the charters in force: nothing is written at build. */
@NullMarked
package fr.ancrage.gateway.referentiels;

import org.jspecify.annotations.NullMarked;
