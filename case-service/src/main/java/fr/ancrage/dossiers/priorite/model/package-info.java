/** Rules that give points to facts; the points explain themselves. */
@NullMarked
package fr.ancrage.dossiers.priorite.model;

import org.jspecify.annotations.NullMarked;
