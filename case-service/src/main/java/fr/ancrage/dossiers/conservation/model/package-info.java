/** How long data live, what holds them back, and the proof that they went. */
@NullMarked
package fr.ancrage.dossiers.conservation.model;

import org.jspecify.annotations.NullMarked;
