/** What waits for the caller today. */
@NullMarked
package fr.ancrage.relogements.travail;

import org.jspecify.annotations.NullMarked;
