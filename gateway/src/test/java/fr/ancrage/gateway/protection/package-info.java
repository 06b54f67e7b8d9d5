/** The limits of the door, by the clock. */
@NullMarked
package fr.ancrage.gateway.protection;

import org.jspecify.annotations.NullMarked;
