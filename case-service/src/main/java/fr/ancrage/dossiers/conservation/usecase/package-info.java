/**
 * Erasing a household on request or when its time has come, holding it back, telling it all that is
 * held.
 */
@NullMarked
package fr.ancrage.dossiers.conservation.usecase;

import org.jspecify.annotations.NullMarked;
