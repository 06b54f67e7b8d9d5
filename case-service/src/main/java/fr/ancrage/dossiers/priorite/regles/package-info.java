/** The rules of priority, read from data. */
@NullMarked
package fr.ancrage.dossiers.priorite.regles;

import org.jspecify.annotations.NullMarked;
