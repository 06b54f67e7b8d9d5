/** Two dossiers became one. */
@NullMarked
package fr.ancrage.relogements.reunion;

import org.jspecify.annotations.NullMarked;
