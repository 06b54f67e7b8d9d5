/** Erasures and holds as journaled documents; households with all their cases. */
@NullMarked
package fr.ancrage.dossiers.conservation.persistence;

import org.jspecify.annotations.NullMarked;
