/** Reads what agents send. */
@NullMarked
package fr.ancrage.relogements.saisie;

import org.jspecify.annotations.NullMarked;
