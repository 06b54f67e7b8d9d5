/**
 * The case-service: every case of a département, who lives there, what was served and what comes
 * next.
 */
@NullMarked
package fr.ancrage.dossiers;

import org.jspecify.annotations.NullMarked;
