/** Saved views. */
@NullMarked
package fr.ancrage.dossiers.vues.model;

import org.jspecify.annotations.NullMarked;
