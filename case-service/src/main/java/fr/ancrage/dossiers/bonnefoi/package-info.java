/**
 * What those who follow a household think of its good faith: dated, signed, motivated, one beside
 * the other. Nothing here is ever set by itself, and no rule reads it.
 */
@NullMarked
package fr.ancrage.dossiers.bonnefoi;

import org.jspecify.annotations.NullMarked;
