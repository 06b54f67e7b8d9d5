/** Binds the sections of the charters. */
@NullMarked
package fr.ancrage.relogements.charte.lecture;

import org.jspecify.annotations.NullMarked;
