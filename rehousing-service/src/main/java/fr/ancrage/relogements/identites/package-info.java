/** The households' names, asked of the case-service as a machine for what must be frozen. */
@NullMarked
package fr.ancrage.relogements.identites;

import org.jspecify.annotations.NullMarked;
